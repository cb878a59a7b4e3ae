import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trihelix.config.ConfigLoader;
import io.trihelix.cooccur.CooccurrenceCounter;
import io.trihelix.cooccur.StoryLimit;
import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.growth.HostileBodies;
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
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  private static final long PATIENCE_SECONDS = 60;
  private static final long STACK_BYTES = 1 << 20;
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

  public static void main(String[] names) throws InterruptedException {
    var growth = new ArticleGrowth();
    var wanted = List.of(names);
    for (int round = 0; round < 40; round++) {
      for (String unit :
          List.of(
              "苏州市的腾讯与复旦大学今日签署协议。",
              "Tesla Inc和Yushu技术、Wang Wei，",
              "苹果的{han}{han}科技有限公司（简称“{han}{han}”）")) {
        growth.seconds(HostileBodies.repeated(unit, 1_500));
      }
    }
    System.out.printf("%-26s", "seconds");
    for (int size : SIZES) {
      System.out.printf("%9d", size);
    }
    System.out.printf("%8s  at %d: %s%n", "growth", SIZES[2], String.join(" / ", STEPS));
    int missed = 0;
    for (Map.Entry<String, String> unit : HostileBodies.units().entrySet()) {
      if (wanted.isEmpty() || wanted.contains(unit.getKey())) {
        missed += growth.report(unit.getKey(), unit.getValue()) ? 0 : 1;
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
      String body = HostileBodies.repeated(unit, SIZES[i]);
      last = patiently(body);
      for (double time : last) {
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

  /** On a thread with the stack of a task; one that takes for ever ends the program. */
  private double[] patiently(String body) throws InterruptedException {
    ExecutorService one =
        Executors.newSingleThreadExecutor(
            task -> {
              var thread = new Thread(null, task, "article", STACK_BYTES);
              thread.setDaemon(true);
              return thread;
            });
    Future<double[]> result = one.submit(() -> seconds(body));
    one.shutdown();
    try {
      return result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      System.out.printf("  more than %d s%n", PATIENCE_SECONDS);
    } catch (ExecutionException e) {
      System.out.printf("  %s%n", e.getCause());
    }
    System.exit(1);
    return null;
  }

  /** Seconds of processor time for each of the {@link #STEPS}. */
  private double[] seconds(String body) {
    var seconds = new double[STEPS.length];
    ObjectNode json = new ObjectMapper().createObjectNode();
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
}
