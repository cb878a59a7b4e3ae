package io.trihelix.spark.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two runs never both hold a warehouse; the number of tries is a property for who wants more. */
class WarehouseLockTest {
  private static final int TRIES = Integer.getInteger("trihelix.test.lock.tries", 120);
  private static final RunId RUN = new RunId("20250101T000000-00000000");

  @TempDir private Path temp;
  private Path folder;
  private Path working;

  @BeforeEach
  void nameFolders() {
    folder = temp.resolve("仓库");
    working = folder.resolve("_trihelix");
  }

  /** Another process that runs a {@link LockContender}. */
  private static final class Contender implements AutoCloseable {
    private final Process process;
    private final PrintWriter in;
    private final BufferedReader out;

    Contender() throws Exception {
      process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx128m",
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  LockContender.class.getName())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      in = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
      out =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      assertEquals("ready", out.readLine());
    }

    void tell(String line) {
      in.println(line);
    }

    String answer() throws Exception {
      return out.readLine();
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }

  private static long deadPid() throws Exception {
    Process process = new ProcessBuilder("true").start();
    process.waitFor();
    return process.pid();
  }

  private static String holder(String host, long pid) {
    LockHolder here = LockHolder.here(RUN);
    return new LockHolder(host, here.space(), pid, here.started(), RUN, here.chance()).text();
  }

  private static Path hold(Path warehouse, long number) {
    return warehouse.resolve("_trihelix").resolve(String.format("lock-%010d", number));
  }

  private static void lock(Path warehouse, long number, String text) throws Exception {
    Files.createDirectories(warehouse.resolve("_trihelix"));
    Files.writeString(hold(warehouse, number), text);
  }

  private static String refusal(Path warehouse) {
    return assertThrows(
            WarehouseLockedException.class, () -> LockContender.acquire(warehouse).close())
        .getMessage();
  }

  @Test
  void ofTwoProcessesThatFindADeadHolderExactlyOneFollows() throws Exception {
    long dead = deadPid();
    var outcomes = new ArrayList<String>();
    try (var one = new Contender();
        var other = new Contender()) {
      for (int i = 0; i < TRIES; i++) {
        Path warehouse = temp.resolve("w" + i);
        switch (i % 4) {
          case 0 -> lock(warehouse, 7, holder(LockHolder.localHost(), dead));
          case 1 -> {
            lock(warehouse, 1, holder("another-host", 1));
            Files.setLastModifiedTime(
                hold(warehouse, 1), FileTime.from(Instant.now().minusSeconds(125)));
          }
          case 2 -> lock(warehouse, 3, WarehouseLock.FREE);
          default -> {
            Files.createDirectories(warehouse.resolve("_trihelix"));
            Files.writeString(
                warehouse.resolve("_trihelix/lock"),
                LockHolder.localHost() + "\n" + dead + "\n" + RUN.text() + "\n");
          }
        }
        Stream.of(one, other).forEach(contender -> contender.tell(warehouse.toString()));
        String both = Stream.of(one.answer(), other.answer()).sorted().toList().toString();
        if (!both.equals("[held, locked]")) {
          outcomes.add(i + " " + both);
        }
        for (Contender contender : List.of(one, other)) {
          contender.tell("release");
          assertEquals("released", contender.answer());
        }
      }
    }
    assertEquals(List.of(), outcomes);
  }

  @Test
  void neverAreTwoProcessesInsideTogether() throws Exception {
    Files.createDirectories(folder);
    try (var one = new Contender();
        var other = new Contender()) {
      one.tell("loop " + TRIES + " " + folder);
      other.tell("loop " + TRIES + " " + folder);
      assertEquals("looped " + TRIES + " together 0", one.answer());
      assertEquals("looped " + TRIES + " together 0", other.answer());
    }
  }

  @Test
  void aKilledProcessIsFollowedAtOnceThoughNobodyHasAskedHowItEnded() throws Exception {
    try (var killed = new Contender()) {
      killed.tell(folder.toString());
      assertEquals("held", killed.answer());
      assertTrue(refusal(folder).contains("process " + killed.process.pid() + " of "));
      killed.process.destroyForcibly().waitFor();
      LockContender.acquire(folder).close();
    }
  }

  @Test
  void theLockOfALivingProcessIsKeptHoweverSilentItIs() throws Exception {
    lock(folder, 1, LockHolder.here(RUN).text());
    Files.setLastModifiedTime(hold(folder, 1), FileTime.from(Instant.now().minusSeconds(86_400)));
    assertEquals(
        "Cannot write to file:"
            + folder
            + ": run "
            + RUN.text()
            + " writes there (process "
            + ProcessHandle.current().pid()
            + " of "
            + LockHolder.localHost()
            + "). Wait until it is done, or end that process",
        refusal(folder));
  }

  @Test
  void aProcessThatHasTheNumberOfADeadHolderIsNotTakenForHim() throws Exception {
    LockHolder here = LockHolder.here(RUN);
    lock(
        folder,
        1,
        new LockHolder(
                here.host(),
                here.space(),
                here.pid(),
                here.started().minusSeconds(3600),
                RUN,
                here.chance())
            .text());
    LockContender.acquire(folder).close();
  }

  @Test
  void aHolderOnAnotherHostOrInAnotherContainerIsDeadWhenHeIsSilent() throws Exception {
    LockHolder here = LockHolder.here(RUN);
    String container =
        new LockHolder(here.host(), "pid:[7]", 1, here.started(), RUN, here.chance()).text();
    for (String holder : List.of(holder("another-host", 1), container)) {
      lock(folder, 1, holder);
      assertTrue(refusal(folder).contains("taken for dead after 2 minutes"));
      Files.setLastModifiedTime(hold(folder, 1), FileTime.from(Instant.now().minusSeconds(125)));
      LockContender.acquire(folder).close();
      Files.delete(hold(folder, 2));
    }
  }

  @Test
  void aHoldThatIsBeingWrittenIsWaitedFor() throws Exception {
    lock(folder, 1, "Trihelix lock, form");
    assertTrue(refusal(folder).endsWith("other runs take its lock at this moment"));
    Files.setLastModifiedTime(hold(folder, 1), FileTime.from(Instant.now().minusSeconds(125)));
    LockContender.acquire(folder).close();
  }

  @Test
  void whoWasTakenForDeadFindsThatOut() throws Exception {
    try (WarehouseLock slept = LockContender.acquire(folder)) {
      assertTrue(slept.isHeld());
      String follower = holder("another-host", 1);
      lock(folder, 2, follower);
      assertFalse(slept.isHeld());
      slept.close();
      assertEquals(follower, Files.readString(hold(folder, 2)));
    }
  }

  @Test
  void numbersGrowAndOnlyTheLastHoldStays() throws Exception {
    for (int i = 0; i < 3; i++) {
      LockContender.acquire(folder).close();
    }
    try (Stream<Path> files = Files.list(working)) {
      assertEquals(List.of(hold(folder, 3)), files.toList());
    }
    assertEquals(WarehouseLock.FREE, Files.readString(hold(folder, 3)));
  }

  @Test
  void aFileThatNoRunWroteIsNotReplaced() throws Exception {
    for (String name : List.of("lock", "lock-0000000001")) {
      Files.createDirectories(working);
      Path file = Files.writeString(working.resolve(name), "mine");
      assertTrue(
          assertThrows(UnsafeOutputException.class, () -> LockContender.acquire(folder))
              .getMessage()
              .contains("no run wrote the lock"));
      try (Stream<Path> files = Files.list(working)) {
        assertEquals(List.of(file), files.toList());
      }
      Files.delete(file);
    }
  }

  @Test
  void whatAHolderSaysOfHimselfIsReadAsItWasWritten() {
    LockHolder here = LockHolder.here(RUN);
    assertEquals(here, LockHolder.parse(here.text()).orElseThrow());
    assertEquals(LockHolder.Life.ALIVE, here.life());
    for (int length = 0; length < here.text().length(); length++) {
      String begun = here.text().substring(0, length);
      assertTrue(LockHolder.isBegun(begun) && LockHolder.parse(begun).isEmpty(), begun);
    }
  }
}
