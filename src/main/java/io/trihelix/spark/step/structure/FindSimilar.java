package io.trihelix.spark.step.structure;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import io.trihelix.config.StructureSettings;
import io.trihelix.embedding.NearestNeighbours;
import io.trihelix.embedding.PairCount;
import io.trihelix.spark.derive.DerivedTable;
import io.trihelix.spark.table.EntitiesTable;
import io.trihelix.spark.table.PairStatsTable;
import io.trihelix.spark.table.SimilarEntitiesTable;
import io.trihelix.stats.PeriodType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Finds for each entity those of its type that occur with the same others: similar_entities.
 *
 * <p>Done in one task, for the matrix of the most frequent entities does not grow with the corpus;
 * a distributed decomposition would be a Spark job for each of its products.
 */
public final class FindSimilar {
  public static final DerivedTable DERIVED =
      DerivedTable.of(SimilarEntitiesTable.TABLE)
          .needs(PairStatsTable.TABLE, EntitiesTable.TABLE)
          .wanted(settings -> settings.structure().similarity().enabled())
          .computed(
              "find similar",
              in ->
                  new FindSimilar(in.settings().structure().similarity())
                      .in(in.rows(PairStatsTable.TABLE), in.rows(EntitiesTable.TABLE)));

  private final StructureSettings.Similarity settings;

  public FindSimilar(StructureSettings.Similarity settings) {
    this.settings = settings;
  }

  /**
   * @param pairStats the table of scored pairs
   * @param entities the dimension
   */
  public Dataset<Row> in(Dataset<Row> pairStats, Dataset<Row> entities) {
    Dataset<Row> frequent =
        entities
            .where(col("articles").geq(settings.minArticles()))
            .orderBy(col("articles").desc(), col("entity_id"))
            .limit(settings.maxEntities())
            .select("entity_id");
    return pairStats
        .where(
            col("period_type")
                .equalTo(PeriodType.ALL.label())
                .and(col("window").equalTo(settings.window().label()))
                .and(col("lift").gt(1)))
        .join(broadcast(frequent.withColumnRenamed("entity_id", "entity_a")), "entity_a")
        .join(broadcast(frequent.withColumnRenamed("entity_id", "entity_b")), "entity_b")
        .select(
            "entity_a",
            "name_a",
            "type_a",
            "entity_b",
            "name_b",
            "type_b",
            "n_ab",
            "n_a",
            "n_b",
            "n")
        .repartition(1)
        .mapPartitions(new Neighbours(settings), Encoders.row(SimilarEntitiesTable.TABLE.schema()));
  }

  private record Neighbours(StructureSettings.Similarity settings)
      implements MapPartitionsFunction<Row, Row> {

    private record Known(String name, String type) {}

    @Override
    public Iterator<Row> call(Iterator<Row> pairs) {
      var counts = new ArrayList<PairCount>();
      var together = new HashMap<String, Long>();
      Map<String, Known> known = new HashMap<>();
      while (pairs.hasNext()) {
        Row pair = pairs.next();
        String a = pair.getString(0);
        String b = pair.getString(3);
        known.put(a, new Known(pair.getString(1), pair.getString(2)));
        known.put(b, new Known(pair.getString(4), pair.getString(5)));
        counts.add(
            new PairCount(
                a, b, pair.getLong(6), pair.getLong(7), pair.getLong(8), pair.getLong(9)));
        together.put(a + " " + b, pair.getLong(6));
        together.put(b + " " + a, pair.getLong(6));
      }
      return NearestNeighbours.of(
              counts, id -> known.get(id).type(), settings.dimensions(), settings.neighbours())
          .stream()
          .map(
              found ->
                  RowFactory.create(
                      found.id(),
                      known.get(found.id()).type(),
                      known.get(found.id()).name(),
                      found.rank(),
                      found.similar(),
                      known.get(found.similar()).name(),
                      found.cosine(),
                      together.getOrDefault(found.id() + " " + found.similar(), 0L),
                      (long) found.common()))
          .iterator();
    }
  }
}
