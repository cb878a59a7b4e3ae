package io.trihelix.recognize.sense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.gazetteer.GivenGazetteer;
import io.trihelix.model.Mention;
import io.trihelix.recognize.MentionRecognizer;
import io.trihelix.recognize.RecognitionSettings;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleSensesTest {
  private static final Gazetteer GAZETTEER =
      GivenGazetteer.of("company:nasdaq-aapl,苹果,,苹果@needs-context,,,US");

  /** Without a threshold, so that each place shows what it is given. */
  private static final MentionRecognizer RECOGNIZER =
      new MentionRecognizer(GAZETTEER, new RecognitionSettings(0, false, false));

  private static List<Double> confidences(String body) {
    return RECOGNIZER.recognize("", body).stream().map(Mention::confidence).toList();
  }

  private static List<Double> atPlaces(String body) {
    return RECOGNIZER.doubts("", body).stream().map(Doubt::probability).toList();
  }

  @Test
  void aFormThatStandsOnceIsJudgedByItsPlaceAlone() {
    assertEquals(atPlaces("苹果发布新手机。"), confidences("苹果发布新手机。"));
  }

  @Test
  void placesOfOneFormAreJudgedHalfByTheirMean() {
    String body = "苹果发布新手机，苹果公司股价上涨。今年雨水好，村里的苹果红红火火。";
    List<Double> places = atPlaces(body);
    double mean = places.stream().mapToDouble(ArticleSensesTest::logOdds).average().orElseThrow();

    List<Double> found = confidences(body);

    assertEquals(3, found.size());
    assertNotEquals(places.get(0), places.get(2));
    for (int i = 0; i < 3; i++) {
      assertEquals((logOdds(places.get(i)) + mean) / 2, logOdds(found.get(i)), 1e-9);
    }
  }

  private static double logOdds(double p) {
    return Math.log(p / (1 - p));
  }
}
