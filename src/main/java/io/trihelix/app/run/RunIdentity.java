package io.trihelix.app.run;

import io.trihelix.config.ConfigLoader;
import io.trihelix.text.Credentials;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * What tells a run from others.
 *
 * @param id sortable by time
 * @param startedAt when it began
 * @param version of the program
 * @param configJson all settings, as the table of runs keeps them
 * @param effectiveJson all settings, with the values that hold
 * @param inputs the paths given
 * @param mode what becomes of the tables that are there
 */
public record RunIdentity(
    String id,
    Instant startedAt,
    String version,
    String configJson,
    String effectiveJson,
    List<String> inputs,
    RunMode mode) {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss").withZone(ZoneOffset.UTC);

  public static RunIdentity now(
      String version, ConfigLoader.Loaded config, List<String> inputs, RunMode mode) {
    Instant now = Instant.now();
    return new RunIdentity(
        idAt(now), now, version, config.json(), config.effectiveJson(), inputs, mode);
  }

  /** A new id, of a run that begins at this moment. */
  public static String idAt(Instant now) {
    return STAMP.format(now) + "-" + UUID.randomUUID().toString().substring(0, 8);
  }

  /** The row of the table of runs; the run counts as finished now. */
  Row row(RunCounts counts) {
    return RowFactory.create(
        id,
        Timestamp.from(startedAt),
        Timestamp.from(Instant.now()),
        version,
        configJson,
        inputs.stream().map(Credentials::masked).toArray(String[]::new),
        counts.recordsRead(),
        counts.articles(),
        counts.rejects(),
        counts.duplicates(),
        counts.mentions(),
        counts.pairs(),
        counts.passedOver(),
        counts.warnings().toArray(String[]::new),
        mode.label(),
        counts.recordsAdded());
  }
}
