package io.trihelix.growth;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * An article costs what its length costs, whatever it is made of. Steps are counted, not time, so
 * that the test says the same on every machine.
 */
class ArticleGrowthTest {
  private static final int SHORT = 2_000;
  private static final int FOURFOLD = 4 * SHORT;
  private static final double MOST_GROWTH = 5;

  /** What is done once, however long the text is, and what a first long text sets up. */
  private static final long ONCE = 100_000;

  private static Consumer<String> core;

  @BeforeAll
  @SuppressWarnings("unchecked")
  static void loadTheCoreWithCounters() throws ReflectiveOperationException {
    core =
        (Consumer<String>)
            new StepCountingLoader()
                .loadClass(WholeCore.class.getName())
                .getConstructor()
                .newInstance();
    // What is built when it is first asked for is no part of an article's cost.
    core.accept("记者Wang Wei和Li Ming在Hangzhou的Yushu技术说，苏州某某科技有限公司（简称“某某”）与腾讯合作。\n");
    Steps.drain();
  }

  private static long steps(String text) {
    core.accept(text);
    return Steps.drain();
  }

  @TestFactory
  Stream<DynamicTest> fourfoldTheTextTakesFourfoldTheSteps() {
    return HostileBodies.units().entrySet().stream()
        .map(unit -> DynamicTest.dynamicTest(unit.getKey(), () -> grows(unit.getValue())));
  }

  /**
   * What a text first needs beyond its 2,000th character looks like growth between the first two
   * lengths; what really grows faster than the text does so from there to the next, too.
   */
  private static void grows(String unit) {
    long ofShort = steps(HostileBodies.repeated(unit, SHORT));
    long ofLong = steps(HostileBodies.repeated(unit, FOURFOLD));
    if (ofLong > MOST_GROWTH * ofShort + ONCE) {
      long ofLonger = steps(HostileBodies.repeated(unit, 4 * FOURFOLD));
      assertTrue(
          ofLonger <= MOST_GROWTH * ofLong,
          () -> ofLong + " steps for " + FOURFOLD + " characters, " + ofLonger + " for fourfold");
    }
  }

  @Test
  void loopsAndSearchesAreCounted() throws ReflectiveOperationException {
    @SuppressWarnings("unchecked")
    var square =
        (Consumer<String>)
            new StepCountingLoader()
                .loadClass(SquareOfTheLength.class.getName())
                .getConstructor()
                .newInstance();
    Steps.drain();
    square.accept("长".repeat(100));

    assertTrue(Steps.drain() >= 2 * 100 * 100, "a search and a pattern at each character");
  }
}
