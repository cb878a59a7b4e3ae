import io.trihelix.config.ConfigLoader;
import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.recognize.MentionRecognizer;
import io.trihelix.recognize.RecognitionSettings;
import io.trihelix.recognize.words.HanLpText;
import java.util.List;

/** What every executor JVM pays for the gazetteers: time, cold, and heap that stays. */
public final class LoadGazetteers {
  private LoadGazetteers() {}

  public static void main(String[] args) throws Exception {
    long before = heap();
    long start = System.nanoTime();
    var normalizer = HanLpText.normalizer();
    long normalized = System.nanoTime();
    Gazetteer gazetteer = Gazetteer.load(ConfigLoader.shippedKinds(), List.of(), normalizer);
    long loaded = System.nanoTime();
    long gazetteerHeap = heap() - before;
    long building = System.nanoTime();
    var recognizer = new MentionRecognizer(gazetteer, RecognitionSettings.defaults());
    long built = System.nanoTime();
    long allHeap = heap() - before;
    System.out.printf(
        "character table %.0f ms, gazetteers %.0f ms (%,d entities), recogniser %.0f ms%n",
        (normalized - start) / 1e6,
        (loaded - normalized) / 1e6,
        gazetteer.size(),
        (built - building) / 1e6);
    System.out.printf(
        "heap: gazetteers and character table %.0f MB, with the recogniser %.0f MB%n",
        gazetteerHeap / 1e6, allHeap / 1e6);
    if (recognizer.recognize("杭州", "杭州").isEmpty()) {
      throw new IllegalStateException("The recogniser that was measured does not recognise");
    }
  }

  private static long heap() throws InterruptedException {
    for (int i = 0; i < 4; i++) {
      System.gc();
      Thread.sleep(20);
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
