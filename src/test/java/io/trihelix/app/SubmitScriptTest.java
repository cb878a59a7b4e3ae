package io.trihelix.app;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code scripts/submit} makes of its arguments, by {@code --dry-run}. */
class SubmitScriptTest {
  private static final List<String> RUN =
      List.of("run", "--input", "hdfs:///news", "--output", "hdfs:///lake/news");

  @TempDir private Path temp;
  private Path spark;

  /**
   * What a call said and returned.
   *
   * @param arguments of spark-submit as they were given to it; empty if it was not called
   */
  private record Submitted(int code, String out, String err, List<String> arguments) {
    /** The values of {@code --conf} by key, the last of each. */
    String setting(String key) {
      String found = null;
      for (int i = 0; i + 1 < arguments.size(); i++) {
        if (arguments.get(i).equals("--conf") && arguments.get(i + 1).startsWith(key + "=")) {
          found = arguments.get(i + 1).substring(key.length() + 1);
        }
      }
      return found;
    }
  }

  /** A Spark whose spark-submit writes down what it is given. */
  @BeforeEach
  void makeSpark() throws Exception {
    spark = temp.resolve("spark home");
    Files.createDirectories(spark.resolve("bin"));
    Files.createDirectories(spark.resolve("jars"));
    Files.createDirectories(spark.resolve("conf"));
    Files.createFile(spark.resolve("jars/spark-core_2.13-4.1.0.jar"));
    sparkSubmit("exit 0");
  }

  private void sparkSubmit(String end) throws Exception {
    Path script = spark.resolve("bin/spark-submit");
    Files.writeString(
        script,
        "#!/usr/bin/env bash\nprintf '%s\\0' \"$@\" > '" + temp + "/arguments'\n" + end + "\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Submitted submit(String... arguments) throws Exception {
    return submit(List.of(arguments));
  }

  private Submitted submit(List<String> arguments) throws Exception {
    return call(Stream.concat(Stream.of("scripts/submit"), arguments.stream()).toList(), Map.of());
  }

  private Submitted call(List<String> command, Map<String, String> variables) throws Exception {
    Files.deleteIfExists(temp.resolve("arguments"));
    var builder =
        new ProcessBuilder(command)
            .redirectOutput(temp.resolve("out").toFile())
            .redirectError(temp.resolve("err").toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("SPARK_"));
    builder.environment().keySet().removeIf(name -> name.startsWith("TRIHELIX_"));
    builder.environment().remove("MASTER");
    builder.environment().put("SPARK_HOME", spark.toString());
    builder.environment().put("TRIHELIX_CLASS_ARCHIVE", "off");
    builder.environment().putAll(variables);
    int code = builder.start().waitFor();
    Path given = temp.resolve("arguments");
    return new Submitted(
        code,
        Files.readString(temp.resolve("out")),
        Files.readString(temp.resolve("err")),
        Files.exists(given)
            ? List.of(Files.readString(given, StandardCharsets.UTF_8).split("\0"))
            : List.of());
  }

  /** The command that a dry run prints, run by a shell as a user would who pastes it. */
  private Submitted pasted(String... arguments) throws Exception {
    var all = new ArrayList<>(List.of("--dry-run"));
    all.addAll(List.of(arguments));
    Submitted dry = submit(all);
    assertEquals(0, dry.code(), dry.err());
    assertEquals(List.of(), dry.arguments(), "a dry run calls nothing");
    Submitted run = call(List.of("bash", "-c", dry.out()), Map.of());
    assertEquals(0, run.code(), run.err());
    return run;
  }

  private static String[] with(String... before) {
    return Stream.concat(Stream.of(before), RUN.stream()).toArray(String[]::new);
  }

  @Test
  void whatStandsBeforeTheCommandGoesToSparkAndTheRestToTheProgram() throws Exception {
    Submitted call =
        pasted(
            with(
                "--master", "spark://host:7077", "--queue", "a b", "--verbose", "--conf", "a=b c"));
    List<String> arguments = call.arguments();
    assertEquals(RUN, arguments.subList(arguments.size() - RUN.size(), arguments.size()));
    assertTrue(
        arguments.get(arguments.size() - RUN.size() - 1).endsWith("/target/trihelix.jar"),
        arguments::toString);
    assertEquals("io.trihelix.app.Trihelix", arguments.get(arguments.indexOf("--class") + 1));
    assertEquals("spark://host:7077", arguments.get(arguments.indexOf("--master") + 1));
    assertEquals("a b", arguments.get(arguments.indexOf("--queue") + 1));
    assertTrue(arguments.contains("--verbose"));
    assertEquals("b c", call.setting("a"));
  }

  @Test
  void defaultsSuitAStandaloneCluster() throws Exception {
    Submitted call = pasted(with("--master", "spark://host:7077"));
    assertAll(
        () -> assertEquals("6g", call.setting("spark.executor.memory")),
        () -> assertEquals("4", call.setting("spark.executor.cores")),
        () -> assertEquals("0.15", call.setting("spark.executor.memoryOverheadFactor")),
        () -> assertEquals("true", call.setting("spark.dynamicAllocation.enabled")),
        () -> assertEquals("true", call.setting("spark.speculation")),
        () -> assertEquals("true", call.setting("spark.sql.adaptive.enabled")),
        () ->
            assertTrue(
                call.setting("spark.driver.defaultJavaOptions").contains("-Dfile.encoding=UTF-8")));
  }

  @Test
  void aDriverWithinTheClusterIsWaitedForAndHasWhatSparkNeedsOpened() throws Exception {
    Submitted call =
        pasted(
            with(
                "--master=spark://host:7077",
                "--deploy-mode",
                "cluster",
                "--supervise",
                "--conf",
                "spark.driver.extraJavaOptions=-Dmine=1"));
    List<String> arguments = call.arguments();
    String options = arguments.get(arguments.indexOf("--driver-java-options") + 1);
    assertEquals("true", call.setting("spark.standalone.submit.waitAppCompletion"));
    assertTrue(options.contains("--add-opens=java.base/sun.util.calendar=ALL-UNNAMED"), options);
    assertTrue(options.endsWith("-Dfile.encoding=UTF-8 -Dmine=1"), options);
    assertFalse(arguments.contains("--master"), "once is enough");
  }

  @Test
  void yarnStartsADriverOnce() throws Exception {
    assertEquals("1", pasted(with("--master", "yarn")).setting("spark.yarn.maxAppAttempts"));
  }

  @Test
  void kubernetesRunsTheJarOfTheImageWithOurPodTemplates() throws Exception {
    Submitted call =
        pasted(
            with(
                "--master",
                "k8s://https://host:6443",
                "--conf",
                "spark.kubernetes.container.image=registry/trihelix:1"));
    List<String> arguments = call.arguments();
    assertEquals("cluster", arguments.get(arguments.indexOf("--deploy-mode") + 1));
    assertTrue(arguments.contains("local:///opt/trihelix/trihelix.jar"), arguments::toString);
    for (String pod : List.of("driver", "executor")) {
      String template = call.setting("spark.kubernetes." + pod + ".podTemplateFile");
      assertTrue(Files.isRegularFile(Path.of(template)), template);
    }
  }

  @Test
  void everyDefaultGivesWayToOptionsAndToSettings() throws Exception {
    Submitted call =
        pasted(
            with(
                "--master",
                "yarn",
                "--executor-memory",
                "20g",
                "--num-executors",
                "8",
                "-c",
                "spark.speculation=false"));
    assertAll(
        () -> assertEquals(null, call.setting("spark.executor.memory")),
        () -> assertEquals(null, call.setting("spark.dynamicAllocation.enabled")),
        () -> assertTrue(call.arguments().contains("spark.speculation=false")),
        () -> assertFalse(call.arguments().contains("spark.speculation=true")));
  }

  @Test
  void everyDefaultGivesWayToTheSitesOwn() throws Exception {
    Files.writeString(
        spark.resolve("conf/spark-defaults.conf"),
        """
        # The site's.
        spark.master                 spark://site:7077
          spark.executor.memory = 9g
        spark.executor.cores:2
        """);
    Submitted call = pasted(RUN.toArray(String[]::new));
    assertEquals(null, call.setting("spark.executor.memory"));
    assertEquals(null, call.setting("spark.executor.cores"));
    assertEquals("4g", call.setting("spark.driver.memory"));
    Path other = Files.writeString(temp.resolve("other.conf"), "spark.driver.memory 1g\n");
    Submitted named = pasted(with("--master", "yarn", "--properties-file", other.toString()));
    assertEquals(null, named.setting("spark.driver.memory"));
    assertEquals("6g", named.setting("spark.executor.memory"), "not the site's");
  }

  @Test
  void aDriverThatFailedWithinAStandaloneClusterFailsTheCall() throws Exception {
    sparkSubmit("echo 'INFO ClientEndpoint: State of driver driver-2025-0001 is FAILED' >&2");
    List<String> command =
        List.of(
            "scripts/submit",
            "--master",
            "spark://host:7077",
            "--deploy-mode",
            "cluster",
            "history");
    Map<String, String> elsewhere = Map.of("TRIHELIX_JAR", "hdfs:///apps/trihelix.jar");
    Submitted failed = call(command, elsewhere);
    assertEquals(1, failed.code());
    assertTrue(failed.err().contains("submit: the driver failed"), failed.err());
    sparkSubmit("echo 'INFO ClientEndpoint: State of driver driver-2025-0001 is FINISHED' >&2");
    assertEquals(0, call(command, elsewhere).code());
    sparkSubmit("exit 7");
    assertEquals(7, call(command, elsewhere).code());
  }

  @Test
  void wrongUseIsToldInASentence() throws Exception {
    Files.createDirectories(temp.resolve("old/bin"));
    Files.createDirectories(temp.resolve("old/jars"));
    Files.createFile(temp.resolve("old/jars/spark-core_2.12-3.5.0.jar"));
    Files.copy(spark.resolve("bin/spark-submit"), temp.resolve("old/bin/spark-submit"));
    assertAll(
        () -> assertRefused("name the cluster: --master", RUN.toArray(String[]::new)),
        () ->
            assertRefused(
                "--master is local[2], which is no cluster", with("--master", "local[2]")),
        () -> assertRefused("--master is mesos://h, but should be", with("--master", "mesos://h")),
        () ->
            assertRefused(
                "--deploy-mode is pod, but should be client or cluster",
                with("--master", "yarn", "--deploy-mode", "pod")),
        () -> assertRefused("--queue needs a value", "--master", "yarn", "--queue"),
        () ->
            assertRefused(
                "--conf is memory, but should be key=value",
                "--master",
                "yarn",
                "--conf",
                "memory",
                "run"),
        () -> assertRefused("name a command", "--master", "yarn"),
        () -> assertRefused("unknown option -x", "-x", "--master", "yarn"),
        () ->
            assertRefused("Run! stands where the command is expected", "--master", "yarn", "Run!"),
        () -> assertRefused("run needs --input on a cluster", "--master", "yarn", "run", "-o", "x"),
        () -> assertRefused("run needs --output on a cluster", "--master", "yarn", "run", "-ix"),
        () ->
            assertRefused("--class is Trihelix's own", with("--class", "x.Y", "--master", "yarn")),
        () -> assertRefused("--master stands before the command", "run", "--master", "yarn"),
        () ->
            assertRefused(
                "which cannot be read", with("--master", "yarn", "--properties-file", "/no/such")),
        () -> assertRefused("name the image: --conf", with("--master", "k8s://https://h:1")));
    List<String> command =
        new ArrayList<>(List.of("scripts/submit", "--dry-run", "--master", "yarn"));
    command.addAll(RUN);
    Submitted old = call(command, Map.of("SPARK_HOME", temp.resolve("old").toString()));
    assertEquals(2, old.code());
    assertTrue(old.err().contains("which holds spark-core_2.12-3.5.0.jar"), old.err());
    Submitted none = call(command, Map.of("SPARK_HOME", ""));
    assertEquals(2, none.code());
    assertTrue(none.err().contains("SPARK_HOME must name a Spark 4.1"), none.err());
  }

  private void assertRefused(String why, String... arguments) throws Exception {
    Submitted refused = submit(arguments);
    assertEquals(2, refused.code(), refused.err());
    assertEquals(1, refused.err().lines().count(), refused.err());
    assertTrue(refused.err().startsWith("submit: ") && refused.err().contains(why), refused.err());
    assertEquals(List.of(), refused.arguments(), "nothing is called");
  }
}
