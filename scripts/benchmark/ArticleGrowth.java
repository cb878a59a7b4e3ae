import io.trihelix.config.ConfigLoader;
import io.trihelix.cooccur.CooccurrenceCounter;
import io.trihelix.cooccur.StoryLimit;
import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.interpret.AcceptanceRules;
import io.trihelix.interpret.FieldMapping;
import io.trihelix.interpret.Interpretation;
import io.trihelix.interpret.Interpreters;
import io.trihelix.model.Mention;
import io.trihelix.recognize.MentionRecognizer;
import io.trihelix.recognize.RecognitionSettings;
import io.trihelix.recognize.words.HanLpText;
import io.trihelix.resolve.NameUses;
import io.trihelix.text.ChineseText;
import io.trihelix.text.PublicationDates;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What one article costs by its length: reading it as a record, as a text page and as an HTML page,
 * recognition with all linkers, and counting, each by the thread's own processor time.
 *
 * <p>usage: scripts/benchmark/growth [NAME…]
 */
final class ArticleGrowth {
  private static final int[] SIZES = {40_000, 160_000, 640_000};
  private static final long PATIENCE_SECONDS = Long.getLong("patience", 60);
  private static final int MOST_GROWTH = 5;
  private static final double MOST_SECONDS = 2;
  private static final String TITLE = "苏州腾讯复旦大学";
  private static final String[] STEPS = {"record", "page", "html", "names", "pairs"};

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Interpreters interpreters;
  private final MentionRecognizer recognizer;
  private final NameUses uses;
  private final CooccurrenceCounter counter = new CooccurrenceCounter(300, new StoryLimit(200));

  private ArticleGrowth() {
    var normalizer = HanLpText.normalizer();
    Gazetteer gazetteer = Gazetteer.load(ConfigLoader.shippedKinds(), List.of(), normalizer);
    recognizer = new MentionRecognizer(gazetteer, RecognitionSettings.defaults());
    uses = new NameUses(gazetteer, recognizer.names());
    List<String> none = List.of("none");
    interpreters =
        new Interpreters(
            new FieldMapping(none, List.of("title"), List.of("body"), none, none, none, none),
            new PublicationDates(
                ZoneId.of("Asia/Shanghai"), LocalDate.of(1990, 1, 1), LocalDate.of(2030, 1, 1)),
            normalizer,
            30,
            new AcceptanceRules(false, true, new ChineseText(0)));
  }

  public static void main(String[] names) throws IOException, InterruptedException {
    var growth = new ArticleGrowth();
    var wanted = List.of(names);
    for (int round = 0; round < 40; round++) {
      for (String unit :
          List.of(
              "苏州市的腾讯与复旦大学今日签署协议。",
              "Tesla Inc和Yushu技术、Wang Wei，",
              "苹果的{han}{han}科技有限公司（简称“{han}{han}”）")) {
        growth.seconds(repeat(unit, 1_500));
      }
    }
    System.out.printf("%-26s", "seconds");
    for (int size : SIZES) {
      System.out.printf("%9d", size);
    }
    System.out.printf("%8s  at %d: %s%n", "growth", SIZES[2], String.join(" / ", STEPS));
    int missed = 0;
    for (String line : Files.readAllLines(Path.of(System.getProperty("bodies")))) {
      String[] cells = line.split("\t");
      if (line.startsWith("#") || cells[0].equals("name") || cells.length < 2) {
        continue;
      }
      if (wanted.isEmpty() || wanted.contains(cells[0])) {
        missed += growth.report(cells[0], cells[1]) ? 0 : 1;
      }
    }
    System.out.println(missed + " missed the mark");
    System.exit(missed == 0 ? 0 : 1);
  }

  private boolean report(String name, String unit) throws InterruptedException {
    System.out.printf("%-26s", name);
    double[] sums = new double[SIZES.length];
    double[] last = new double[STEPS.length];
    for (int i = 0; i < SIZES.length; i++) {
      String body = repeat(unit, SIZES[i]);
      double[] times = patiently(body);
      if (times == null) {
        System.out.printf("%9s  more than %d s%n", "-", PATIENCE_SECONDS);
        return false;
      }
      last = times;
      for (double time : times) {
        sums[i] += time;
      }
      System.out.printf(Locale.ROOT, "%9.3f", sums[i]);
      System.out.flush();
    }
    double growth = sums[2] / sums[1];
    boolean good = (growth <= MOST_GROWTH || sums[2] < 0.3) && sums[1] <= MOST_SECONDS;
    System.out.printf(Locale.ROOT, "%8.1f ", growth);
    for (double time : last) {
      System.out.printf(Locale.ROOT, " %.2f", time);
    }
    System.out.println(good ? "" : "  MISSED");
    return good;
  }

  private double[] patiently(String body) throws InterruptedException {
    ExecutorService one =
        Executors.newSingleThreadExecutor(
            task -> {
              var thread = new Thread(null, task, "article", 1 << 20);
              thread.setDaemon(true);
              return thread;
            });
    Future<double[]> result = one.submit(() -> seconds(body));
    one.shutdown();
    try {
      return result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      StackTraceElement[] at = null;
      for (var entry : Thread.getAllStackTraces().entrySet()) {
        if (entry.getKey().getName().equals("article") && entry.getValue().length > 0) {
          at = entry.getValue();
          for (StackTraceElement element : at) {
            if (element.getClassName().startsWith("io.trihelix")) {
              System.out.print(" [" + element + "]");
              break;
            }
          }
          entry.getKey().stop();
        }
      }
      return null;
    } catch (ExecutionException e) {
      System.out.print(" " + e.getCause() + " ");
      for (StackTraceElement element : e.getCause().getStackTrace()) {
        if (element.getClassName().startsWith("io.trihelix")) {
          System.out.print(" [" + element + "]");
          break;
        }
      }
      return null;
    }
  }

  /** Seconds of processor time for each of the {@link #STEPS}. */
  private double[] seconds(String body) {
    var seconds = new double[STEPS.length];
    var json = new com.fasterxml.jackson.databind.ObjectMapper().createObjectNode();
    json.put("title", TITLE).put("body", body);
    long start = THREADS.getCurrentThreadCpuTime();
    Interpretation read = interpreters.json().interpret(json, () -> "", "");
    start = lap(start, seconds, 0);
    interpreters.page().interpret(TITLE + "\n" + body, "");
    start = lap(start, seconds, 1);
    interpreters
        .html()
        .interpret(
            "<html><head><title>" + body + "</title></head><body><h1>" + TITLE + "</h1><p>" + body,
            "",
            "");
    start = lap(start, seconds, 2);
    String text =
        read instanceof Interpretation.Accepted accepted ? accepted.article().body() : body;
    List<Mention> mentions = recognizer.recognize(TITLE, text);
    uses.in(mentions);
    start = lap(start, seconds, 3);
    counter.count(TITLE, text, mentions);
    lap(start, seconds, 4);
    return seconds;
  }

  private static long lap(long start, double[] seconds, int step) {
    long now = THREADS.getCurrentThreadCpuTime();
    seconds[step] = (now - start) / 1e9;
    return now;
  }

  private static final String[] SYLLABLES = {
    "hang", "zhou", "yu", "shu", "qun", "ku", "bei", "jing", "shen", "tian", "an", "qi", "xuan",
    "zhe", "lian"
  };
  private static final String[] CITIES = {
    "北京", "上海", "广州", "深圳", "杭州", "南京", "苏州", "成都", "武汉", "西安", "合肥", "长沙", "天津", "重庆", "青岛",
    "大连", "厦门", "宁波", "无锡", "福州", "济南", "郑州", "昆明", "贵阳", "南宁", "海口", "兰州", "太原", "沈阳", "哈尔滨"
  };

  /** The unit again and again, its signs for changing characters filled in, cut at the length. */
  static String repeat(String template, int length) {
    var unit = new StringBuilder();
    for (int i = 0; i < template.length(); i++) {
      char c = template.charAt(i);
      if (c == '\\' && template.charAt(i + 1) == 'u') {
        unit.append((char) Integer.parseInt(template.substring(i + 2, i + 6), 16));
        i += 5;
      } else if (c == '\\') {
        unit.append(template.charAt(++i) == 'n' ? '\n' : ' ');
      } else {
        unit.append(c);
      }
    }
    String pattern = unit.toString();
    var text = new StringBuilder(length + 64);
    int count = 0;
    while (text.length() < length) {
      for (int i = 0; i < pattern.length(); i++) {
        int close = pattern.charAt(i) == '{' ? pattern.indexOf('}', i) : -1;
        if (close < 0) {
          text.append(pattern.charAt(i));
          continue;
        }
        int next = count++;
        switch (pattern.substring(i + 1, close)) {
          case "han" -> text.append((char) (0x4E00 + next * 7919 % 20000));
          case "az" -> text.append((char) ('a' + Math.floorMod(next * 2654435761L >> 13, 26)));
          case "py" ->
              text.append(
                  SYLLABLES[
                      (int) Math.floorMod(next * 2654435761L >> 11, (long) SYLLABLES.length)]);
          case "city" -> text.append(CITIES[next % CITIES.length]);
          case "n" -> text.append(next + 1);
          default ->
              throw new IllegalArgumentException("Cannot fill " + pattern.substring(i, close + 1));
        }
        i = close;
      }
    }
    text.setLength(length);
    return text.toString();
  }
}
