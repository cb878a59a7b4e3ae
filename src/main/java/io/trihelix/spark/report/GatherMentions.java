package io.trihelix.spark.report;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import io.trihelix.spark.sink.PublishedTables;
import io.trihelix.spark.step.rows.OneQuery;
import io.trihelix.spark.table.MentionsTable;
import io.trihelix.spark.table.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** Articles that show single entities: where in them the entity stands. */
final class GatherMentions {
  private GatherMentions() {}

  /**
   * A mention in an article.
   *
   * @param surface what is written there; null where only the title names the entity
   * @param start its first character in the body
   */
  record Mention(String entity, String articleId, String surface, int start) {}

  /**
   * The articles that show each entity best: of each month the one whose title names it, or that
   * names it most; the latest months first, then those that come second in theirs.
   *
   * @param mostOfOne articles of one entity
   */
  static Supplier<Map<String, List<Mention>>> of(
      OneQuery query, PublishedTables tables, Collection<String> entities, int mostOfOne) {
    var ofTheMonth =
        Window.partitionBy("entity_id", Table.MONTH)
            .orderBy(col("entitled").desc(), col("times").desc(), col("article_id"));
    var ofTheEntity = Window.partitionBy("entity_id").orderBy(col("turn"), col(Table.MONTH).desc());
    Dataset<Row> best =
        Ids.only(entities, tables.rows(MentionsTable.TABLE), "entity_id")
            .groupBy("entity_id", "article_id")
            .agg(
                first(Table.MONTH).as(Table.MONTH),
                max(coalesce(col("field").equalTo("title"), lit(false))).as("entitled"),
                count(lit(1)).as("times"),
                min(when(col("field").equalTo("body"), struct("start", "surface"))).as("place"))
            .withColumn("turn", row_number().over(ofTheMonth))
            .where(col("turn").leq(mostOfOne))
            .withColumn("rank", row_number().over(ofTheEntity))
            .where(col("rank").leq(mostOfOne))
            .select("entity_id", "article_id", "rank", "place.start", "place.surface")
            .orderBy("entity_id", "rank");
    return query.ask(best, GatherMentions::byEntity);
  }

  private static Map<String, List<Mention>> byEntity(List<Row> rows) {
    var mentions = new LinkedHashMap<String, List<Mention>>();
    for (Row row : rows) {
      String entity = Cells.text(row, "entity_id");
      mentions
          .computeIfAbsent(entity, any -> new ArrayList<>())
          .add(
              new Mention(
                  entity,
                  Cells.text(row, "article_id"),
                  Cells.text(row, "surface"),
                  (int) Cells.count(row, "start")));
    }
    return mentions;
  }

  /**
   * As many as there is room for: all of the first entities, then the best of each of the others,
   * then the second of each, and so on.
   *
   * @param important entities that go before
   * @param most mentions together
   */
  static List<Mention> chosen(
      Map<String, List<Mention>> mentions, Collection<String> important, int most) {
    var chosen = new ArrayList<Mention>();
    important.forEach(entity -> chosen.addAll(mentions.getOrDefault(entity, List.of())));
    List<List<Mention>> others =
        mentions.entrySet().stream()
            .filter(entry -> !important.contains(entry.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    int longest = others.stream().mapToInt(List::size).max().orElse(0);
    for (int rank = 0; rank < longest && chosen.size() < most; rank++) {
      for (List<Mention> ofOne : others) {
        if (rank < ofOne.size()) {
          chosen.add(ofOne.get(rank));
        }
      }
    }
    return List.copyOf(chosen.subList(0, Math.min(most, chosen.size())));
  }
}
