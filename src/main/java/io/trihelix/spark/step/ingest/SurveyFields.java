package io.trihelix.spark.step.ingest;

import io.trihelix.config.Settings;
import io.trihelix.interpret.FieldSurvey;
import io.trihelix.spark.source.InputSplit;
import io.trihelix.spark.source.Inspection;
import io.trihelix.spark.source.SourceContext;
import java.time.LocalDate;
import java.util.List;
import org.apache.hadoop.conf.Configuration;

/** Looks at the first records of a few files once more, for which fields they have. */
public final class SurveyFields {
  private static final int MOST_FILES = 3;
  private static final int MOST_RECORDS = 50;

  private final Settings settings;
  private final LocalDate today;
  private final Configuration hadoop;

  /**
   * @param today the day of the run, in {@code dates.zone}
   */
  public SurveyFields(Settings settings, LocalDate today, Configuration hadoop) {
    this.settings = settings;
    this.today = today;
    this.hadoop = hadoop;
  }

  /** What the records of the splits have; without fields where they are pages. */
  public FieldSurvey of(List<InputSplit> splits) {
    var survey = new FieldSurvey(ReadRecords.interpreters(settings, today).json());
    var context =
        new SourceContext(
            ReadRecords.interpreters(settings, today, survey), settings.input(), hadoop);
    splits.stream()
        .filter(split -> split.start() == 0)
        .limit(MOST_FILES)
        .forEach(split -> Inspection.of(split, context, 0, MOST_RECORDS));
    return survey;
  }
}
