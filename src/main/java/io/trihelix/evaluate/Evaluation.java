package io.trihelix.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Scores of many articles, by measure and type (or pair of types), and by measure and method.
 * Evaluations of parts of a corpus add up to that of the whole.
 */
public final class Evaluation {
  private final Map<Measure, SortedMap<String, Score>> byType = new EnumMap<>(Measure.class);
  private final Map<Measure, SortedMap<String, Score>> byMethod = new EnumMap<>(Measure.class);
  private final SortedMap<String, Reliability> reliabilities = new TreeMap<>();
  private final Set<Measure> measured = EnumSet.of(Measure.SPAN);
  private final List<EvaluationError> errors = new ArrayList<>();

  /** What could be measured: spans always, the rest if any article has links. */
  public Set<Measure> measures() {
    return Collections.unmodifiableSet(measured);
  }

  /**
   * By type, or by two types joined with a hyphen; those that neither gold nor found have are out.
   */
  public SortedMap<String, Score> byType(Measure measure) {
    return view(byType, measure);
  }

  /**
   * By method: what it found rightly and wrongly, and what of the whole gold it did not find. What
   * several methods found, or a pair of mentions by two methods, counts with each.
   */
  public SortedMap<String, Score> byMethod(Measure measure) {
    long gold = total(measure).gold();
    var scores = new TreeMap<String, Score>();
    view(byMethod, measure)
        .forEach(
            (method, score) ->
                scores.put(method, new Score(score.right(), score.extra(), gold - score.right())));
    return scores;
  }

  /** All types together. */
  public Score total(Measure measure) {
    return view(byType, measure).values().stream().reduce(Score.NONE, Score::plus);
  }

  /**
   * How often mentions of like confidence are right, by method: they are if they name an entity
   * that the gold has in their sentence, or, where it has no names, stand where a mention of it
   * stands.
   */
  public SortedMap<String, Reliability> reliabilities() {
    return Collections.unmodifiableSortedMap(reliabilities);
  }

  /** In order of the articles, then of the measures. */
  public List<EvaluationError> errors() {
    return Collections.unmodifiableList(errors);
  }

  /** Adds another evaluation, of other articles. */
  public void add(Evaluation other) {
    measured.addAll(other.measured);
    other.byType.forEach((m, scores) -> scores.forEach((type, s) -> add(byType, m, type, s)));
    other.byMethod.forEach((m, scores) -> scores.forEach((how, s) -> add(byMethod, m, how, s)));
    other.reliabilities.forEach(this::addReliability);
    errors.addAll(other.errors);
  }

  void measure(Measure measure) {
    measured.add(measure);
  }

  void addToType(Measure measure, String type, Score score) {
    add(byType, measure, type, score);
  }

  void addToMethod(Measure measure, String method, Score score) {
    add(byMethod, measure, method, score);
  }

  void addReliability(String method, Reliability reliability) {
    reliabilities.merge(method, reliability, Reliability::plus);
  }

  void add(EvaluationError error) {
    errors.add(error);
  }

  private static void add(
      Map<Measure, SortedMap<String, Score>> scores, Measure measure, String key, Score score) {
    scores.computeIfAbsent(measure, ignored -> new TreeMap<>()).merge(key, score, Score::plus);
  }

  private static SortedMap<String, Score> view(
      Map<Measure, SortedMap<String, Score>> scores, Measure measure) {
    return Collections.unmodifiableSortedMap(scores.getOrDefault(measure, new TreeMap<>()));
  }
}
