package io.trihelix.spark.sink;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who holds the lock of a warehouse, told such that others can look whether he lives.
 *
 * @param host of the process
 * @param space in which its number counts: containers of one host have numbers of their own
 * @param pid number of the process
 * @param started when the process began, by which it is told from a later one of the same number
 * @param run id of the run
 * @param chance tells two holds of one process from each other
 */
record LockHolder(String host, String space, long pid, Instant started, RunId run, String chance) {
  private static final String HEAD = "Trihelix lock, format 2";

  private static final Pattern FORM =
      Pattern.compile(
          HEAD
              + "\nhost ([^\n]{1,255})\nspace ([^\n]{1,64})\nprocess ([0-9]{1,18})"
              + "\nstarted ([0-9T:.Z+-]{1,40})\nrun ([0-9a-fT-]{1,40})\nhold ([0-9a-f-]{36})\nend\n");

  /** Systems tell the begin of a process to a hundredth of a second or worse. */
  private static final Duration SAME_BEGIN = Duration.ofSeconds(2);

  /** Always there, so who cannot see it cannot see the processes of others. */
  private static final long FIRST_PROCESS = 1;

  /** The letters of a process that is no more but has its number still. */
  private static final Pattern ENDED = Pattern.compile(" [ZXx] ");

  private static final Path PROCESS_SPACE = Path.of("/proc/self/ns/pid");

  /** What can be said of a holder from here. */
  enum Life {
    ALIVE,
    DEAD,
    /** On another host, say: his last sign of life must tell. */
    UNKNOWN
  }

  /** This process, holding for a run. */
  static LockHolder here(RunId run) {
    ProcessHandle process = ProcessHandle.current();
    return new LockHolder(
        localHost(),
        localSpace(),
        process.pid(),
        begin(process).orElse(Instant.EPOCH),
        run,
        UUID.randomUUID().toString());
  }

  /** Empty where no run wrote the text, or has not written it whole yet. */
  static Optional<LockHolder> parse(String text) {
    Matcher parsed = FORM.matcher(text);
    if (!parsed.matches()) {
      return Optional.empty();
    }
    try {
      Instant started = Instant.parse(parsed.group(4));
      return RunId.parse(parsed.group(5))
          .map(
              run ->
                  new LockHolder(
                      parsed.group(1),
                      parsed.group(2),
                      Long.parseLong(parsed.group(3)),
                      started,
                      run,
                      parsed.group(6)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Whether a text may be the begin of what a run writes: a file is there before its text is. */
  static boolean isBegun(String text) {
    return text.isEmpty() || HEAD.startsWith(text) || text.startsWith(HEAD + "\n");
  }

  /** What {@link #parse} reads. */
  String text() {
    return HEAD
        + "\nhost "
        + host
        + "\nspace "
        + space
        + "\nprocess "
        + pid
        + "\nstarted "
        + started
        + "\nrun "
        + run.text()
        + "\nhold "
        + chance
        + "\nend\n";
  }

  Life life() {
    if (!host.equals(localHost())
        || !space.equals(localSpace())
        || ProcessHandle.of(FIRST_PROCESS).isEmpty()) {
      return Life.UNKNOWN;
    }
    Optional<ProcessHandle> process = ProcessHandle.of(pid);
    if (process.isEmpty() || hasEnded(pid)) {
      return Life.DEAD;
    }
    Optional<Instant> begin = begin(process.get());
    if (begin.isEmpty() || started.equals(Instant.EPOCH)) {
      return Life.UNKNOWN;
    }
    return Duration.between(begin.get(), started).abs().compareTo(SAME_BEGIN) <= 0
        ? Life.ALIVE
        : Life.DEAD;
  }

  /** A process that was killed keeps its number until whoever started it has asked how it ended. */
  private static boolean hasEnded(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      // The state stands behind the name, which may hold anything but is in brackets.
      return ENDED.matcher(stat.substring(stat.lastIndexOf(')') + 1)).lookingAt();
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private static Optional<Instant> begin(ProcessHandle process) {
    return process.info().startInstant().map(begin -> begin.truncatedTo(ChronoUnit.MILLIS));
  }

  static String localHost() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown-host";
    }
  }

  private static String localSpace() {
    try {
      return Files.readSymbolicLink(PROCESS_SPACE).toString();
    } catch (IOException | RuntimeException e) {
      // Not a Linux: all processes of the host are counted together.
      return "host";
    }
  }
}
