package io.trihelix.spark.step.analyse;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.xxhash64;

import io.trihelix.config.Settings;
import io.trihelix.model.Mention;
import io.trihelix.recognize.MentionRecognizer;
import io.trihelix.recognize.RecognitionSettings;
import io.trihelix.resolve.NameUse;
import io.trihelix.resolve.NameUses;
import io.trihelix.spark.step.rows.PartitionRows;
import io.trihelix.spark.table.AnalysedTable;
import io.trihelix.spark.table.Table;
import io.trihelix.spark.work.WorkUnderWay;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.util.LongAccumulator;

/**
 * Recognises the mentions of every representative article and counts its pairs, in one pass over
 * the text: rows of {@link AnalysedTable}. The only step that runs the recogniser.
 *
 * <p>What the names that no gazetteer knows mean, only the whole corpus tells. Articles that
 * mention such names keep their text, without pairs; {@link LinkDiscovered} counts these.
 */
public final class AnalyseArticles {
  private final RecognitionSettings recognition;
  private final Settings.Pairs pairs;
  private final Broadcast<SharedGazetteer> gazetteer;
  private final String basis;

  /**
   * @param settings of which those of recognition and pairs are used, and no others
   * @param basis what an analysis follows from besides the text: two analyses of one text on one
   *     basis are equal
   */
  public AnalyseArticles(Settings settings, Broadcast<SharedGazetteer> gazetteer, String basis) {
    this.recognition = settings.recognition();
    this.pairs = settings.pairs();
    this.gazetteer = gazetteer;
    this.basis = basis;
  }

  /**
   * @param progress is told the number of articles analysed
   */
  public Dataset<Row> in(Dataset<Row> articles, LongAccumulator progress) {
    return analyse(representatives(articles), progress);
  }

  /**
   * As before, but what was analysed earlier on the same basis is taken over: of rows that were
   * there without a look at their texts, of others with the same text.
   *
   * @param earlier rows of {@link AnalysedTable}
   */
  public Dataset<Row> in(Dataset<Row> articles, Dataset<Row> earlier, LongAccumulator progress) {
    String[] sameRow = {"article_id", AnalysedTable.ROW_KEY};
    String[] sameText = {"article_id", AnalysedTable.KEY};
    Dataset<Row> rows =
        articles
            .where(col("duplicate_of").isNull())
            .select(col("article_id"), rowKey().as(AnalysedTable.ROW_KEY), col(Table.MONTH));
    Dataset<Row> known = earlier.select(sameRow[0], sameRow[1]);
    Object[] months =
        rows
            .join(known, sameRow, "left_anti")
            .select(Table.MONTH)
            .distinct()
            .collectAsList()
            .stream()
            .map(row -> row.getString(0))
            .toArray();
    // Engines skip the files of all other months.
    Dataset<Row> others =
        representatives(articles.where(col(Table.MONTH).isin(months)))
            .join(known, sameRow, "left_anti");
    return earlier
        .join(rows, sameRow, "left_semi")
        .select(AnalysedTable.TABLE.columns())
        .unionByName(
            earlier
                .drop(AnalysedTable.ROW_KEY)
                .join(
                    others.select("article_id", AnalysedTable.KEY, AnalysedTable.ROW_KEY), sameText)
                .select(AnalysedTable.TABLE.columns()))
        .unionByName(
            analyse(
                others.join(earlier.select(sameText[0], sameText[1]), sameText, "left_anti"),
                progress));
  }

  /** What an analysis of an article follows from, as a number. */
  public static Column key(String basis) {
    return xxhash64(lit(basis), col("published_date"), col("title"), col("body"));
  }

  private Column rowKey() {
    return xxhash64(
        lit(basis),
        col("run_id"),
        col("input_file"),
        col("record_no"),
        col("content_hash"),
        col("char_count"));
  }

  /** What to count of the articles analysed. */
  public Map<String, Column> measures() {
    return measures(recognition);
  }

  /** The same without a text to analyse. */
  public static Map<String, Column> measures(RecognitionSettings recognition) {
    return Map.of(
        AnalysedTable.FULL, count_if(size(col("mentions")).geq(recognition.maxMentions())));
  }

  private Dataset<Row> representatives(Dataset<Row> articles) {
    return articles
        .where(col("duplicate_of").isNull())
        .select(
            col("article_id"),
            col("published_date"),
            key(basis).as(AnalysedTable.KEY),
            rowKey().as(AnalysedTable.ROW_KEY),
            col("title"),
            col("body"),
            col("input_file"));
  }

  private Dataset<Row> analyse(Dataset<Row> representatives, LongAccumulator progress) {
    return representatives.mapPartitions(
        new Partition(recognition, pairs, gazetteer, progress),
        Encoders.row(AnalysedTable.TABLE.schema()));
  }

  private record Partition(
      RecognitionSettings recognition,
      Settings.Pairs pairs,
      Broadcast<SharedGazetteer> gazetteer,
      LongAccumulator progress)
      implements MapPartitionsFunction<Row, Row> {

    @Override
    public Iterator<Row> call(Iterator<Row> articles) {
      MentionRecognizer recognizer = RecognizerPerJvm.of(gazetteer, recognition);
      var names = new NameUses(gazetteer.value().gazetteer(), recognizer.names());
      var counted = new ArticlePairs(pairs);
      return PartitionRows.stream(articles)
          .map(
              article ->
                  WorkUnderWay.on(
                      () ->
                          "article %s of %s"
                              .formatted(
                                  article.<String>getAs("article_id"),
                                  article.<String>getAs("input_file")),
                      () -> analyse(article, recognizer, names, counted)))
          .iterator();
    }

    private Row analyse(
        Row article, MentionRecognizer recognizer, NameUses names, ArticlePairs counted) {
      String title = article.getAs("title");
      String body = article.getAs("body");
      List<Mention> mentions = first(recognizer.recognize(title, body));
      List<NameUse> uses = names.in(mentions);
      progress.add(1);
      return mentions.stream().anyMatch(names::isDiscovered)
          ? AnalysedTable.unresolved(article, mentions, uses)
          : AnalysedTable.row(
              article, mentions, List.of(), uses, counted.of(title, body, mentions));
    }

    private List<Mention> first(List<Mention> mentions) {
      return mentions.size() <= recognition.maxMentions()
          ? mentions
          : List.copyOf(mentions.subList(0, recognition.maxMentions()));
    }
  }
}
