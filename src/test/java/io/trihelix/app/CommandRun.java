package io.trihelix.app;

import io.trihelix.app.print.Screen;
import io.trihelix.spark.SparkSuite;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One call of the command line within this JVM.
 *
 * @param exitCode as the shell would see it
 * @param out what picocli printed
 * @param err messages
 */
public record CommandRun(int exitCode, String out, String err) {
  public static CommandRun of(String... arguments) {
    return with(Map.of(), arguments);
  }

  /**
   * @param properties of Spark, set for this call alone
   */
  public static CommandRun with(Map<String, String> properties, String... arguments) {
    // The command must not find the session that other suites share: it would stop it at its end.
    SparkSuite.stopSharedSpark();
    var out = new StringWriter();
    var err = new StringWriter();
    properties.forEach(System::setProperty);
    try {
      int exitCode = Trihelix.commandLine(new Screen(out), new Screen(err)).execute(arguments);
      return new CommandRun(exitCode, out.toString(), err.toString());
    } finally {
      properties.keySet().forEach(System::clearProperty);
    }
  }

  /** {@code trihelix run} on two cores. */
  public static CommandRun ofRun(String... arguments) {
    return ofRun(Map.of(), arguments);
  }

  public static CommandRun ofRun(Map<String, String> properties, String... arguments) {
    var all = new ArrayList<>(List.of("run", "--master", "local[2]"));
    all.addAll(List.of(arguments));
    return with(properties, all.toArray(String[]::new));
  }
}
