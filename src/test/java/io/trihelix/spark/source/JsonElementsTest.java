package io.trihelix.spark.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is cut out of JSON, and what that costs, however its brackets stand. */
class JsonElementsTest {
  private static final int MAX_BYTES = 1 << 16;

  /** How many bytes were handed out, each element being refused that could be. */
  private record Work(List<String> elements, long bytes, long alike) {}

  private static Work refusingAll(String json, int maxBytes) throws IOException {
    InputStream in = new ByteArrayInputStream(json.getBytes(UTF_8));
    var elements = new JsonElements(in, maxBytes);
    var all = new ArrayList<String>();
    long bytes = 0;
    long alike = 0;
    while (elements.next()) {
      int length = elements.to() - elements.from();
      bytes += elements.state() == JsonElements.State.WHOLE ? length : 0;
      alike += elements.alike();
      if (all.size() < 20) {
        all.add(
            elements.state()
                + (elements.alike() > 1 ? " × " + elements.alike() : "")
                + " "
                + new String(elements.bytes(), elements.from(), Math.min(length, 20), UTF_8)
                    .strip());
      }
      if (elements.state() == JsonElements.State.WHOLE) {
        elements.refuse();
      }
    }
    return new Work(all, bytes, alike);
  }

  @Example
  void objectsInALineAreApartFromEachOther() throws IOException {
    assertEquals(
        List.of("WHOLE {\"a\":1}", "WHOLE 7", "WHOLE {\"b\":[{}]}"),
        refusingAll("[{\"a\":1}, 7,{\"b\":[{}]}]", MAX_BYTES).elements());
  }

  @Example
  void objectsWithoutAnEndAreOneRun() throws IOException {
    assertEquals(
        List.of("ENDLESS × 50000 {\n{\n{\n{\n{\n{\n{\n{\n{\n{"),
        refusingAll("[\n" + "{\n".repeat(50_000), 1 << 20).elements());
  }

  @Example
  void whatStandsBehindObjectsWithoutAnEndIsFound() throws IOException {
    assertEquals(
        List.of("ENDLESS × 3 {\n{\n{\n{\"id\":1}", "WHOLE {\"id\":1}"),
        refusingAll("{\n{\n{\n{\"id\":1}\n", MAX_BYTES).elements());
  }

  @Example
  void whatLiesInObjectsThatAreTooLongIsFound() throws IOException {
    String good = "{\"id\":1}";
    List<String> elements = refusingAll("{\n".repeat(2 * MAX_BYTES) + good, MAX_BYTES).elements();
    assertEquals("TOO_LONG {\n{\n{\n{\n{\n{\n{\n{\n{\n{", elements.get(0));
    var last = new JsonElements(stream("{\n".repeat(MAX_BYTES) + good + "\n"), MAX_BYTES);
    var wholes = new ArrayList<String>();
    while (last.next()) {
      if (last.state() == JsonElements.State.WHOLE) {
        wholes.add(new String(last.bytes(), last.from(), last.to() - last.from(), UTF_8));
      }
    }
    assertEquals(List.of(good), wholes);
  }

  @Example
  void aQuoteTooManyCostsOneObjectOfALine() throws IOException {
    assertEquals(
        List.of(
            "ENDLESS {\"a\":\"x},{\"b\":\"y\"},{", "WHOLE {\"b\":\"y\"}", "WHOLE {\"c\":\"z\"}"),
        refusingAll("[{\"a\":\"x},{\"b\":\"y\"},{\"c\":\"z\"}]\n", MAX_BYTES).elements());
  }

  @Example
  void nestedObjectsThatAreAllNoneCostInProportionToTheirLength() throws IOException {
    for (int levels : List.of(1_000, 4_000, 16_000)) {
      String json = "{\n".repeat(levels) + "{\"id\":1}\n" + "}\n".repeat(levels);
      Work work = refusingAll(json, 1 << 20);
      assertTrue(work.bytes() <= 7L * json.length(), work.bytes() + " bytes of " + json.length());
      assertEquals(levels + 1, work.alike());
    }
  }

  /** A line is turned inside out a few times at most, whatever its quotes. */
  @Property(tries = 300)
  void costsAreInProportionToTheBytes(@ForAll("units") List<String> units) throws IOException {
    String unit = String.join("", units);
    String json = unit.repeat(1 + 60_000 / Math.max(1, unit.length()));
    var counted = new CountedStream(json);
    var elements = new JsonElements(counted, 4096);
    long handed = 0;
    long steps = 0;
    while (elements.next()) {
      handed += elements.to() - elements.from();
      steps++;
      if (elements.state() == JsonElements.State.WHOLE) {
        elements.refuse();
      }
    }
    assertTrue(steps <= 6L * json.length(), steps + " elements of " + json.length() + " bytes");
    assertEquals(json.length(), counted.handedOut, "all was read");
    assertTrue(
        handed <= 24L * json.length() + 4096 * steps,
        handed + " bytes in " + steps + " elements of " + json.length());
  }

  /** Sound objects, a line each, are found whatever stands between them. */
  @Property(tries = 500)
  void soundObjectsInLinesAreFound(@ForAll("units") List<String> units) throws IOException {
    String rubbish = String.join("", units).replace("\\", "");
    String sound = "{\"sound\":\"杭州\"}";
    var elements = new JsonElements(stream(rubbish + "\n" + sound + "\n"), MAX_BYTES);
    boolean found = false;
    while (elements.next()) {
      if (elements.state() == JsonElements.State.WHOLE) {
        String text =
            new String(elements.bytes(), elements.from(), elements.to() - elements.from(), UTF_8);
        found |= text.equals(sound);
        if (!text.equals(sound)) {
          elements.refuse();
        }
      }
    }
    assertTrue(found);
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  private static final class CountedStream extends ByteArrayInputStream {
    private long handedOut;

    CountedStream(String text) {
      super(text.getBytes(UTF_8));
    }

    @Override
    public synchronized int read(byte[] bytes, int from, int length) {
      int read = super.read(bytes, from, length);
      handedOut += Math.max(0, read);
      return read;
    }
  }

  @Provide
  Arbitrary<List<String>> units() {
    return Arbitraries.of("{", "}", "[", "]", "\"", ",", "\n", "\\", "a", "},{", "{\n", "\n{\"a\":")
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }
}
