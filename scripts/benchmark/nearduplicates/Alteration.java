package nearduplicates;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** A way in which a repost differs from the article that it repeats. */
@FunctionalInterface
interface Alteration {
  /** What the repost says in place of the title and body of an article. */
  record Text(String title, String body) {}

  Text of(Article original, Random random);

  /** An altered copy of an article, 0 to 3 days later. */
  default Article copy(Article original, Random random) {
    Text text = of(original, random);
    LocalDate day = original.day() == null ? null : original.day().plusDays(random.nextInt(4));
    return new Article(
        "copy-" + original.id(), text.title(), text.body(), day, original.original());
  }

  /** All, by what they do, in the order in which they are shown. */
  static Map<String, Alteration> all(List<Article> corpus) {
    String pool =
        corpus.stream()
            .limit(2000)
            .map(article -> Article.WORDING.of(article.body()))
            .collect(Collectors.joining());
    var all = new LinkedHashMap<String, Alteration>();
    for (int percent : new int[] {5, 15, 30}) {
      var letters = new Replacement(percent / 100.0, 1, pool);
      var words = new Replacement(percent / 100.0, 2, pool);
      all.put(
          percent + " % of letters replaced",
          (a, random) -> new Text(letters.in(a.title(), random), letters.in(a.body(), random)));
      all.put(
          percent + " % replaced in words of two",
          (a, random) -> new Text(a.title(), words.in(a.body(), random)));
    }
    all.put("last 30 % cut", (a, random) -> new Text(a.title(), cut(a.body(), 0.7)));
    all.put("second half cut", (a, random) -> new Text(a.title(), cut(a.body(), 0.5)));
    all.put("furniture, header", (a, random) -> new Text(a.title(), Furniture.around(a.body())));
    var some = new Replacement(0.15, 1, pool);
    all.put(
        "the same, 15 % of letters replaced",
        (a, random) -> new Text(a.title(), Furniture.around(some.in(a.body(), random))));
    all.put(
        "furniture, header, title 快讯", (a, random) -> new Text("快讯", Furniture.around(a.body())));
    return all;
  }

  private static String cut(String text, double kept) {
    return text.substring(0, (int) Math.ceil(text.length() * kept));
  }

  /**
   * Puts letters of a corpus in the place of others.
   *
   * @param share of the letters that are replaced, on average
   * @param run so many are replaced in a row
   * @param pool the letters to choose from
   */
  record Replacement(double share, int run, String pool) {
    String in(String text, Random random) {
      double start = share / run / (1 - share + share / run);
      var out = new StringBuilder();
      for (int i = 0; i < text.length(); ) {
        if (random.nextDouble() < start) {
          for (int j = 0; j < run && i < text.length(); j++, i++) {
            out.append(text.charAt(i) == '\n' ? '\n' : pool.charAt(random.nextInt(pool.length())));
          }
        } else {
          out.append(text.charAt(i++));
        }
      }
      return out.toString();
    }
  }

  /** What sites put around an article. */
  final class Furniture {
    private static final List<String> LINES =
        List.of(
            "来源：钱江科创报 编辑：王小明",
            "上一篇：杭州又添一家独角兽 下一篇：合肥新能源车出口创新高",
            "免责声明：本文仅代表作者个人观点，与本网无关，转载请注明出处",
            "分享到：微信 微博 打印 收藏 字号 大 中 小");

    private Furniture() {}

    static String around(String body) {
      return "【" + LINES.get(0) + "】\n" + body + "\n" + String.join("\n", LINES);
    }
  }
}
