package io.trihelix.interpret.charset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class StrictDecoderTest {
  @Test
  void whatIsValidIsDecoded() throws Exception {
    byte[] text = "x杭州𠮷\uFFFD".getBytes(UTF_8);
    assertEquals("杭州𠮷\uFFFD", new StrictDecoder(UTF_8).decode(text, 1, text.length));
    byte[] gb = "杭州㐀𠮷".getBytes(CharacterSets.GB18030);
    assertEquals("杭州㐀𠮷", new StrictDecoder(CharacterSets.GB18030).decode(gb, 0, gb.length));
  }

  @Test
  void theFirstInvalidByteIsNamedWithItsPlace() {
    byte[] text = "杭州".getBytes(UTF_8);
    text[4] = 0x28;
    var e =
        assertThrows(UndecodableException.class, () -> new StrictDecoder(UTF_8).decode(text, 0, 6));
    assertEquals("byte 0xE5 at byte offset 103 is not valid UTF-8", e.detail(100));
  }

  @Test
  void aTextThatIsCutWithinACharacterIsInvalid() {
    byte[] text = "杭州".getBytes(CharacterSets.GB18030);
    var e =
        assertThrows(
            UndecodableException.class,
            () -> new StrictDecoder(CharacterSets.GB18030).decode(text, 0, 3));
    assertEquals("byte 0xD6 at byte offset 2 is not valid GB18030", e.detail(0));
  }

  @Test
  void damageFarBehindTheBeginIsFound() {
    byte[] text = "杭".repeat(5000).getBytes(UTF_8);
    text[14_998] = 'x';
    var e =
        assertThrows(
            UndecodableException.class,
            () -> new StrictDecoder(UTF_8).decode(text, 0, text.length));
    assertEquals("byte 0xE6 at byte offset 14997 is not valid UTF-8", e.detail(0));
  }
}
