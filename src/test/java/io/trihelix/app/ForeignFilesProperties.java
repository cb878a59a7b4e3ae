package io.trihelix.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files of random names, inside a warehouse and beside it, are what they were after every command,
 * whole, failed and killed. Each call has a process of its own, so that it can be killed.
 */
@Tag("slow")
class ForeignFilesProperties {
  private static final long SEED = 20250218;
  private static final int FILES_A_FOLDER = 6;
  private static final int KILLS = 3;
  private static final List<String> NAMES =
      List.of(
          "notes",
          "报告",
          "part-00000",
          "report.html.bak",
          "lock.old",
          "staging-x",
          "a b",
          "ü",
          "previous-1",
          "parts-1",
          "published_month=2025-02",
          "x.parquet",
          "_SUCCESS",
          ".DS_Store");

  @TempDir private Path folder;

  @Test
  void everyFileOfTheUsersIsUnchanged() throws Exception {
    var random = new Random(SEED);
    Path warehouse = folder.resolve("warehouse");
    Path news = Files.createDirectory(folder.resolve("news"));
    Files.writeString(
        news.resolve("a.jsonl"),
        "{\"id\":\"a\",\"title\":\"题\",\"body\":\"深度求索昨天在杭州发布新模型，浙江大学的师生到场祝贺。\","
            + "\"published_at\":\"2025-02-20\"}\n");
    scatter(folder, random);
    assertEquals(0, call(0, run(news, warehouse)));

    scatter(warehouse, random);
    scatter(warehouse.resolve("_trihelix"), random);
    scatter(Files.createDirectories(warehouse.resolve("mine/articles")), random);
    Files.writeString(warehouse.resolve("articles/.hidden"), "杭州");
    Files.writeString(warehouse.resolve("articles/published_month=2025-02/_mine"), "杭州");
    Path list = Files.writeString(folder.resolve("errors.tsv"), "杭州");
    Path more =
        Files.writeString(
            folder.resolve("more.jsonl"),
            "{\"id\":\"more\",\"title\":\"题\",\"body\":\"杭州的公司开门。\",\"published_at\":\"2025-02-20\"}\n");
    Map<String, String> before = foreign(warehouse);

    assertEquals(0, call(0, run(news, warehouse)));
    same(before, warehouse, "a run");
    for (int kill = 0; kill < KILLS; kill++) {
      call(5_000 + random.nextInt(25_000), run(news, warehouse));
      same(before, warehouse, "a killed run");
    }
    assertEquals(0, call(0, run(more, warehouse, "--append")));
    assertEquals(3, call(0, run(more, warehouse, "--append")));
    same(before, warehouse, "an appending run");
    assertEquals(1, call(0, run(folder.resolve("nothing"), warehouse)));
    assertEquals(2, call(0, run(warehouse, warehouse)));
    assertEquals(2, call(0, run(news, news)));
    assertEquals(2, call(0, run(news, folder)));
    String tables = warehouse.toString();
    assertEquals(0, call(0, "report", "--warehouse", tables));
    assertEquals(2, call(0, "report", "--warehouse", tables, "--output", list.toString()));
    assertEquals(0, call(0, "top", "--warehouse", tables));
    assertEquals(0, call(0, "sql", "--warehouse", tables, "SELECT count(*) FROM articles"));
    assertEquals(0, call(0, "views", "--engine", "duckdb", "--warehouse", tables));
    Path gold =
        Files.writeString(
            folder.resolve("gold.jsonl"),
            "{\"id\":\"a\",\"title\":\"题\",\"body\":\"杭州。\",\"entities\":[]}\n");
    before.put(folder.relativize(gold).toString(), content(gold));
    assertEquals(2, call(0, "evaluate", "--gold", gold.toString(), "--errors", gold.toString()));
    same(before, warehouse, "the other commands");

    Path visible = Files.writeString(warehouse.resolve("articles/notes.txt"), "杭州");
    assertEquals(2, call(0, run(news, warehouse)));
    assertEquals("杭州", Files.readString(visible));
  }

  private static String[] run(Path input, Path output, String... more) {
    var arguments =
        new ArrayList<>(
            List.of("run", "--master", "local[2]", "--input", input.toString(), "--output"));
    arguments.add(output.toString());
    arguments.addAll(List.of(more));
    return arguments.toArray(String[]::new);
  }

  /**
   * @param killAfter milliseconds; 0 for never
   */
  private int call(long killAfter, String... arguments) throws Exception {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx1g");
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens") || argument.startsWith("-XX"))
        .forEach(command::add);
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), "io.trihelix.app.Trihelix"));
    command.addAll(List.of(arguments));
    Path log = Files.createTempFile("trihelix-call", ".log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      if (killAfter > 0 && !process.waitFor(killAfter, TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
      }
      int code = process.waitFor();
      if (code == 1 && Files.readString(log).contains("\tat ")) {
        System.err.println(Files.readString(log));
      }
      return code;
    } finally {
      Files.delete(log);
    }
  }

  private static void scatter(Path target, Random random) throws IOException {
    for (int i = 0; i < FILES_A_FOLDER; i++) {
      String name = NAMES.get(random.nextInt(NAMES.size())) + random.nextInt(1000);
      Path file = target.resolve(name);
      if (random.nextInt(3) == 0) {
        file = Files.createDirectories(file).resolve("x" + random.nextInt(10));
      }
      if (!Files.exists(file)) {
        byte[] content = new byte[random.nextInt(200)];
        random.nextBytes(content);
        Files.write(file, content);
      }
    }
  }

  /** All files but those that a run wrote: parts, its notes and its page. */
  private Map<String, String> foreign(Path warehouse) throws IOException {
    var found = new TreeMap<String, String>();
    // Tables are links; where they lead changes from run to run, what is found there does not.
    try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String inside = file.startsWith(warehouse) ? warehouse.relativize(file).toString() : "";
        boolean ours =
            inside.matches("[a-z_]+/(published_month=[^/]+/)?part-[0-9]{5}-.{36}.*\\.parquet")
                || inside.matches(
                    "_trihelix/(warehouse|lock-[0-9]{10}|publishing|parts-[0-9]{8}T.*)")
                || inside.matches("_trihelix/(staging|previous|run)-[0-9]{8}T.*")
                || inside.startsWith("_trihelix/current/")
                || inside.equals("report.html");
        if (!ours) {
          found.put(folder.relativize(file).toString(), content(file));
        }
      }
    }
    assertTrue(found.size() > 4 * FILES_A_FOLDER / 2, found.toString());
    return found;
  }

  private void same(Map<String, String> before, Path warehouse, String after) throws IOException {
    for (Map.Entry<String, String> file : before.entrySet()) {
      Path path = folder.resolve(file.getKey());
      assertTrue(Files.exists(path), path + " is gone after " + after);
      assertEquals(file.getValue(), content(path), path + " after " + after);
    }
  }

  private static String content(Path file) throws IOException {
    return Files.getLastModifiedTime(file)
        + " "
        + Base64.getEncoder().encodeToString(Files.readAllBytes(file));
  }
}
