package io.trihelix.spark.step;

import static org.apache.spark.sql.functions.col;

import io.trihelix.config.Settings;
import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.model.Mention;
import io.trihelix.recognize.MentionRecognizer;
import io.trihelix.resolve.NameUse;
import io.trihelix.resolve.NameUses;
import io.trihelix.spark.table.AnalysedTable;
import java.util.Iterator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
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

  private record Partition(
      Settings settings, Broadcast<Gazetteer> gazetteer, LongAccumulator progress)
      implements MapPartitionsFunction<Row, Row> {

    @Override
    public Iterator<Row> call(Iterator<Row> articles) {
      MentionRecognizer recognizer = RecognizerPerJvm.of(gazetteer, settings.recognition());
      var names = new NameUses(gazetteer.value(), recognizer.names());
      var pairs = new ArticlePairs(settings.pairs());
      Iterable<Row> rows = () -> articles;
      return StreamSupport.stream(rows.spliterator(), false)
          .map(article -> analyse(article, recognizer, names, pairs))
          .iterator();
    }

    private Row analyse(
        Row article, MentionRecognizer recognizer, NameUses names, ArticlePairs pairs) {
      String title = article.getAs("title");
      String body = article.getAs("body");
      List<Mention> mentions = recognizer.recognize(title, body);
      List<NameUse> uses = names.in(mentions);
      progress.add(1);
      return mentions.stream().anyMatch(names::isDiscovered)
          ? AnalysedTable.unresolved(article, mentions, uses)
          : AnalysedTable.row(article, mentions, List.of(), uses, pairs.of(title, body, mentions));
    }
  }
}
