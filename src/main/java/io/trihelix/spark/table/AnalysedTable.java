package io.trihelix.spark.table;

import static org.apache.spark.sql.functions.col;

import io.trihelix.cooccur.CooccurrenceCounter;
import io.trihelix.model.Cooccurrence;
import io.trihelix.model.EntityKinds;
import io.trihelix.model.Mention;
import io.trihelix.model.MentionRole;
import io.trihelix.model.Relation;
import io.trihelix.model.TextField;
import io.trihelix.resolve.NameUse;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The mentions and pairs of each representative article, as one pass over its text gives them. Kept
 * in the warehouse, out of readers' sight, so that a run that appends need not analyse again what
 * an earlier one has. Articles that mention what no gazetteer knows carry their text, and their
 * pairs are counted when the whole corpus has said what the names in them mean.
 */
public final class AnalysedTable {
  private static final List<String> OF_THE_ARTICLE =
      List.of("article_id", "published_date", Table.MONTH);

  /** The column that tells which row of articles was analysed, on which basis. */
  public static final String ROW_KEY = "row_key";

  /** The column that tells from what the analysis follows. */
  public static final String KEY = "analysis_key";

  /** The measure of articles with as many mentions as are kept: there may have been more. */
  public static final String FULL = "full";

  /** The type of one mention: the columns of {@code mentions} that are not the article's. */
  public static final StructType MENTION = ownColumns(MentionsTable.TABLE);

  /** The type of one pair: the columns of {@code cooccurrences} that are not the article's. */
  public static final StructType PAIR = ownColumns(CooccurrencesTable.TABLE);

  private static final StructType SCHEMA =
      new StructType()
          .add("article_id", DataTypes.StringType)
          .add("published_date", DataTypes.DateType)
          // What the analysis follows from: equal for the same text, program and settings.
          .add(KEY, DataTypes.LongType)
          // The same without a look at the text: from where it was read, and hash and length.
          .add(ROW_KEY, DataTypes.LongType)
          // Null but for articles whose pairs are not counted yet.
          .add("title", DataTypes.StringType)
          .add("body", DataTypes.StringType)
          .add("mentions", array(MENTION))
          .add("unconfirmed", array(MENTION))
          .add("names", array(NameUseColumn.TYPE))
          .add("pairs", array(PAIR));

  /** What one pass over the text gives. */
  public static final Table TABLE = table("_analysed");

  /** The articles that mention discovered names, once these are resolved. */
  public static final Table LINKED = table("work-linked");

  private AnalysedTable() {}

  /** Whether the pairs of an analysed article are counted. */
  public static Column isComplete() {
    return col("body").isNull();
  }

  /**
   * All analysed articles, those with discovered names as they are after these were resolved.
   *
   * @param analysed rows of {@link #TABLE}
   * @param linked rows of {@link #LINKED}
   */
  public static Dataset<Row> complete(Dataset<Row> analysed, Dataset<Row> linked) {
    return analysed.where(isComplete()).unionByName(linked);
  }

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

  private static Table table(String name) {
    return new Table(
        name,
        "one representative article",
        List.of("article_id"),
        SCHEMA,
        Layout.AS_MADE,
        List.of());
  }

  /** An article whose pairs are counted. */
  public static Row row(
      Row article,
      List<Mention> mentions,
      List<Mention> unconfirmed,
      List<NameUse> names,
      CooccurrenceCounter.Counted counted) {
    return row(article, null, null, mentions, unconfirmed, names, counted);
  }

  /** An article whose names have to be resolved before its pairs are counted. */
  public static Row unresolved(Row article, List<Mention> mentions, List<NameUse> names) {
    return row(
        article,
        article.getAs("title"),
        article.getAs("body"),
        mentions,
        List.of(),
        names,
        CooccurrenceCounter.Counted.NOTHING);
  }

  private static Row row(
      Row article,
      String title,
      String body,
      List<Mention> mentions,
      List<Mention> unconfirmed,
      List<NameUse> names,
      CooccurrenceCounter.Counted counted) {
    return RowFactory.create(
        article.getAs("article_id"),
        article.getAs("published_date"),
        article.getAs(KEY),
        article.getAs(ROW_KEY),
        title,
        body,
        mentions.stream().map(m -> row(m, counted.counts(m))).toArray(Row[]::new),
        unconfirmed.stream().map(m -> row(m, false)).toArray(Row[]::new),
        names.stream().map(NameUseColumn::row).toArray(Row[]::new),
        counted.pairs().stream().map(AnalysedTable::row).toArray(Row[]::new));
  }

  /**
   * The mention that {@link #MENTION} holds.
   *
   * @param kinds of entity, of the run that made the row
   */
  public static Mention mention(Row row, EntityKinds kinds) {
    return new Mention(
        TextField.of(row.getAs("field")),
        row.getAs("paragraph"),
        row.getAs("sentence"),
        row.getAs("start"),
        row.getAs("end"),
        row.getAs("surface"),
        row.getAs("entity_id"),
        kinds.named(row.getAs("entity_type")),
        row.getAs("entity_name"),
        row.getAs("method"),
        row.getAs("confidence"),
        row.getAs("item"),
        row.getAs("nested"),
        row.getAs("negated"),
        MentionRole.of(row.getAs("role")));
  }

  private static Row row(Mention mention, boolean paired) {
    return RowFactory.create(
        mention.field().label(),
        mention.paragraph(),
        mention.sentence(),
        mention.start(),
        mention.end(),
        mention.surface(),
        mention.entityId(),
        mention.kind().name(),
        mention.name(),
        mention.method(),
        mention.confidence(),
        mention.item(),
        mention.nested(),
        mention.negated(),
        paired,
        mention.role().label());
  }

  private static Row row(Cooccurrence pair) {
    return RowFactory.create(
        pair.pair().a().id(),
        pair.pair().a().kind().name(),
        pair.pair().b().id(),
        pair.pair().b().kind().name(),
        (long) pair.sentences(),
        (long) pair.paragraphs(),
        pair.relation().map(Relation::label).orElse(null),
        pair.minDistance().isPresent() ? (Long) (long) pair.minDistance().getAsInt() : null,
        (long) pair.negatedSentences(),
        pair.evidence().isEmpty() ? null : pair.evidence(),
        (long) pair.storyEntities(),
        pair.enumerated());
  }
}
