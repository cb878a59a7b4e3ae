package io.trihelix.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.app.CommandRun;
import io.trihelix.app.FullDiskFileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
  @TempDir private Path folder;

  @Test
  void aRunWithoutAReportTellsHowToMakeOneAndTheCommandMakesIt() throws Exception {
    Path news =
        Files.writeString(
            folder.resolve("news.jsonl"),
            "{\"id\":\"a\",\"title\":\"题\",\"body\":\"深度求索在杭州。\",\"published_at\":\"2025-02-01\"}\n");
    Path warehouse = folder.resolve("warehouse");
    CommandRun run =
        CommandRun.ofRun(
            "--input",
            news.toString(),
            "--output",
            warehouse.toString(),
            "--set",
            "output.report=false");
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(
        run.out()
            .contains("Report: make it with scripts/trihelix report --warehouse file:" + warehouse),
        run.out());
    assertFalse(Files.exists(warehouse.resolve("report.html")));

    Path page = folder.resolve("pages/news.html");
    CommandRun report = report(Map.of(), warehouse, page.toString());
    assertEquals(0, report.exitCode(), report.err());
    assertEquals("Report: file:" + page, report.out().strip());
    assertTrue(Files.readString(page).contains("深度求索在杭州。"));

    CommandRun onFullDisk =
        report(
            Map.of("spark.hadoop.fs.full.impl", FullDiskFileSystem.class.getName()),
            warehouse,
            "full://" + page);
    assertEquals(1, onFullDisk.exitCode());
    assertTrue(onFullDisk.err().contains("No space left on device"), onFullDisk.err());
    assertTrue(Files.readString(page).contains("深度求索在杭州。"), "the earlier page stands");
    try (Stream<Path> files = Files.list(page.getParent())) {
      assertEquals(List.of(page), files.filter(file -> !isChecksum(file)).toList());
    }

    CommandRun onFolder = report(Map.of(), warehouse, folder.toString());
    assertEquals(2, onFolder.exitCode());
    assertEquals(
        "Cannot write the report to " + folder + ": it is a folder, name a file in it",
        onFolder.err().strip());
  }

  @Test
  void aFileThatIsNoReportIsNotReplaced() throws Exception {
    Path news =
        Files.writeString(
            folder.resolve("news.jsonl"), "{\"id\":\"a\",\"title\":\"题\",\"body\":\"深度求索在杭州。\"}\n");
    Path warehouse = folder.resolve("warehouse");
    Path page = warehouse.resolve("report.html");
    assertEquals(0, run(news, warehouse).exitCode());
    Files.writeString(page, "<!doctype html><title>Mine</title>");
    CommandRun again = run(news, warehouse);
    assertEquals(0, again.exitCode(), again.err());
    assertTrue(
        again.out().contains("could not be written (Cannot write the report to file:" + page),
        again.out());
    CommandRun report = report(Map.of(), warehouse, page.toString());
    assertEquals(2, report.exitCode(), report.err());
    assertEquals(
        "Cannot write the report to "
            + page
            + ": that file is there, and Trihelix did not write it. Name another, or move it away",
        report.err().strip());
    assertEquals("<!doctype html><title>Mine</title>", Files.readString(page));
  }

  private static CommandRun run(Path news, Path warehouse) {
    return CommandRun.ofRun(
        "--input",
        news.toString(),
        "--output",
        warehouse.toString(),
        "--set",
        "statistics.network.enabled=false");
  }

  @Test
  void aWarehouseThatIsNotThereIsNamed() {
    Path missing = folder.resolve("没有");
    CommandRun run =
        CommandRun.of("report", "--master", "local[2]", "--warehouse", missing.toString());
    assertEquals(1, run.exitCode());
    assertEquals(
        "Cannot read the warehouse " + missing + ": there is no such folder", run.err().strip());
  }

  private static CommandRun report(Map<String, String> properties, Path warehouse, String output) {
    return CommandRun.with(
        properties,
        "report",
        "--master",
        "local[2]",
        "--warehouse",
        warehouse.toString(),
        "--output",
        output);
  }

  private static boolean isChecksum(Path file) {
    return file.toString().endsWith(".crc");
  }
}
