package io.trihelix.spark.table;

import io.trihelix.model.Cooccurrence;
import io.trihelix.model.Mention;
import io.trihelix.model.Relation;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * A working table, gone when the run is published: the mentions and pairs of each representative
 * article, found in one pass over its text.
 */
public final class AnalysedTable {
  private static final List<String> OF_THE_ARTICLE =
      List.of("article_id", "published_date", Table.MONTH);

  /** The type of one mention: the columns of {@code mentions} that are not the article's. */
  public static final StructType MENTION = ownColumns(MentionsTable.TABLE);

  /** The type of one pair: the columns of {@code cooccurrences} that are not the article's. */
  public static final StructType PAIR = ownColumns(CooccurrencesTable.TABLE);

  public static final Table TABLE =
      new Table(
          "work-analysed",
          "one representative article",
          List.of("article_id"),
          new StructType()
              .add("article_id", DataTypes.StringType)
              .add("published_date", DataTypes.DateType)
              .add("mentions", array(MENTION))
              .add("pairs", array(PAIR)),
          false,
          List.of());

  private AnalysedTable() {}

  private static StructType ownColumns(Table table) {
    var type = new StructType();
    for (StructField field : table.schema().fields()) {
      if (!OF_THE_ARTICLE.contains(field.name())) {
        type = type.add(field);
      }
    }
    return type;
  }

  private static DataType array(StructType element) {
    return DataTypes.createArrayType(element);
  }

  public static Row row(
      String articleId, Object publishedDate, List<Mention> mentions, List<Cooccurrence> pairs) {
    return RowFactory.create(
        articleId,
        publishedDate,
        mentions.stream().map(AnalysedTable::row).toArray(Row[]::new),
        pairs.stream().map(AnalysedTable::row).toArray(Row[]::new));
  }

  private static Row row(Mention mention) {
    return RowFactory.create(
        mention.field().label(),
        mention.paragraph(),
        mention.sentence(),
        mention.start(),
        mention.end(),
        mention.surface(),
        mention.entityId(),
        mention.type().name(),
        mention.name(),
        mention.method(),
        mention.confidence(),
        mention.item(),
        mention.nested(),
        mention.negated());
  }

  private static Row row(Cooccurrence pair) {
    return RowFactory.create(
        pair.pair().a().id(),
        pair.pair().a().type().name(),
        pair.pair().b().id(),
        pair.pair().b().type().name(),
        (long) pair.sentences(),
        (long) pair.paragraphs(),
        pair.relation().map(Relation::label).orElse(null),
        pair.minDistance().isPresent() ? (Long) (long) pair.minDistance().getAsInt() : null,
        (long) pair.negatedSentences(),
        pair.evidence().isEmpty() ? null : pair.evidence());
  }
}
