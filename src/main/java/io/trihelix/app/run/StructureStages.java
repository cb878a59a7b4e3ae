package io.trihelix.app.run;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import io.trihelix.config.Settings;
import io.trihelix.config.StructureSettings;
import io.trihelix.spark.sink.Warehouse;
import io.trihelix.spark.step.structure.CountTriads;
import io.trihelix.spark.step.structure.DescribeNetwork;
import io.trihelix.spark.step.structure.FindSimilar;
import io.trihelix.spark.step.structure.FindTopics;
import io.trihelix.spark.step.structure.MeasureSynergy;
import io.trihelix.spark.step.structure.MineRules;
import io.trihelix.spark.step.structure.SegmentEvidence;
import io.trihelix.spark.step.structure.SeparateStories;
import io.trihelix.spark.table.ArticlesTable;
import io.trihelix.spark.table.AssociationRulesTable;
import io.trihelix.spark.table.CooccurrencesTable;
import io.trihelix.spark.table.EntitiesTable;
import io.trihelix.spark.table.EntityNetworkTable;
import io.trihelix.spark.table.EvidenceWordsTable;
import io.trihelix.spark.table.MentionsTable;
import io.trihelix.spark.table.PairStatsTable;
import io.trihelix.spark.table.PairTopicsTable;
import io.trihelix.spark.table.SimilarEntitiesTable;
import io.trihelix.spark.table.StoriesTable;
import io.trihelix.spark.table.Table;
import io.trihelix.spark.table.TriadSynergyTable;
import io.trihelix.spark.table.TriadsTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;

/**
 * The part of the pipeline that looks at more than two entities at a time: triads and their
 * synergy, rules, the network, topics and similar entities. A table that is switched off is staged
 * without rows, so that no rows of an earlier run stay beside the new tables.
 */
final class StructureStages {
  private final SparkSession spark;
  private final Settings settings;
  private final Warehouse warehouse;
  private final Progress progress;
  private final List<String> warnings = new ArrayList<>();

  StructureStages(SparkSession spark, Settings settings, Warehouse warehouse, Progress progress) {
    this.spark = spark;
    this.settings = settings;
    this.warehouse = warehouse;
    this.progress = progress;
  }

  /** Stages all of its tables and tells what a reader should know of them. */
  List<String> run() {
    StructureSettings structure = settings.structure();
    if (structure.triads().enabled()
        || structure.synergy().enabled()
        || structure.rules().enabled()) {
      progress.stage("tell stories apart", this::separateStories);
    }
    stage("count triads", TriadsTable.TABLE, structure.triads().enabled(), this::countTriads);
    stage(
        "measure synergy",
        TriadSynergyTable.TABLE,
        structure.synergy().enabled(),
        this::measureSynergy);
    stage("mine rules", AssociationRulesTable.TABLE, structure.rules().enabled(), this::mineRules);
    stage(
        "describe network",
        EntityNetworkTable.TABLE,
        structure.network().enabled(),
        this::describeNetwork);
    stage("find topics", PairTopicsTable.TABLE, structure.topics().enabled(), this::findTopics);
    stage(
        "find similar",
        SimilarEntitiesTable.TABLE,
        structure.similarity().enabled(),
        this::findSimilar);
    return List.copyOf(warnings);
  }

  private void stage(String name, Table table, boolean enabled, Runnable work) {
    if (enabled) {
      progress.stage(name, work);
    } else {
      warehouse.stage(table, spark.createDataFrame(List.of(), table.schema()));
    }
  }

  private void separateStories() {
    warehouse.stage(
        StoriesTable.TABLE,
        new SeparateStories(settings.structure().triads().maxPerStory())
            .in(warehouse.staged(MentionsTable.TABLE)));
  }

  private void countTriads() {
    Dataset<Row> stories = warehouse.staged(StoriesTable.TABLE);
    warehouse.stage(
        TriadsTable.TABLE, new CountTriads().in(stories, warehouse.staged(EntitiesTable.TABLE)));
    long leftOut =
        stories
            .where(col("stories_without_triads").gt(0))
            .agg(coalesce(sum("stories_without_triads"), lit(0L)))
            .first()
            .getLong(0);
    warn(
        leftOut,
        "%,d stories with more than %,d triads each are not in triads"
            + " (statistics.triads.max-per-story)",
        settings.structure().triads().maxPerStory());
  }

  private void measureSynergy() {
    warehouse.stage(
        TriadSynergyTable.TABLE,
        new MeasureSynergy(settings.structure().synergy(), settings.statistics().periods())
            .in(
                warehouse.staged(StoriesTable.TABLE),
                warehouse.staged(ArticlesTable.TABLE),
                warehouse.staged(EntitiesTable.TABLE)));
  }

  private void mineRules() {
    MineRules.Mined mined =
        new MineRules(settings.structure().rules())
            .in(
                warehouse.staged(StoriesTable.TABLE),
                warehouse.staged(ArticlesTable.TABLE),
                warehouse.staged(EntitiesTable.TABLE));
    warehouse.stage(AssociationRulesTable.TABLE, mined.rules());
    warn(
        mined.storiesLeftOut(),
        "%,d stories with more than %,d entities each are not in association_rules"
            + " (statistics.rules.max-entities)",
        settings.structure().rules().maxEntities());
  }

  private void describeNetwork() {
    LongAccumulator cut = spark.sparkContext().longAccumulator("networks cut");
    warehouse.stage(
        EntityNetworkTable.TABLE,
        new DescribeNetwork(settings.structure().network())
            .of(warehouse.staged(PairStatsTable.TABLE), cut));
    // A repeated task counts again: only whether there was any is sure.
    warn(
        Math.min(1, cut.value()),
        "entity_network has at least %,d period of which only the strongest %,d pairs are in it"
            + " (statistics.network.max-edges)",
        settings.structure().network().maxEdges());
  }

  private void findTopics() {
    Dataset<Row> entities = warehouse.staged(EntitiesTable.TABLE);
    warehouse.stage(
        EvidenceWordsTable.TABLE,
        new SegmentEvidence(settings.structure().topics())
            .in(
                warehouse.staged(CooccurrencesTable.TABLE),
                warehouse.staged(PairStatsTable.TABLE),
                entities));
    warehouse.stage(
        PairTopicsTable.TABLE,
        new FindTopics(settings.structure().topics())
            .in(warehouse.staged(EvidenceWordsTable.TABLE), entities));
  }

  private void findSimilar() {
    warehouse.stage(
        SimilarEntitiesTable.TABLE,
        new FindSimilar(settings.structure().similarity())
            .in(warehouse.staged(PairStatsTable.TABLE), warehouse.staged(EntitiesTable.TABLE)));
  }

  private void warn(long number, String message, long limit) {
    if (number > 0) {
      warnings.add(String.format(Locale.ROOT, message, number, limit));
    }
  }
}
