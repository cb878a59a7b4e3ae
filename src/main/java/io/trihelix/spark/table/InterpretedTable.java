package io.trihelix.spark.table;

import io.trihelix.model.Article;
import io.trihelix.model.DateSource;
import io.trihelix.model.PublicationDate;
import io.trihelix.model.Reject;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * A working table, gone when the run is published: what became of each record, and how many lines
 * each split has, from which line numbers follow.
 */
public final class InterpretedTable {
  /** The record is an article. */
  public static final String ARTICLE = "article";

  /** The record is a reject. */
  public static final String REJECT = "reject";

  /** No record: the count of lines of one split. */
  public static final String SPLIT = "split";

  public static final Table TABLE =
      new Table(
          "work-interpreted",
          "one record read, or one split",
          List.of("input_file", "split_start", "line", "outcome"),
          new Columns()
              .text("outcome", "article, reject or split.")
              .text("input_file", "The file.")
              .count("split_start", "First byte of the split.")
              .count("line", "Line within the split, from 1; for a split, how many lines it has.")
              .text("article_id", "As in articles.")
              .text("source", "As in articles.")
              .text("url", "As in articles.")
              .text("title", "As in articles.")
              .text("body", "As in articles.")
              .text("author", "As in articles.")
              .instant("published_at", "As in articles.")
              .day("published_date", "As in articles.")
              .text("date_source", "As in articles.")
              .instant("crawled_at", "As in articles.")
              .count("char_count", "As in articles.")
              .text("content_hash", "As in articles.")
              .text("reason", "As in rejects.")
              .text("detail", "As in rejects.")
              .text("raw", "As in rejects.")
              .count("records", "As in rejects; 1 for an article, null for a split.")
              .count("gaps", "For an article: lost characters, which stand as 〓.")
              .count("passed_over", "For a split: entries of a web archive that are no pages.")
              .build(),
          Layout.AS_MADE,
          List.of());

  private InterpretedTable() {}

  public static Row article(String file, long splitStart, long line, Article article, int gaps) {
    PublicationDate published = article.published().orElse(null);
    return RowFactory.create(
        ARTICLE,
        file,
        splitStart,
        line,
        article.id(),
        article.source(),
        article.url(),
        article.title(),
        article.body(),
        article.author(),
        published == null ? null : Timestamp.from(published.at()),
        published == null ? null : Date.valueOf(published.day()),
        (published == null ? DateSource.DEFAULT : published.source()).label(),
        article.crawled().map(Timestamp::from).orElse(null),
        (long) article.charCount(),
        article.contentHash(),
        null,
        null,
        null,
        1L,
        (long) gaps,
        null);
  }

  public static Row reject(String file, long splitStart, long line, Reject reject) {
    return withoutArticle(
        REJECT,
        file,
        splitStart,
        line,
        reject.reason().code(),
        reject.detail(),
        reject.raw(),
        reject.records(),
        null);
  }

  public static Row split(String file, long splitStart, long lines, long passedOver) {
    return withoutArticle(SPLIT, file, splitStart, lines, null, null, null, null, passedOver);
  }

  private static Row withoutArticle(
      String outcome,
      String file,
      long splitStart,
      long line,
      String reason,
      String detail,
      String raw,
      Long records,
      Long passedOver) {
    return RowFactory.create(
        outcome,
        file,
        splitStart,
        line,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        reason,
        detail,
        raw,
        records,
        null,
        passedOver);
  }
}
