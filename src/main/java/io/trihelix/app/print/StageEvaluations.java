package io.trihelix.app.print;

import io.trihelix.evaluate.Evaluation;
import io.trihelix.evaluate.Measure;
import io.trihelix.evaluate.Score;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** What each stage of recognition earns, as tables. */
public final class StageEvaluations {
  private static final List<Measure> MEASURES = List.of(Measure.SPAN, Measure.LINKED);

  private final List<String> stages;
  private final List<Evaluation> evaluations;

  /**
   * @param stages in their order
   * @param evaluations of all stages; then, for each stage, of recognition that ends behind it and
   *     of that without it
   */
  public StageEvaluations(List<String> stages, List<Evaluation> evaluations) {
    if (evaluations.size() != 1 + 2 * stages.size()) {
      throw new IllegalArgumentException(
          "Cannot tell " + evaluations.size() + " evaluations of " + stages.size() + " stages");
    }
    this.stages = List.copyOf(stages);
    this.evaluations = List.copyOf(evaluations);
  }

  /** The evaluation of all stages together. */
  public Evaluation all() {
    return evaluations.get(0);
  }

  public void print(PrintWriter out) {
    for (Measure measure : MEASURES) {
      if (all().measures().contains(measure)) {
        print(out, measure);
      }
    }
  }

  private void print(PrintWriter out, Measure measure) {
    out.println(
        measure.label()
            + ", all types: recognition that ends behind the stage; without the stage; F1 that it"
            + " earns");
    var table =
        new AlignedTable(
            "stage", "P", "R", "F1", "without: P", "R", "F1", "right", "extra", "earns");
    for (int column = 1; column < 10; column++) {
      table.alignRight(column);
    }
    Score whole = all().total(measure);
    for (int i = 0; i < stages.size(); i++) {
      Score behind = evaluations.get(1 + 2 * i).total(measure);
      Score without = evaluations.get(2 + 2 * i).total(measure);
      table.add(
          stages.get(i),
          rounded(behind.precision()),
          rounded(behind.recall()),
          rounded(behind.f1()),
          rounded(without.precision()),
          rounded(without.recall()),
          rounded(without.f1()),
          signed(whole.right() - without.right()),
          signed(whole.extra() - without.extra()),
          String.format(Locale.ROOT, "%+.3f", whole.f1() - without.f1()));
    }
    table.print(out);
    out.println();
  }

  private static String rounded(double value) {
    return EvaluationReport.rounded(value);
  }

  private static String signed(long difference) {
    return String.format(Locale.ROOT, "%+d", difference);
  }
}
