package io.trihelix.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.model.RejectReason;
import io.trihelix.model.Relation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the page says, in its two languages. */
class ReportTextTest {
  private static final Pattern KEY = Pattern.compile("(?m)^  (\\w+):\\s+'");
  private static final Pattern VALUE = Pattern.compile("\\{(\\w+)}");
  private static final Pattern USED = Pattern.compile("\\bt\\('(\\w+)'");

  private static String script(String name) throws IOException {
    try (InputStream in = ReportPage.class.getResourceAsStream("/report/js/" + name + ".js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String english() throws IOException {
    return script("text-en");
  }

  private static String chinese() throws IOException {
    return script("text-zh");
  }

  private static Set<String> found(Pattern pattern, String text) {
    var found = new TreeSet<String>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static String valueOf(String key, String texts) {
    Matcher matcher = Pattern.compile("\\b" + key + ":\\s+'([^']*)'").matcher(texts);
    assertTrue(matcher.find(), key);
    return matcher.group(1);
  }

  @Test
  void everyTextIsThereInBothLanguagesWithTheSameValues() throws IOException {
    Set<String> keys = found(KEY, english());
    assertTrue(keys.size() > 100, keys.toString());
    assertEquals(keys, found(KEY, chinese()));
    for (String key : keys) {
      assertEquals(
          found(VALUE, valueOf(key, english())), found(VALUE, valueOf(key, chinese())), key);
    }
  }

  @Test
  void everyTextThatAScriptAsksForIsThere() throws IOException {
    Set<String> keys = found(KEY, english());
    for (String name : ReportPage.SCRIPTS) {
      for (String used : found(USED, script(name))) {
        assertTrue(keys.contains(used), name + ".js asks for '" + used + "'");
      }
    }
  }

  @Test
  void everyReasonAndRelationHasAName() throws IOException {
    Set<String> keys = found(KEY, english());
    for (RejectReason reason : RejectReason.values()) {
      assertTrue(keys.contains("r_" + reason.code()), reason.code());
    }
    for (Relation relation : Relation.values()) {
      assertTrue(keys.contains(relation.label()), relation.label());
    }
  }
}
