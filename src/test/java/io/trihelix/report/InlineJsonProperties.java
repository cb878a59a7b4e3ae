package io.trihelix.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.trihelix.text.VisibleText;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class InlineJsonProperties {
  private static final String MARKUP = "<>&\u2028\u2029";

  @Property
  void anyTextComesBackAsItIsShown(@ForAll List<String> texts) throws Exception {
    assertEquals(
        texts.stream().map(VisibleText::of).toList(),
        new ObjectMapper().readValue(InlineJson.of(texts), List.class));
  }

  @Property
  void noTextIsMarkup(@ForAll List<String> texts) {
    assertEquals(
        0,
        InlineJson.of(texts).chars().filter(character -> MARKUP.indexOf(character) >= 0).count());
  }

  @Example
  void theEndOfAScriptIsWrittenInEscapes() {
    assertEquals(
        "\"\\u003c/script\\u003e\\u003c!-- \\u0026 \\\\u2028 \\\\u2029 \\\" \\\\"
            + " \\u003cscript\\u003e\"",
        InlineJson.of("</script><!-- & \u2028 \u2029 \" \\ <script>"));
  }
}
