import io.trihelix.growth.HostileBodies;
import io.trihelix.growth.WholeCore;
import io.trihelix.model.Mention;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
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
  private static final String[] STEPS = {"record", "page", "html", "names", "pairs"};

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final WholeCore core = new WholeCore();

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
    long start = THREADS.getCurrentThreadCpuTime();
    String text = core.record(body);
    start = lap(start, seconds, 0);
    core.page(WholeCore.TITLE + "\n" + body);
    start = lap(start, seconds, 1);
    core.html(body);
    start = lap(start, seconds, 2);
    List<Mention> mentions = core.names(text);
    start = lap(start, seconds, 3);
    core.pairs(text, mentions);
    lap(start, seconds, 4);
    return seconds;
  }

  private static long lap(long start, double[] seconds, int step) {
    long now = THREADS.getCurrentThreadCpuTime();
    seconds[step] = (now - start) / 1e9;
    return now;
  }
}
