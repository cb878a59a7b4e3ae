package io.trihelix.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "s3a://KEY:SECRET@corpus/news | s3a://***@corpus/news",
        "s3a://KEY:SEC/RET+x=@corpus/news | s3a://***@corpus/news",
        "hdfs://alice@nn:8020/news | hdfs://***@nn:8020/news",
        "a hdfs://u:p@a/x and ftp://v:q@b/y | a hdfs://***@a/x and ftp://***@b/y",
        "jdbc:postgresql://db/x?user=u&password=p&ssl=true | jdbc:postgresql://db/x?user=***&password=***&ssl=true",
        "jdbc:sqlserver://db;user=sa;password=p;encrypt=true | jdbc:sqlserver://db;user=***;password=***;encrypt=true",
        "jdbc:oracle:thin:scott/tiger@db:1521/x | jdbc:oracle:thin:***@db:1521/x",
        "https://h/x?sig=abc%2F&se=1 | https://h/x?sig=***&se=1",
        "jdbc:mysql://db/x?trustStorePassword=p&a=1 | jdbc:mysql://db/x?trustStorePassword=***&a=1",
        "https://h/x?oauth_token=p&client_secret=q&a=b | https://h/x?oauth_token=***&client_secret=***&a=b",
        "abfs://c@h/x: AccountKey=p;x=1 | abfs://***@h/x: AccountKey=***;x=1",
        "fs.s3a.secret.key=p is wrong | fs.s3a.secret.key=*** is wrong",
        "password=p | password=***",
      })
  void usersAndPasswordsInAddressesAreHidden(String given, String shown) {
    assertEquals(shown, Credentials.masked(given));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:/news/a@b.jsonl",
        "file:///news/a@b.jsonl",
        "hdfs://nn:8020/news/@daily/x@y",
        "https://medium.com/@author/story",
        "a@b.cn",
        "杭州：深度求索 user=x",
        "https://h/x?userid=7",
        "https://h/x?tokens=7&passwords=8",
        "the password is 7, the token=",
      })
  void allElseStays(String text) {
    assertEquals(text, Credentials.masked(text));
  }

  @Test
  void longTextTakesTimeByItsLength() {
    String text = "s3a://" + ":/@".repeat(100_000) + "?user=".repeat(100_000);
    assertEquals(false, Credentials.masked(text).isEmpty());
  }

  @Property(tries = 200)
  void noSecretSurvives(
      @ForAll @AlphaChars @StringLength(min = 1, max = 20) String user,
      @ForAll @AlphaChars @StringLength(min = 4, max = 40) String secret) {
    String hidden = "Z9" + secret;
    assertFalse(
        Credentials.masked("cannot open s3a://" + user + ":" + hidden + "@bucket/x: no")
            .contains(hidden));
    assertFalse(Credentials.masked("jdbc:x://h/d?password=" + hidden).contains(hidden));
  }
}
