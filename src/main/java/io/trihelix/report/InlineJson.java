package io.trihelix.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.trihelix.text.VisibleText;
import java.io.IOException;
import java.util.Map;

/**
 * JSON that may stand in a {@code script} element: no text in it can end the element, begin a
 * comment, or break a script's line. Texts are as {@link VisibleText} shows them, so that nothing
 * on the page turns the direction of what stands beside it. Thread-safe.
 */
final class InlineJson {
  private static final ObjectMapper MAPPER = mapper();

  private InlineJson() {}

  static String of(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot write the report's data as JSON", e);
    }
  }

  private static ObjectMapper mapper() {
    var mapper = new ObjectMapper();
    mapper.getFactory().setCharacterEscapes(new HtmlEscapes());
    mapper.registerModule(new SimpleModule().addSerializer(String.class, new VisibleStrings()));
    return mapper;
  }

  private static final class VisibleStrings extends StdSerializer<String> {
    VisibleStrings() {
      super(String.class);
    }

    @Override
    public void serialize(String text, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(VisibleText.of(text));
    }
  }

  /** What a parser of HTML could take for markup is written as {@code \}{@code u003c} and so on. */
  private static final class HtmlEscapes extends CharacterEscapes {
    private static final Map<Integer, SerializableString> REPLACED =
        Map.of(
            (int) '<',
            new SerializedString("\\u003c"),
            (int) '>',
            new SerializedString("\\u003e"),
            (int) '&',
            new SerializedString("\\u0026"),
            0x2028,
            new SerializedString("\\u2028"),
            0x2029,
            new SerializedString("\\u2029"));

    private final int[] ascii = standardAsciiEscapesForJSON();

    HtmlEscapes() {
      ascii['<'] = ESCAPE_CUSTOM;
      ascii['>'] = ESCAPE_CUSTOM;
      ascii['&'] = ESCAPE_CUSTOM;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return ascii.clone();
    }

    @Override
    public SerializableString getEscapeSequence(int character) {
      return REPLACED.get(character);
    }
  }
}
