package scaling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A way in which the articles of a corpus are unequal, beyond what real news are. */
enum Skew {
  /** As they are mixed. */
  NONE,
  /** One entity is in 60 of 100 articles. */
  FAME,
  /** One of 500 articles names 200 entities, in sentences of ten. */
  CROWD,
  /** Half of the articles are of one day. */
  DAY,
  /** All articles are of one source. */
  SOURCE;

  private static final String FAMOUS = "杭州";
  private static final int FAMOUS_OF_HUNDRED = 60;
  private static final int ONE_IN = 500;
  private static final int CROWD_SIZE = 200;
  private static final int TOGETHER = 10;
  private static final LocalDate BUSY_DAY = LocalDate.of(2025, 2, 18);

  static Skew named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /**
   * @param i its number
   * @param names of entities
   */
  Mixture.Article applied(Mixture.Article article, long i, List<String> names) {
    return switch (this) {
      case NONE -> article;
      case FAME ->
          i % 100 < FAMOUS_OF_HUNDRED
              ? with(article, List.of(List.of(FAMOUS + "当日也有消息。")))
              : article;
      case CROWD -> i % ONE_IN == 0 ? with(article, crowd(i, names)) : article;
      case DAY ->
          i % 2 == 0
              ? new Mixture.Article(
                  article.title(), article.source(), BUSY_DAY, article.paragraphs())
              : article;
      case SOURCE ->
          new Mixture.Article(article.title(), "一家来源", article.day(), article.paragraphs());
    };
  }

  private static List<List<String>> crowd(long i, List<String> names) {
    var paragraphs = new ArrayList<List<String>>();
    for (int first = 0; first < CROWD_SIZE; first += TOGETHER) {
      int at = (int) ((i / ONE_IN * CROWD_SIZE + first) % (names.size() - TOGETHER));
      paragraphs.add(List.of("出席的有" + String.join("、", names.subList(at, at + TOGETHER)) + "。"));
    }
    return paragraphs;
  }

  private static Mixture.Article with(Mixture.Article article, List<List<String>> more) {
    var paragraphs = new ArrayList<>(article.paragraphs());
    paragraphs.addAll(more);
    return new Mixture.Article(article.title(), article.source(), article.day(), paragraphs);
  }
}
