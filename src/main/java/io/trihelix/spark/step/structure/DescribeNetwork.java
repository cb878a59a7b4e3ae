package io.trihelix.spark.step.structure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;

import io.trihelix.config.StructureSettings;
import io.trihelix.network.EntityGraph;
import io.trihelix.network.NetworkPosition;
import io.trihelix.network.WeightedEdge;
import io.trihelix.spark.derive.DerivedTable;
import io.trihelix.spark.derive.Note;
import io.trihelix.spark.table.EntityNetworkTable;
import io.trihelix.spark.table.PairStatsTable;
import io.trihelix.stats.PeriodType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.util.LongAccumulator;

/**
 * Describes the network of significant pairs, over all time and quarter by quarter: entity_network.
 *
 * <p>A network of entities does not grow with the corpus but with who is known and significant
 * together; each period's is computed in one task, on at most so many edges (the strongest by
 * log-likelihood ratio), so that neither the driver nor an executor depends on its size. What was
 * cut off is told.
 */
public final class DescribeNetwork {
  private static final String CUT = "networks cut";

  public static final DerivedTable DERIVED =
      DerivedTable.of(EntityNetworkTable.TABLE)
          .needs(PairStatsTable.TABLE)
          .wanted(settings -> settings.structure().network().enabled())
          // A repeated task counts again: only whether there was any is sure.
          .noted(
              (settings, measures) ->
                  Note.of(
                          Math.min(1, measures.number(CUT)),
                          "entity_network has at least %,d period of which only the strongest %,d pairs"
                              + " are in it (statistics.network.max-edges)",
                          settings.structure().network().maxEdges())
                      .stream()
                      .toList())
          .computed(
              "describe network",
              in ->
                  new DescribeNetwork(in.settings().structure().network())
                      .of(in.rows(PairStatsTable.TABLE), in.counter(CUT)));

  private final StructureSettings.Network settings;

  public DescribeNetwork(StructureSettings.Network settings) {
    this.settings = settings;
  }

  /**
   * @param pairStats the table of scored pairs
   * @param cut is told one for each period whose weakest pairs were left out
   */
  public Dataset<Row> of(Dataset<Row> pairStats, LongAccumulator cut) {
    Column rank =
        row_number()
            .over(
                Window.partitionBy("period_type", "period_start")
                    .orderBy(col("llr").desc(), col("entity_a"), col("entity_b")));
    return pairStats
        .where(isSignificant())
        .withColumn("rank", rank)
        // One more than wanted tells that there were more.
        .where(col("rank").leq(settings.maxEdges() + 1L))
        .select(
            "period_type",
            "period_start",
            "rank",
            "n_ab",
            "entity_a",
            "type_a",
            "name_a",
            "entity_b",
            "type_b",
            "name_b")
        .groupByKey((MapFunction<Row, String>) DescribeNetwork::period, Encoders.STRING())
        .flatMapGroups(
            new OneNetwork(settings, cut), Encoders.row(EntityNetworkTable.TABLE.schema()));
  }

  private Column isSignificant() {
    return col("period_type")
        .isin(PeriodType.ALL.label(), PeriodType.QUARTER.label())
        .and(col("window").equalTo(settings.window().label()))
        .and(col("n_ab").geq(settings.minArticles()))
        .and(col("q_value").leq(settings.maxQValue()));
  }

  private static String period(Row row) {
    return row.getString(0) + " " + row.get(1);
  }

  private record OneNetwork(StructureSettings.Network settings, LongAccumulator cut)
      implements FlatMapGroupsFunction<String, Row, Row> {

    private record Known(String type, String name) {}

    @Override
    public Iterator<Row> call(String period, Iterator<Row> pairs) {
      var edges = new ArrayList<WeightedEdge>();
      var known = new HashMap<String, Known>();
      Row first = null;
      while (pairs.hasNext()) {
        Row pair = pairs.next();
        first = pair;
        if (pair.getInt(2) > settings.maxEdges()) {
          cut.add(1);
          continue;
        }
        edges.add(new WeightedEdge(pair.getString(4), pair.getString(7), pair.getLong(3)));
        known.put(pair.getString(4), new Known(pair.getString(5), pair.getString(6)));
        known.put(pair.getString(7), new Known(pair.getString(8), pair.getString(9)));
      }
      Object type = first.get(0);
      Object start = first.get(1);
      return NetworkPosition.in(EntityGraph.of(edges), settings.resolution()).stream()
          .map(position -> row(type, start, position, known))
          .iterator();
    }

    private static Row row(
        Object type, Object start, NetworkPosition position, Map<String, Known> known) {
      Known entity = known.get(position.id());
      return RowFactory.create(
          type,
          start,
          position.id(),
          entity.type(),
          entity.name(),
          (long) position.degree(),
          position.weightedDegree(),
          position.pageRank(),
          position.communityId(),
          known.get(position.communityId()).name(),
          (long) position.communitySize());
    }
  }
}
