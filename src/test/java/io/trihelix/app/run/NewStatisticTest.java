package io.trihelix.app.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trihelix.config.ConfigLoader;
import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.model.Kinds;
import io.trihelix.recognize.words.HanLpText;
import io.trihelix.spark.SparkSuite;
import io.trihelix.spark.catalogue.Catalogue;
import io.trihelix.spark.derive.DerivedTable;
import io.trihelix.spark.sink.Warehouse;
import io.trihelix.spark.source.InputFiles;
import io.trihelix.spark.table.MentionsTable;
import io.trihelix.spark.table.RunsTable;
import io.trihelix.spark.table.Table;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new statistic is one class ({@link CountMethods}) and one line of the list. */
class NewStatisticTest extends SparkSuite {
  private static final String NEWS =
      """
      {"id":"a","title":"深度求索在杭州设立实验室","body":"深度求索昨天在杭州宣布，与浙江大学共建实验室。","published_at":"2025-02-20"}
      {"id":"b","title":"宇树科技招人","body":"杭州的宇树科技今年要招两百人，多数来自浙江大学。","published_at":"2025-02-21"}
      """;

  /** Makes all tables and the one added, and looks at what is staged before it is published. */
  private void run(Path folder, DerivedTable added, BiConsumer<Warehouse, String> look)
      throws Exception {
    Path input = Files.writeString(folder.resolve("news.jsonl"), NEWS);
    ConfigLoader.Loaded loaded = ConfigLoader.load(null, List.of());
    var shown = new StringWriter();
    RunIdentity run = RunIdentity.now("test", loaded, List.of(input.toString()), RunMode.REPLACE);
    try (Warehouse warehouse =
            Warehouse.open(
                spark(), folder.resolve("out").toString(), run.id(), loaded.settings().output());
        var progress = new Progress(new PrintWriter(shown, true), spark().sparkContext())) {
      var pipeline =
          new Pipeline(
              spark(),
              loaded.settings(),
              Gazetteer.load(Kinds.ALL, List.of(), HanLpText.normalizer()),
              warehouse,
              progress);
      NewFiles files =
          pipeline.lookFor(
              new InputFiles(
                      spark().sparkContext().hadoopConfiguration(), loaded.settings().input())
                  .list(List.of(input.toString())),
              run);
      pipeline.make(files, List.of(), run, with(added));
      look.accept(warehouse, shown.toString());
    }
  }

  private static List<DerivedTable> with(DerivedTable added) {
    var tables = new ArrayList<>(Catalogue.DERIVED);
    tables.add(added);
    return tables;
  }

  @Test
  void itIsMadeAndShownWithTheOthers(@TempDir Path folder) throws Exception {
    run(
        folder,
        CountMethods.DERIVED,
        (warehouse, shown) -> {
          Assertions.assertTrue(shown.contains("count methods"), shown);
          Dataset<Row> mentions = warehouse.staged(MentionsTable.TABLE);
          Assertions.assertTrue(mentions.count() >= 6);
          assertEquals(
              lines(mentions.groupBy("method").count(), "method", "count"),
              lines(warehouse.staged(CountMethods.TABLE), "method", "mentions"));
          assertEquals(
              List.of("2 2 0 " + mentions.count()),
              lines(
                  warehouse.staged(RunsTable.TABLE),
                  "records_read",
                  "articles",
                  "rejects",
                  "mentions"));
        });
  }

  @Test
  void itIsPublishedWithTheOthers() {
    List<Table> published = Catalogue.published(with(CountMethods.DERIVED));
    Assertions.assertTrue(published.contains(CountMethods.TABLE));
    assertEquals(Catalogue.PUBLISHED.size() + 1, published.size());
  }

  @Test
  void itTakesNoTableThatItDoesNotDeclare(@TempDir Path folder) {
    assertEquals(
        "Table methods does not declare that it needs entity_daily",
        assertThrows(
                IllegalArgumentException.class,
                () -> run(folder, CountMethods.UNDECLARED, (warehouse, shown) -> {}))
            .getMessage());
  }
}
