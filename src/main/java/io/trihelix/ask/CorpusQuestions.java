package io.trihelix.ask;

import java.util.List;
import java.util.Optional;

/** What there is to say of a warehouse as a whole. */
public final class CorpusQuestions {
  private static final Question MONTHS =
      new Question(
          """
          SELECT published_month
          FROM corpus_months
          WHERE published_month <> 'unknown'
          ORDER BY published_month""");

  private static final Question LAST_CONFIG =
      new Question(
          """
          SELECT config
          FROM runs
          ORDER BY started_at DESC NULLS LAST, run_id DESC
          LIMIT 1""");

  private static final Question LAST_RUN =
      new Question(
          """
          SELECT run_id
          FROM runs
          ORDER BY started_at DESC NULLS LAST, run_id DESC
          LIMIT 1""");

  private CorpusQuestions() {}

  /** The months in which there are articles ({@code 2025-02}), the first ones first. */
  public static List<String> months(AskableWarehouse warehouse) {
    return warehouse.ask(MONTHS).collected().column("published_month").stream()
        .map(Object::toString)
        .toList();
  }

  /** The id of the last run; empty where none is recorded. */
  public static Optional<String> lastRun(AskableWarehouse warehouse) {
    return warehouse.ask(LAST_RUN).collected().column("run_id").stream()
        .map(Object::toString)
        .findFirst();
  }

  /** The configuration of the last run, as it recorded it; empty where no run is recorded. */
  public static Optional<String> lastConfig(AskableWarehouse warehouse) {
    return warehouse.ask(LAST_CONFIG).collected().column("config").stream()
        .map(Object::toString)
        .findFirst();
  }
}
