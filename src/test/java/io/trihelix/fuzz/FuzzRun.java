package io.trihelix.fuzz;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Jazzer on one target, in a JVM of its own, whose memory bounds that of every call. It begins with
 * the seeds and with what earlier runs found worth keeping ({@code target/fuzz/NAME/corpus}).
 *
 * <p>{@code java … io.trihelix.fuzz.FuzzRun NAME SECONDS} runs one from the command line.
 */
final class FuzzRun {
  private static final String JAZZER = "com.code_intelligence.jazzer.Jazzer";
  private static final String SANITIZERS = "com.code_intelligence.jazzer.sanitizers.";
  private static final String MEMORY = "-Xmx1g";
  private static final int SECONDS_PER_CALL = 30;

  private final Target target;
  private final Path folder;

  FuzzRun(Target target) {
    this.target = target;
    this.folder = Path.of("target/fuzz", target.label());
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var run = new FuzzRun(Target.named(arguments[0]));
    Process process = run.command(Integer.parseInt(arguments[1])).inheritIO().start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    System.exit(process.waitFor());
  }

  /** Whether Jazzer is on the class path: the profile {@code fuzz} brings it. */
  static boolean isThere() {
    return FuzzRun.class.getResource("/" + JAZZER.replace('.', '/') + ".class") != null;
  }

  /** Where Jazzer leaves an input that broke a law, as {@code crash-…}. */
  Path folder() {
    return folder;
  }

  /** To be started in the project's folder; ends with a status other than 0 if a law is broken. */
  ProcessBuilder command(int seconds) throws IOException {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    var command =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                MEMORY,
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                // Arrow's memory.
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                JAZZER,
                "--target_class=" + Fuzzing.class.getName(),
                "--target_args=" + target.label(),
                "--instrumentation_includes=io.trihelix.**",
                "--custom_hook_includes=io.trihelix.**",
                // They match again, and so would count as steps of ours.
                "--disabled_hooks="
                    + SANITIZERS
                    + "RegexRoadblocks:"
                    + SANITIZERS
                    + "RegexInjection",
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + File.separator,
                "-dict=" + FuzzSeeds.WORDS,
                "-max_len=" + target.maxLength(),
                "-max_total_time=" + seconds,
                "-timeout=" + SECONDS_PER_CALL,
                "-print_final_stats=1",
                corpus.toString(),
                FuzzSeeds.FOLDER.resolve(target.label()).toString()));
    command.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    return command;
  }
}
