package io.trihelix.spark.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.spark.table.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that do nothing but publish are killed, or told to end (SIGTERM), at random moments,
 * while a reader looks at all tables all the time. The number of kills is a property for who wants
 * more.
 */
class KilledPublicationsTest {
  private static final int KILLS = Integer.getInteger("trihelix.test.kills", 5);
  private static final long SEED = 20250218;

  /** Milliseconds that a process lives on behind its first publication; one takes some tens. */
  private static final int LONGEST_LIFE = 400;

  /** Only so that a process that does not listen fails the test instead of holding it. */
  private static final long MOST_SECONDS_TO_END = 60;

  @TempDir Path temp;
  private Path warehouse;

  /** The catalog that follows, and its folder for the process. */
  CatalogChoice catalog() {
    return CatalogChoice.NONE;
  }

  List<String> catalogFolder() {
    return List.of();
  }

  /** Milliseconds that a process lives on behind its first publication. */
  int longestLife() {
    return LONGEST_LIFE;
  }

  /** What else readers see at one instant: the ids of the runs, one if all is well. */
  Set<String> elsewhere() throws IOException {
    return Set.of();
  }

  private Process start(int times) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                RepeatedPublication.class.getName(),
                warehouse.toString(),
                Integer.toString(times)));
    command.addAll(catalogFolder());
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  /** The only file of a table, which can be read. */
  private static String content(Path table) throws IOException {
    Path folder = table.resolve("published_month=2025-02");
    try (Stream<Path> files = Files.list(Files.exists(folder) ? folder : table)) {
      List<Path> parts = files.toList();
      return parts.size() == 1 && Files.readAllBytes(parts.get(0)).length > 0
          ? parts.get(0).getFileName().toString()
          : "files " + parts;
    }
  }

  /** The runs that the tables of one snapshot are of. */
  private Set<String> pinned() throws IOException {
    Snapshot snapshot = Snapshot.current(warehouse.toString(), new Configuration());
    var found = new TreeSet<String>();
    found.add(RepeatedPublication.fileName(snapshot.runId().orElse("none")));
    for (Table table : Part.TABLES) {
      found.add(content(Links.local(snapshot.tables().table(table))));
    }
    return found;
  }

  /** The same by plain path; empty if another run became current meanwhile. */
  private Set<String> plain() throws IOException {
    Path pointer = warehouse.resolve("_trihelix/current");
    String before = Files.readSymbolicLink(pointer).toString();
    var found = new TreeSet<String>();
    try {
      for (Table table : Part.TABLES) {
        if (!WarehousePaths.isInternal(table.name())) {
          found.add(content(warehouse.resolve(table.name())));
        }
      }
    } catch (NoSuchFileException e) {
      found.add("missing " + e.getMessage());
    }
    found.add(RepeatedPublication.fileName(before.substring("run-".length())));
    return Files.readSymbolicLink(pointer).toString().equals(before) ? found : Set.of();
  }

  /** Asks that what else there is has come after the pointer. */
  void requireFollowed(String run) throws IOException {
    // Nothing else.
  }

  @Test
  void aReaderSeesOneRunOrTheOtherWheneverTheOneThatPublishesIsKilledOrToldToEnd()
      throws Exception {
    warehouse = Files.createDirectory(temp.resolve("仓库"));
    RepeatedPublication.publish(warehouse, catalog());
    var mixtures = new ArrayList<String>();
    var looks = new AtomicLong();
    var seen = new TreeSet<String>();
    var done = new AtomicBoolean();
    var reader =
        new Thread(
            () -> {
              while (!done.get()) {
                try {
                  for (Set<String> look : List.of(pinned(), plain(), elsewhere())) {
                    looks.incrementAndGet();
                    seen.addAll(look);
                    if (look.size() > 1) {
                      mixtures.add(look.toString());
                    }
                  }
                } catch (IOException | RuntimeException e) {
                  mixtures.add(e.toString());
                }
              }
            });
    reader.start();
    var random = new Random(SEED);
    long published = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      Process process = start(Integer.MAX_VALUE);
      var out = process.inputReader(StandardCharsets.UTF_8);
      String first = out.readLine();
      assertTrue(first.startsWith("published "), first);
      process.waitFor(random.nextInt(longestLife()), TimeUnit.MILLISECONDS);
      // Not by the process itself, which would close what it said last.
      if (kill % 2 == 0) {
        process.toHandle().destroyForcibly();
      } else {
        process.toHandle().destroy();
      }
      published += 1 + out.lines().count();
      assertTrue(process.waitFor(MOST_SECONDS_TO_END, TimeUnit.SECONDS), "it goes on");
      assertEquals(1, pinned().size(), "after kill " + kill);
      assertEquals(1, plain().size(), "after kill " + kill);
      assertTrue(elsewhere().size() <= 1, "after kill " + kill);
    }
    String last = RepeatedPublication.publish(warehouse, catalog());
    done.set(true);
    reader.join();
    assertEquals(List.of(), mixtures, looks + " looks");
    assertEquals(Set.of(RepeatedPublication.fileName(last)), pinned());
    assertEquals(Set.of(RepeatedPublication.fileName(last)), plain());
    requireFollowed(last);
    for (Path left : EarlierLayout.list(warehouse.resolve("_trihelix"))) {
      assertTrue(
          left.getFileName().toString().matches("current|warehouse|lock-.*|run-.*"),
          left.toString());
    }
    System.err.printf(
        "%d kills, %d publications, %d looks, %d runs seen%n",
        KILLS, published, looks.get(), seen.size());
  }
}
