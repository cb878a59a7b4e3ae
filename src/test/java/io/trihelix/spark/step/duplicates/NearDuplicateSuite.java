package io.trihelix.spark.step.duplicates;

import io.trihelix.config.Settings;
import io.trihelix.interpret.IdScope;
import io.trihelix.similar.NearDuplicateSettings;
import io.trihelix.spark.SparkSuite;
import io.trihelix.spark.step.ingest.GatherRecords;
import io.trihelix.spark.table.DuplicatesTable;
import io.trihelix.spark.table.InterpretedTable;
import io.trihelix.spark.table.NearDuplicatesTable;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Articles of random letters, some told again with other letters in them. */
abstract class NearDuplicateSuite extends SparkSuite {
  static final NearDuplicateSettings NEAR = NearDuplicateSettings.defaults();

  /** A text of Han characters, the same for the same seed. */
  static String letters(long seed, int length) {
    return new Random(seed)
        .ints(length, '一', '一' + 3000)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Every so many letters one is another. */
  static String altered(String text, int every, int first) {
    var altered = new StringBuilder(text);
    for (int i = first; i < text.length(); i += every) {
      altered.setCharAt(i, (char) ('一' + 5000 + i));
    }
    return altered.toString();
  }

  /** A row of {@link InterpretedTable}, of a file of that name, published at midnight if at all. */
  static Map<String, Object> article(
      String file, String id, String hash, String body, LocalDate day) {
    return row(
        "outcome",
        InterpretedTable.ARTICLE,
        "input_file",
        file,
        "split_start",
        0L,
        "line",
        (long) id.hashCode(),
        "article_id",
        id,
        "title",
        "标题",
        "body",
        body,
        "content_hash",
        hash,
        "published_at",
        day == null ? null : Timestamp.from(day.atStartOfDay().toInstant(ZoneOffset.UTC)),
        "published_date",
        day == null ? null : Date.valueOf(day));
  }

  /** The records that such rows are gathered into. */
  @SafeVarargs
  final Dataset<Row> interpreted(Map<String, Object>... articles) {
    return new GatherRecords("run").from(dataset(InterpretedTable.TABLE, articles));
  }

  /** Which of them repeat an id or a wording: rows of {@link DuplicatesTable}. */
  static Dataset<Row> exact(Dataset<Row> interpreted) {
    return new FindDuplicates(new Settings.Duplicates(true, 30, NEAR), IdScope.SOURCE)
        .in(interpreted)
        .to(DuplicatesTable.TABLE.schema());
  }

  /** A line for each article that another represents: its id and that of the other. */
  static List<String> found(Dataset<Row> near) {
    return lines(near, NearDuplicatesTable.TABLE.schema().fieldNames());
  }
}
