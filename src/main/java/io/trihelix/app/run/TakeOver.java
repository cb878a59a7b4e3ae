package io.trihelix.app.run;

import static org.apache.spark.sql.functions.col;

import io.trihelix.config.ConfigurationException;
import io.trihelix.config.Settings;
import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.spark.catalogue.Catalogue;
import io.trihelix.spark.derive.DerivedTable;
import io.trihelix.spark.derive.OrderOfNeed;
import io.trihelix.spark.sink.Warehouse;
import io.trihelix.spark.step.analyse.AnalyseArticles;
import io.trihelix.spark.step.ingest.BuildArticles;
import io.trihelix.spark.step.ingest.GatherRecords;
import io.trihelix.spark.table.AnalysedTable;
import io.trihelix.spark.table.ArticleHistoryTable;
import io.trihelix.spark.table.ArticlesTable;
import io.trihelix.spark.table.InputsTable;
import io.trihelix.spark.table.RejectsTable;
import io.trihelix.spark.table.Table;
import io.trihelix.spark.table.WithdrawnTable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What a run takes over of the tables of the run before without making it anew: the months of
 * articles that have not changed, and all that was read, if it only counts again.
 */
final class TakeOver {
  private final Settings settings;
  private final Gazetteer gazetteer;
  private final Warehouse warehouse;
  private final StagedTables staged;
  private final RunIdentity run;

  TakeOver(Settings settings, Gazetteer gazetteer, StagedTables staged, RunIdentity run) {
    this.settings = settings;
    this.gazetteer = gazetteer;
    this.warehouse = staged.warehouse();
    this.staged = staged;
    this.run = run;
  }

  /**
   * Asks that the articles were analysed with this program, these settings and this gazetteer, as
   * their mentions are to stay.
   *
   * @throws ConfigurationException if they were not
   */
  void requireAnalysed() {
    Column key = AnalyseArticles.key(AnalysisBasis.of(run, gazetteer));
    // All of them were analysed on one basis: the last run saw to that.
    Dataset<Row> one =
        warehouse.published(AnalysedTable.TABLE).select("article_id", AnalysedTable.KEY).limit(1);
    boolean same =
        one.join(warehouse.published(ArticlesTable.TABLE), "article_id")
            .where(key.notEqual(col(AnalysedTable.KEY)))
            .isEmpty();
    if (!same) {
      throw new ConfigurationException(
          "Cannot begin with the counts: the articles of "
              + warehouse.location()
              + " were analysed by another program, with other settings or another gazetteer. Run"
              + " with --append and without --input, which analyses them again");
    }
  }

  /** Stages the tables before the first count as they are in the warehouse. */
  void whatWasRead() {
    staged.keep(WithdrawnTable.TABLE, Map.of());
    staged.keep(InputsTable.TABLE, Map.of());
    staged.keep(ArticleHistoryTable.TABLE, Map.of());
    staged.keep(ArticlesTable.TABLE, ArticlesTable.measures());
    staged.keep(RejectsTable.TABLE, RunCounts.counted(run.id()));
    staged.keep(AnalysedTable.TABLE, AnalyseArticles.measures(settings.recognition()));
    Stream.concat(Catalogue.NEAR_DUPLICATES.stream(), Catalogue.FURNITURE.stream())
        .filter(warehouse::holds)
        .forEach(table -> staged.keep(table, Map.of()));
    Catalogue.READ.forEach(derived -> staged.keep(derived.table(), derived.measures(settings)));
  }

  /** The tables behind {@link #whatWasRead}. */
  static OrderOfNeed counted() {
    List<Table> given =
        Stream.concat(Catalogue.GIVEN.stream(), Catalogue.READ.stream().map(DerivedTable::table))
            .toList();
    return OrderOfNeed.of(
        Catalogue.DERIVED.stream().filter(derived -> !given.contains(derived.table())).toList(),
        given);
  }

  /** The records that the tables of {@link #whatWasRead} stem from. */
  long records() {
    return staged.measures(ArticlesTable.TABLE).rows()
        + staged.measures(RejectsTable.TABLE).number(RunCounts.REJECTED);
  }

  /**
   * Stages the articles; months in which none has changed are those of the run before.
   *
   * @param interpreted what this run has read
   * @param records that and what earlier runs have
   */
  void articles(
      Dataset<Row> interpreted,
      Dataset<Row> records,
      Dataset<Row> duplicates,
      Dataset<Row> nearDuplicates,
      EarlierRuns earlier) {
    Dataset<Row> articles = new BuildArticles().from(records, duplicates, nearDuplicates);
    if (!earlier.hasArticles()) {
      staged.stage(ArticlesTable.TABLE, articles, ArticlesTable.measures());
      return;
    }
    List<String> months = earlier.touchedMonths(articles);
    Dataset<Row> ofMonths =
        new GatherRecords(run.id()).from(interpreted, earlier.records(interpreted, months));
    staged.stageMonths(
        ArticlesTable.TABLE,
        new BuildArticles()
            .from(ofMonths, duplicates, nearDuplicates)
            .where(col(Table.MONTH).isInCollection(months)),
        months,
        ArticlesTable.measures());
  }
}
