package io.trihelix.app.run;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import io.trihelix.config.ChangedKeys;
import io.trihelix.interpret.IdScope;
import io.trihelix.spark.sink.Warehouse;
import io.trihelix.spark.source.InputSplit;
import io.trihelix.spark.step.ingest.CarryRejects;
import io.trihelix.spark.step.ingest.GatherRecords;
import io.trihelix.spark.step.ingest.RefuseWithdrawn;
import io.trihelix.spark.table.ArticleHistoryTable;
import io.trihelix.spark.table.ArticlesTable;
import io.trihelix.spark.table.InputsTable;
import io.trihelix.spark.table.RejectsTable;
import io.trihelix.spark.table.RunsTable;
import io.trihelix.spark.table.Table;
import io.trihelix.spark.table.WithdrawnTable;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/**
 * What a run takes over of those before it. What is withdrawn stays so whatever a run reads; of the
 * rest a run that replaces takes nothing.
 */
final class EarlierRuns {
  /** What tells two rows of articles apart that are not the same. */
  private static final Column[] ROW = {
    col("article_id"),
    col("run_id"),
    col("input_file"),
    col("record_no"),
    col("duplicate_of"),
    col("content_hash"),
    col("char_count"),
    col(Table.MONTH)
  };

  private final SparkSession spark;
  private final Warehouse warehouse;
  private final IdScope ids;
  private final RunIdentity run;
  private final NewFiles files;
  private final List<Row> withdrawn;
  private final Optional<CleanedAgain> cleanedAgain;

  /**
   * @param origins a row a source
   * @param records the articles and texts of these, in place of those of the warehouse
   */
  private record CleanedAgain(Dataset<Row> origins, Dataset<Row> records) {}

  /**
   * @param files that the run reads
   * @param added what it withdraws
   */
  EarlierRuns(
      SparkSession spark,
      Warehouse warehouse,
      IdScope ids,
      RunIdentity run,
      NewFiles files,
      List<Withdrawal> added) {
    this.spark = spark;
    this.warehouse = warehouse;
    this.ids = ids;
    this.run = run;
    this.files = files;
    this.withdrawn = withdrawn(added);
    this.cleanedAgain = Optional.empty();
  }

  private EarlierRuns(EarlierRuns runs, CleanedAgain cleanedAgain) {
    this.spark = runs.spark;
    this.warehouse = runs.warehouse;
    this.ids = runs.ids;
    this.run = runs.run;
    this.files = runs.files;
    this.withdrawn = runs.withdrawn;
    this.cleanedAgain = Optional.of(cleanedAgain);
  }

  /** The sources that have other texts than in the warehouse, a row each; none where none has. */
  Optional<Dataset<Row>> cleanedAgain() {
    return cleanedAgain.map(CleanedAgain::origins);
  }

  /**
   * The same, with other texts of some sources.
   *
   * @param origins a row a source
   * @param records those of {@link #recalled} that are theirs, with the texts that they are to have
   */
  EarlierRuns withCleanedAgain(Dataset<Row> origins, Dataset<Row> records) {
    return new EarlierRuns(this, new CleanedAgain(origins, records));
  }

  /** Of one withdrawn twice the first reason stays. */
  private List<Row> withdrawn(List<Withdrawal> added) {
    Map<List<Object>, Row> rows = new LinkedHashMap<>();
    var all = new ArrayList<Row>();
    if (warehouse.holds(WithdrawnTable.TABLE)) {
      all.addAll(warehouse.published(WithdrawnTable.TABLE).collectAsList());
    }
    for (Withdrawal withdrawal : ofTheirSources(added)) {
      all.add(
          RowFactory.create(
              withdrawal.id(),
              withdrawal.source().orElse(null),
              withdrawal.reason(),
              Timestamp.from(run.startedAt()),
              run.id()));
    }
    for (Row row : all) {
      var key = new ArrayList<Object>();
      key.add(row.get(0));
      key.add(row.get(1));
      rows.putIfAbsent(key, row);
    }
    return List.copyOf(rows.values());
  }

  /**
   * Where ids are a source's, an id alone means the article that has it: another source's record
   * with that id stays.
   */
  private List<Withdrawal> ofTheirSources(List<Withdrawal> added) {
    List<String> alone =
        added.stream()
            .filter(withdrawal -> withdrawal.source().isEmpty())
            .map(Withdrawal::id)
            .toList();
    if (ids == IdScope.CORPUS || alone.isEmpty()) {
      return added;
    }
    Map<String, String> sources = new HashMap<>();
    kept(ArticlesTable.TABLE)
        .select("article_id", "source")
        .unionByName(history().select("article_id", "source"))
        .where(col("article_id").isInCollection(alone))
        .collectAsList()
        .forEach(row -> sources.put(row.getString(0), row.getString(1)));
    return added.stream()
        .map(
            withdrawal ->
                withdrawal.source().isEmpty() && sources.containsKey(withdrawal.id())
                    ? withdrawal.of(sources.get(withdrawal.id()))
                    : withdrawal)
        .toList();
  }

  /** Rows of {@link WithdrawnTable}, those that this run adds among them. */
  Dataset<Row> withdrawn() {
    return spark.createDataFrame(withdrawn, WithdrawnTable.TABLE.schema()).coalesce(1);
  }

  /** The records with rejects in the places of those that are withdrawn. */
  Dataset<Row> withoutWithdrawn(Dataset<Row> records) {
    return withdrawn.isEmpty() ? records : new RefuseWithdrawn(withdrawn()).among(records);
  }

  /** Those of some rows with an id and a source that are not withdrawn. */
  Dataset<Row> left(Dataset<Row> rows) {
    return withdrawn.isEmpty() ? rows : new RefuseWithdrawn(withdrawn()).outside(rows);
  }

  /** The others of them. */
  Dataset<Row> withdrawnOf(Dataset<Row> rows) {
    return withdrawn.isEmpty() ? rows.limit(0) : new RefuseWithdrawn(withdrawn()).of(rows);
  }

  /** The texts that were superseded before this run. */
  Dataset<Row> history() {
    return kept(ArticleHistoryTable.TABLE);
  }

  /** The files that were read before this run. */
  Dataset<Row> inputs() {
    return kept(InputsTable.TABLE);
  }

  /**
   * Articles of earlier runs, and the texts that they superseded.
   *
   * @param interpreted what this run has read
   */
  Dataset<Row> records(Dataset<Row> interpreted) {
    return records(interpreted, kept(ArticlesTable.TABLE));
  }

  /**
   * The same, of the articles only those of some months.
   *
   * @param months of {@link Table#MONTH}
   */
  Dataset<Row> records(Dataset<Row> interpreted, Collection<String> months) {
    return records(
        interpreted, kept(ArticlesTable.TABLE).where(col(Table.MONTH).isInCollection(months)));
  }

  private Dataset<Row> records(Dataset<Row> interpreted, Dataset<Row> articles) {
    Dataset<Row> recalled = recalled(articles);
    Dataset<Row> asCleaned =
        cleanedAgain
            .map(again -> GatherRecords.replaced(recalled, again.origins(), again.records()))
            .orElse(recalled);
    return withoutWithdrawn(GatherRecords.without(asCleaned, interpreted, files.readAgain()));
  }

  /** Articles of earlier runs, and the texts that they superseded, as the warehouse has them. */
  Dataset<Row> recalled() {
    return recalled(kept(ArticlesTable.TABLE));
  }

  private Dataset<Row> recalled(Dataset<Row> articles) {
    Dataset<Row> recalled = GatherRecords.recall(articles);
    return warehouse.holds(ArticleHistoryTable.TABLE)
        ? recalled.unionByName(GatherRecords.recall(history()))
        : recalled;
  }

  /** Since when and by which run the texts of {@link #history} are superseded. */
  Dataset<Row> superseded() {
    Dataset<Row> since =
        history()
            .select(
                col("article_id"),
                col("content_hash"),
                col("run_id"),
                col("input_file"),
                col("record_no").as("line"),
                col(ArticleHistoryTable.SUPERSEDED_AT),
                col(ArticleHistoryTable.SUPERSEDED_BY));
    return cleanedAgain
        .map(
            again ->
                since
                    .join(
                        again
                            .records()
                            .select(
                                col("run_id"),
                                col("input_file"),
                                col("line"),
                                col("content_hash").as("hash_now")),
                        new String[] {"run_id", "input_file", "line"},
                        "left")
                    .withColumn("content_hash", coalesce(col("hash_now"), col("content_hash"))))
        .orElse(since);
  }

  /** Whether the warehouse has articles of earlier runs, which stay but for what has changed. */
  boolean hasArticles() {
    return run.mode().keepsEarlier() && warehouse.holds(ArticlesTable.TABLE);
  }

  /**
   * The months in which the table of articles is another than before. Rows of it are never changed
   * but in whom they repeat and which lines of a source are furniture: what else they say follows
   * from where they were read.
   *
   * @param articles the table as it is to be
   */
  List<String> touchedMonths(Dataset<Row> articles) {
    return Stream.of(articles, warehouse.published(ArticlesTable.TABLE))
        .map(rows -> rows.select(ROW))
        .reduce(Dataset::unionAll)
        .orElseThrow()
        .groupBy(ROW)
        .count()
        .where(col("count").equalTo(1))
        .select(Table.MONTH)
        .distinct()
        .as(Encoders.STRING())
        .collectAsList();
  }

  /** That this run has other settings than the one before: somebody may have forgotten them. */
  List<String> warnings() {
    if (!run.mode().keepsEarlier() || !warehouse.holds(RunsTable.TABLE)) {
      return List.of();
    }
    return warehouse
        .published(RunsTable.TABLE)
        .orderBy(col("started_at").desc())
        .limit(1)
        .select("config")
        .as(Encoders.STRING())
        .collectAsList()
        .stream()
        .map(before -> ChangedKeys.between(before, run.configJson()))
        .filter(keys -> !keys.isEmpty())
        .map(keys -> "Settings are others than in the run before: " + String.join(", ", keys))
        .toList();
  }

  /** What earlier runs rejected, and stays as it is. */
  Dataset<Row> rejects() {
    Set<String> read =
        files.input().splits().stream()
            .map(InputSplit::shownPath)
            .collect(Collectors.toCollection(HashSet::new));
    read.addAll(files.readAgain());
    Dataset<Row> carried = CarryRejects.from(kept(RejectsTable.TABLE), read);
    return withdrawn.isEmpty()
        ? carried
        : new RefuseWithdrawn(withdrawn()).amongRejects(carried, run.id());
  }

  /** How many records of earlier runs are in the tables of this one. */
  long number(Dataset<Row> interpreted) {
    return run.mode().keepsEarlier()
        ? records(interpreted).count() + RejectsTable.recordsIn(rejects())
        : 0;
  }

  private Dataset<Row> kept(Table table) {
    return run.mode().keepsEarlier()
        ? warehouse.published(table)
        : spark.createDataFrame(List.of(), table.schema());
  }
}
