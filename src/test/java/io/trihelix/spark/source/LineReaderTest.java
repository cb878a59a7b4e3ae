package io.trihelix.spark.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTest {
  private static List<String> lines(String text) throws IOException {
    var reader = new LineReader(new ByteArrayInputStream(text.getBytes(UTF_8)), 0, 100);
    var lines = new ArrayList<String>();
    while (reader.next()) {
      lines.add(new String(reader.bytes(), 0, reader.length(), UTF_8));
    }
    assertEquals(text.getBytes(UTF_8).length, reader.position());
    return lines;
  }

  @Test
  void aCarriageReturnBeforeALineFeedIsPartOfTheEnd() throws IOException {
    assertEquals(List.of("杭州", "", "合肥"), lines("杭州\r\n\r\n合肥"));
  }

  @Test
  void aCarriageReturnWithinALineIsText() throws IOException {
    assertEquals(List.of("杭\r州"), lines("杭\r州\n"));
  }

  @Test
  void aLastLineWithoutAnEndIsALine() throws IOException {
    assertEquals(List.of("a", "b"), lines("a\nb"));
    assertEquals(List.of("a", ""), lines("a\n\n"));
    assertEquals(List.of(), lines(""));
  }

  @Test
  void aLongLineIsCutButCountedWhole() throws IOException {
    var reader =
        new LineReader(
            new ByteArrayInputStream(("x".repeat(70_000) + "\nb").getBytes(UTF_8)), 5, 100);
    assertTrue(reader.next());
    assertTrue(reader.isCut());
    assertEquals(100, reader.length());
    assertEquals(70_000, reader.fullLength());
    assertEquals(70_006, reader.position());
    assertTrue(reader.next());
    assertFalse(reader.isCut());
    assertEquals(1, reader.length());
    assertFalse(reader.next());
  }
}
