package io.trihelix.app.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.trihelix.text.VisibleText;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ScreenTest {
  private final StringWriter terminal = new StringWriter();
  private final Screen screen = new Screen(terminal);

  @Test
  void everyWayOfPrintingIsEscaped() {
    String evil = "\u001B[2J";
    screen.print(evil);
    screen.print('\u0007');
    screen.print(evil.toCharArray());
    screen.write(evil);
    screen.write(evil, 0, 1);
    screen.write(0x9B);
    screen.append(evil).append(evil, 0, 1).append('\u202E');
    screen.format("%s", evil);
    screen.printf("%s%n", evil);
    screen.println(evil);
    String shown = terminal.toString();
    assertEquals(List.of(), shown.lines().filter(l -> !VisibleText.line(l).equals(l)).toList());
    assertEquals(9, shown.split("u001B", -1).length - 1, shown);
  }

  @Test
  void aPairThatIsPrintedInHalvesIsWhole() {
    screen.print('\uD83D');
    screen.print('\uDE84');
    screen.println();
    assertEquals("🚄\n", terminal.toString());
  }

  @Test
  void aHalfWhoseOtherHalfDoesNotComeIsShown() {
    screen.print('\uD83D');
    screen.println("x");
    screen.print('\uD83D');
    screen.flush();
    assertEquals("\\uD83Dx\n\\uD83D", terminal.toString());
  }

  @Test
  void whatAProgramReadsIsExact() {
    Screen.exact(screen).println("a\u001B\r\"");
    screen.println("b\u001B");
    assertEquals("a\u001B\r\"\nb\\u001B\n", terminal.toString());
  }

  @Test
  void aPasswordThatALibraryTellsIsHiddenWhereverItsBytesAreCut() {
    byte[] told = "open s3a://key:secret@corpus/x\n".getBytes(StandardCharsets.UTF_8);
    PrintStream stream = screen.stream();
    for (int cut = 0; cut <= told.length; cut++) {
      stream.write(told, 0, cut);
      stream.write(told, cut, told.length - cut);
    }
    assertEquals("open s3a://***@corpus/x\n".repeat(told.length + 1), terminal.toString());
  }

  @Property
  void jsonStaysTheSameJson(@ForAll String key, @ForAll String value) throws Exception {
    var shown = new StringWriter();
    var page = new Screen(shown);
    var json = new ObjectMapper();
    String written = json.writeValueAsString(Map.of(key, value));
    page.print(written);
    page.flush();
    assertEquals(json.readTree(written), json.readTree(shown.toString()));
  }

  @Property
  void bytesMayBeCutAnywhere(@ForAll String text, @ForAll @IntRange(min = 1, max = 5) int piece) {
    var shown = new StringWriter();
    var page = new Screen(shown);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    PrintStream stream = page.stream();
    for (int i = 0; i < bytes.length; i += piece) {
      stream.write(bytes, i, Math.min(piece, bytes.length - i));
    }
    stream.flush();
    assertEquals(VisibleText.of(new String(bytes, StandardCharsets.UTF_8)), shown.toString());
  }
}
