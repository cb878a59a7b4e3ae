package io.trihelix.spark.view;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Finds the entity that a person means by a name. */
public final class EntityLookup {
  private static final int MOST_SUGGESTIONS = 8;

  private final Dataset<Row> entities;

  public EntityLookup(Dataset<Row> entities) {
    this.entities = entities;
  }

  /**
   * One entity.
   *
   * @param id its id
   * @param type CITY, COMPANY or UNIVERSITY
   * @param name its usual name
   * @param nameEn its English name, empty if there is none
   * @param articles articles that mention it
   */
  public record Found(String id, String type, String name, String nameEn, long articles) {}

  /**
   * The entities that bear exactly this name: by id, else by usual or English name, else by an
   * alias; capitals make no difference. Those with more articles come first.
   */
  public List<Found> named(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    Column rank =
        when(lower(col("entity_id")).equalTo(lower), lit(0))
            .when(
                lower(col("name")).equalTo(lower).or(lower(col("name_en")).equalTo(lower)), lit(1))
            .when(exists(col("aliases"), alias -> lower(alias).equalTo(lower)), lit(2));
    List<Row> rows =
        entities
            .withColumn("rank", rank)
            .where(col("rank").isNotNull())
            .orderBy(col("rank"), col("articles").desc(), col("entity_id"))
            .collectAsList();
    return rows.stream()
        .filter(row -> row.getAs("rank").equals(rows.get(0).getAs("rank")))
        .map(EntityLookup::found)
        .toList();
  }

  /** Mentioned entities whose name holds, or is held by, what was asked for. */
  public List<Found> like(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    Column usual = lower(col("name"));
    return entities
        .where(
            usual
                .contains(lower)
                .or(lower(col("name_en")).contains(lower))
                .or(lit(lower).contains(usual).and(length(usual).gt(1)))
                .or(array_contains(col("aliases"), name)))
        .orderBy(col("articles").desc(), length(col("name")), col("entity_id"))
        .limit(MOST_SUGGESTIONS)
        .collectAsList()
        .stream()
        .map(EntityLookup::found)
        .toList();
  }

  private static Found found(Row row) {
    String nameEn = row.getAs("name_en");
    return new Found(
        row.getAs("entity_id"),
        row.getAs("entity_type"),
        row.getAs("name"),
        nameEn == null ? "" : nameEn,
        row.getAs("articles"));
  }
}
