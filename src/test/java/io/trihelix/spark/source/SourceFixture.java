package io.trihelix.spark.source;

import io.trihelix.config.ConfigLoader;
import io.trihelix.config.Settings;
import io.trihelix.interpret.AcceptanceRules;
import io.trihelix.interpret.Interpreters;
import io.trihelix.recognize.words.HanLpText;
import io.trihelix.spark.table.InterpretedTable;
import io.trihelix.text.ChineseText;
import io.trihelix.text.PublicationDates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRow;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;

/** Reads files as a task does, without Spark around it. */
final class SourceFixture {
  static final Configuration HADOOP = new Configuration();
  static final int MAX_RECORD_BYTES = 2048;

  private static final Interpreters INTERPRETERS = interpreters(settings());

  private SourceFixture() {}

  private static Interpreters interpreters(Settings.Input settings) {
    return new Interpreters(
        settings.fields(),
        new PublicationDates(
            ZoneId.of("Asia/Shanghai"), LocalDate.of(1990, 1, 1), LocalDate.of(2030, 1, 1)),
        HanLpText.normalizer(),
        30,
        new AcceptanceRules(true, true, new ChineseText(0.2)));
  }

  static Settings.Input settings(String... overrides) {
    var all = new ArrayList<>(List.of("input.max-record-size=" + MAX_RECORD_BYTES));
    all.addAll(List.of(overrides));
    return ConfigLoader.load(null, all).settings().input();
  }

  /** A record whose body holds the filler. */
  static String record(String id, String filler) {
    return "{\"id\": \"" + id + "\", \"title\": \"杭州\", \"body\": \"深度求索" + filler + "\"}";
  }

  static Path write(Path folder, String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  static List<InputSplit> splits(Path path, String... overrides) {
    return new InputFiles(HADOOP, settings(overrides)).splits(List.of(path.toString()));
  }

  /** What the files under a path give, in order: {@code line id} or {@code line reason}. */
  static List<String> read(Path path, String... overrides) {
    return outcomes(splits(path, overrides), overrides);
  }

  /** The same for given splits of one file, with line numbers of the whole file. */
  static List<String> outcomes(List<InputSplit> splits, String... overrides) {
    var outcomes = new ArrayList<String>();
    String path = "";
    long linesBefore = 0;
    for (InputSplit split : splits) {
      linesBefore = split.path().equals(path) ? linesBefore : 0;
      path = split.path();
      long lines = 0;
      for (Row row : rows(split, overrides)) {
        long line = row.<Long>getAs("line");
        switch (row.<String>getAs("outcome")) {
          case InterpretedTable.ARTICLE ->
              outcomes.add(linesBefore + line + " " + row.getAs("article_id"));
          case InterpretedTable.REJECT ->
              outcomes.add(linesBefore + line + " " + row.getAs("reason"));
          default -> lines = line;
        }
      }
      linesBefore += lines;
    }
    return outcomes;
  }

  /** What the reading of files by these settings needs. */
  static SourceContext context(String... overrides) {
    Settings.Input settings = settings(overrides);
    boolean mapped = String.join("", overrides).contains("input.fields");
    return new SourceContext(mapped ? interpreters(settings) : INTERPRETERS, settings, HADOOP);
  }

  /** All rows of a split. */
  static List<Row> rows(InputSplit split, String... overrides) {
    return rows(split, context(overrides));
  }

  /** The same, by a context that stands for many files. */
  static List<Row> rows(InputSplit split, SourceContext context) {
    var rows = new ArrayList<Row>();
    new RecordSource(split, context)
        .forEachRemaining(
            row ->
                rows.add(
                    new GenericRowWithSchema(
                        ((GenericRow) row).values(), InterpretedTable.TABLE.schema())));
    return rows;
  }

  /** The only reject of a file. */
  static Row reject(Path path) {
    List<Row> rejects =
        splits(path).stream()
            .flatMap(split -> rows(split).stream())
            .filter(row -> row.getAs("outcome").equals(InterpretedTable.REJECT))
            .toList();
    if (rejects.size() != 1) {
      throw new AssertionError(rejects.size() + " rejects in " + path);
    }
    return rejects.get(0);
  }
}
