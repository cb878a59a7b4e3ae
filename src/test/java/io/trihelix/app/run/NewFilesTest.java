package io.trihelix.app.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trihelix.config.ConfigLoader;
import io.trihelix.spark.SparkSuite;
import io.trihelix.spark.source.InputFiles;
import io.trihelix.spark.source.ListedFile;
import io.trihelix.spark.source.ListedInput;
import io.trihelix.spark.step.ingest.ChecksumFiles;
import io.trihelix.spark.step.ingest.RecordInputs;
import io.trihelix.spark.table.InputsTable;
import io.trihelix.spark.table.InterpretedTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFilesTest extends SparkSuite {
  private static final Instant YESTERDAY =
      Instant.now().minus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

  private ListedInput list(Path folder) {
    return new InputFiles(
            spark().sparkContext().hadoopConfiguration(),
            ConfigLoader.load(null, List.of()).settings().input())
        .list(List.of(folder.toString()));
  }

  private Dataset<Row> read(ListedInput input, Map<String, String> checksums) {
    return new RecordInputs(spark(), "run-1")
        .of(input.files(), checksums, dataset(InterpretedTable.TABLE), dataset(InputsTable.TABLE));
  }

  private Dataset<Row> read(ListedInput input) {
    return read(input, new ChecksumFiles(spark()).of(input.files()));
  }

  private NewFiles find(Path folder, Dataset<Row> read) {
    return NewFiles.of(list(folder), Optional.of(read), new ChecksumFiles(spark()));
  }

  private static List<String> names(NewFiles files) {
    return files.input().files().stream()
        .map(ListedFile::path)
        .map(path -> path.substring(path.lastIndexOf('/') + 1))
        .toList();
  }

  private static Path write(Path file, String text, Instant modified) throws Exception {
    Files.writeString(file, text);
    return Files.setLastModifiedTime(file, FileTime.from(modified));
  }

  @Test
  void aFileIsNewUnlessItsPathAndChecksumAreKnown(@TempDir Path folder) throws Exception {
    write(folder.resolve("a.jsonl"), "甲", YESTERDAY);
    write(folder.resolve("b.jsonl"), "乙", YESTERDAY);
    Dataset<Row> read = read(list(folder)).cache();
    assertEquals(List.of(), names(find(folder, read)));

    write(folder.resolve("a.jsonl"), "甲", Instant.now());
    write(folder.resolve("b.jsonl"), "丙", Instant.now());
    write(folder.resolve("c.jsonl"), "甲", YESTERDAY);
    NewFiles files = find(folder, read);
    assertEquals(List.of("b.jsonl", "c.jsonl"), names(files));
    assertEquals(
        List.of("b.jsonl"),
        files.readAgain().stream().map(path -> path.substring(path.lastIndexOf('/') + 1)).toList());
  }

  @Test
  void sizeAndTimeAreTrustedOnlyWhereTheFileHadBeenAtRest(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("a.jsonl");
    write(file, "甲", YESTERDAY);
    Dataset<Row> atRest = read(list(folder)).cache();
    // Nobody would look: who changes a file so deceives the rule, and the class says so.
    write(file, "乙", YESTERDAY);
    assertEquals(List.of(), names(find(folder, atRest)));

    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    write(file, "甲", now);
    Dataset<Row> justWritten = read(list(folder)).cache();
    write(file, "乙", now);
    assertEquals(List.of("a.jsonl"), names(find(folder, justWritten)));
  }

  @Test
  void whatCouldNotBeReadIsNewEachTime(@TempDir Path folder) throws Exception {
    write(folder.resolve("a.jsonl"), "甲", YESTERDAY);
    assertEquals(List.of("a.jsonl"), names(find(folder, read(list(folder), Map.of()))));
  }

  @Test
  void aWarehouseWithoutTheTableReadsAllAgain(@TempDir Path folder) throws Exception {
    write(folder.resolve("a.jsonl"), "甲", YESTERDAY);
    NewFiles files = NewFiles.of(list(folder), Optional.empty(), new ChecksumFiles(spark()));
    assertEquals(List.of("a.jsonl"), names(files));
    assertEquals(1, files.readAgain().size());
  }
}
