package io.trihelix.spark.step;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import io.trihelix.config.Settings;
import io.trihelix.cooccur.CooccurrenceCounter;
import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.model.Cooccurrence;
import io.trihelix.model.EntityPair;
import io.trihelix.model.Mention;
import io.trihelix.recognize.MentionRecognizer;
import io.trihelix.spark.table.AnalysedTable;
import io.trihelix.spark.table.CooccurrencesTable;
import io.trihelix.spark.table.MentionsTable;
import io.trihelix.spark.table.Table;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.util.LongAccumulator;

/**
 * Recognises the mentions of every representative article and counts its pairs, in one pass over
 * the text: rows of {@link AnalysedTable}. The only step that runs the language core.
 */
public final class AnalyseArticles {
  private final Settings settings;
  private final Broadcast<Gazetteer> gazetteer;

  public AnalyseArticles(Settings settings, Broadcast<Gazetteer> gazetteer) {
    this.settings = settings;
    this.gazetteer = gazetteer;
  }

  /**
   * @param progress is told the number of articles analysed
   */
  public Dataset<Row> in(Dataset<Row> articles, LongAccumulator progress) {
    var partition = new Partition(settings, gazetteer, progress);
    return articles
        .where(col("duplicate_of").isNull())
        .select("article_id", "published_date", "title", "body")
        .mapPartitions(partition, Encoders.row(AnalysedTable.TABLE.schema()));
  }

  /** The table of mentions. */
  public Dataset<Row> mentions(Dataset<Row> analysed) {
    return flatten(analysed, "mentions", MentionsTable.TABLE);
  }

  /** The table of pairs. */
  public Dataset<Row> cooccurrences(Dataset<Row> analysed) {
    return flatten(analysed, "pairs", CooccurrencesTable.TABLE);
  }

  private static Dataset<Row> flatten(Dataset<Row> analysed, String column, Table table) {
    return analysed
        .select(
            col("article_id"),
            col("published_date"),
            BuildArticles.month(col("published_date")).as(Table.MONTH),
            explode(col(column)).as("row"))
        .select("article_id", "published_date", Table.MONTH, "row.*")
        .select(
            Arrays.stream(table.schema().fieldNames())
                .map(org.apache.spark.sql.functions::col)
                .toArray(Column[]::new));
  }

  private record Partition(
      Settings settings, Broadcast<Gazetteer> gazetteer, LongAccumulator progress)
      implements MapPartitionsFunction<Row, Row> {

    @Override
    public Iterator<Row> call(Iterator<Row> articles) {
      MentionRecognizer recognizer = RecognizerPerJvm.of(gazetteer, settings.recognition());
      var counter = new CooccurrenceCounter(settings.pairs().evidenceChars());
      Iterable<Row> rows = () -> articles;
      return StreamSupport.stream(rows.spliterator(), false)
          .map(article -> analyse(article, recognizer, counter))
          .iterator();
    }

    private Row analyse(Row article, MentionRecognizer recognizer, CooccurrenceCounter counter) {
      String title = article.getAs("title");
      String body = article.getAs("body");
      List<Mention> mentions = recognizer.recognize(title, body);
      Stream<Cooccurrence> pairs =
          counter.count(title, body, mentions).stream().filter(found -> isWanted(found.pair()));
      progress.add(1);
      return AnalysedTable.row(
          article.getAs("article_id"), article.getAs("published_date"), mentions, pairs.toList());
    }

    private boolean isWanted(EntityPair pair) {
      return settings
          .pairs()
          .types()
          .contains(new Settings.TypePair(pair.a().type(), pair.b().type()));
    }
  }
}
