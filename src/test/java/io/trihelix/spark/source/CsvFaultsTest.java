package io.trihelix.spark.source;

import static io.trihelix.spark.source.DamagedBytes.bytes;
import static io.trihelix.spark.source.DamagedBytes.hex;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Damage of tables in text. */
class CsvFaultsTest {
  private static final String HEAD = "title,body,date\n";
  private static final String A = "甲,深度求索在杭州。,2025-02-18\n";
  private static final String B = "乙,\"阿里巴巴，也在\"\"杭州\"\"。\",2025-02-19\n";

  private static Fault rows(String sentence, Object damaged, String... outcomes) {
    return Fault.of(sentence, "a.csv", bytes(HEAD, A, damaged, B), outcomes);
  }

  @TestFactory
  Stream<DynamicTest> tables() {
    return Stream.of(
            rows(
                "a line end within quotes is no damage",
                "丙,\"杭州。\n宁波。\",2025-02-20\n",
                "2 甲",
                "3 丙",
                "5 乙"),
            Fault.of("a header alone is a table without records", "a.csv", HEAD),
            Fault.of("a single line that is no header", "a.csv", "甲,杭州\n\n", "1 malformed_csv")
                .saying("names no title or body"),
            rows(
                    "a quote that is never closed",
                    "丙,\"杭州,2025-02-20\n",
                    "2 甲",
                    "3 malformed_csv",
                    "4 乙")
                .saying("a quote is not closed"),
            rows(
                "a quote within quotes that is not doubled",
                "丙,\"他说\"好\"。\",2025-02-20\n",
                "2 甲",
                "3 malformed_csv",
                "4 乙"),
            rows(
                "a quote in a value without quotes is text",
                "丙,5\"的屏幕。,2025-02-20\n",
                "2 甲",
                "3 丙",
                "4 乙"),
            rows(
                    "more values than any table has",
                    "丙" + ",".repeat(200_000) + "\n",
                    "2 甲",
                    "3 malformed_csv",
                    "4 乙")
                .with("input.max-record-size=1m"),
            rows("too few columns", "丙,杭州。\n", "2 甲", "3 malformed_csv", "4 乙")
                .saying("2 columns, but the header has 3"),
            rows("too many columns", "丙,杭州，宁波。,2025-02-20,x\n", "2 甲", "3 malformed_csv", "4 乙"),
            rows(
                "a delimiter too many at the end is harmless",
                "丙,杭州。,2025-02-20,\n",
                "2 甲",
                "3 丙",
                "4 乙"),
            rows(
                "bytes that are not valid",
                bytes("丙,杭", hex(0xE5, 0xB7), "。,\n"),
                "2 甲",
                "3 bad_encoding",
                "4 乙"),
            rows(
                "an invalid line within an open quote",
                bytes("丙,\"杭\n", hex(0xFF), "\n"),
                "2 甲",
                "3 malformed_csv",
                "4 bad_encoding",
                "5 乙"),
            rows(
                "a value that is too long",
                "丙," + "长".repeat(2000) + ",\n",
                "2 甲",
                "3 too_large",
                "4 乙"),
            rows("a zero byte in a value is dropped", "丙,杭\u0000州。,\n", "2 甲", "3 丙", "4 乙"),
            rows("an empty body", "丙,,2025-02-20\n", "2 甲", "3 empty_body", "4 乙"),
            rows("a blank line is no record", "\n", "2 甲", "4 乙"),
            Fault.of("a header that is no CSV", "a.csv", "title,\"body\n" + A, "2 unreadable")
                .saying("the header in line 1 is no CSV"),
            Fault.of("a header alone holds no record", "a.csv", HEAD),
            Fault.of(
                "a quote open at the end of the file",
                "a.csv",
                HEAD + A + "乙,\"杭州\n2,3\n",
                "2 甲",
                "3 malformed_csv",
                "4 malformed_csv"),
            Fault.of(
                "a name that the header has twice means the first",
                "a.csv",
                "title,body,body\n甲,杭州。,x\n",
                "2 甲"),
            Fault.of("a header without title and body", "a.csv", "a,b\n1,2\n", "2 empty_text")
                .saying("but a, b"),
            Fault.of(
                "semicolons are found by the header", "a.csv", "title;body\n甲;杭州,宁波。\n", "2 甲"),
            Fault.of("columns that are configured need no header", "a.csv", "杭州。,甲\n", "1 甲")
                .with("input.csv.columns=[body, title]"),
            Fault.of(
                "tabs in a .tsv file",
                "a.tsv",
                "title\tbody\n甲\t杭州,宁波。\n乙\n",
                "2 甲",
                "3 malformed_csv"))
        .map(Fault::test);
  }
}
