package io.trihelix.spark.step.ingest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trihelix.config.Settings;
import io.trihelix.interpret.AcceptanceRules;
import io.trihelix.interpret.Interpreters;
import io.trihelix.recognize.words.HanLpText;
import io.trihelix.spark.source.ConnectedRecords;
import io.trihelix.spark.source.Connection;
import io.trihelix.spark.source.InputSplit;
import io.trihelix.spark.source.RecordSource;
import io.trihelix.spark.source.SourceContext;
import io.trihelix.spark.table.InterpretedTable;
import io.trihelix.text.ChineseText;
import io.trihelix.text.PublicationDates;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.CollectionAccumulator;
import org.apache.spark.util.LongAccumulator;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Reads and interprets every record of the splits, and of the tables and topics that the settings
 * name: rows of {@link InterpretedTable}.
 */
public final class ReadRecords {
  private static final int TASKS_PER_CORE = 4;
  private static final int RECORDS = InterpretedTable.TABLE.schema().fieldIndex("records");
  private static final int INPUT_FILE = InterpretedTable.TABLE.schema().fieldIndex("input_file");

  private final SparkSession spark;
  private final Settings settings;
  private final LocalDate today;

  /**
   * @param today the day of the run, in {@code dates.zone}: later dates are not believed
   */
  public ReadRecords(SparkSession spark, Settings settings, LocalDate today) {
    this.spark = spark;
    this.settings = settings;
    this.today = today;
  }

  /**
   * @param progress is told the number of records read
   */
  public Dataset<Row> from(List<InputSplit> splits, LongAccumulator progress) {
    return from(splits, progress, spark.sparkContext().collectionAccumulator());
  }

  /**
   * @param progress is told the number of records read
   * @param fruitful is told the files that hold a record, a file once a split at most
   */
  public Dataset<Row> from(
      List<InputSplit> splits, LongAccumulator progress, CollectionAccumulator<String> fruitful) {
    var context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    var hadoop = new SerializableConfiguration(spark.sparkContext().hadoopConfiguration());
    var partition = new Partition(settings, today, hadoop, progress, fruitful);
    int tasks = Math.min(splits.size(), Math.max(1, context.defaultParallelism()) * TASKS_PER_CORE);
    int bySize = (int) Math.min(Integer.MAX_VALUE, bytes(splits) / settings.input().splitSize());
    JavaRDD<Row> rows =
        splits.isEmpty()
            ? context.emptyRDD()
            : context
                .parallelize(splits, Math.min(splits.size(), Math.max(tasks, bySize)))
                .mapPartitions(partition::read);
    for (Connection connection : Connection.of(settings.input())) {
      rows =
          rows.union(connection.records(spark).toJavaRDD().mapPartitions(partition::readConnected));
    }
    return spark.createDataFrame(rows, InterpretedTable.TABLE.schema());
  }

  /**
   * The interpreters as the settings want them.
   *
   * @param today the day of the run, in {@code dates.zone}
   */
  public static Interpreters interpreters(Settings settings, LocalDate today) {
    return interpreters(settings, today, record -> {});
  }

  /**
   * @param observer is shown every record with fields before it is interpreted
   */
  public static Interpreters interpreters(
      Settings settings, LocalDate today, Consumer<ObjectNode> observer) {
    Settings.Dates dates = settings.dates();
    return new Interpreters(
        settings.input().fields(),
        new PublicationDates(
            dates.zone(), dates.earliest(), today.plusDays(dates.daysAhead()), dates.shortYears()),
        HanLpText.normalizer(),
        settings.duplicates().minBodyChars(),
        new AcceptanceRules(
            settings.input().requireBody(),
            dates.keepUndated(),
            new ChineseText(
                settings.language().keepOthers() ? 0 : settings.language().minHanShare())),
        observer);
  }

  private static long bytes(List<InputSplit> splits) {
    return splits.stream()
        .filter(split -> split.end() != Long.MAX_VALUE)
        .mapToLong(split -> split.end() - split.start())
        .sum();
  }

  private record Partition(
      Settings settings,
      LocalDate today,
      SerializableConfiguration hadoop,
      LongAccumulator progress,
      CollectionAccumulator<String> fruitful)
      implements Serializable {

    /**
     * @param records rows of {@link Connection#records}
     */
    Iterator<Row> readConnected(Iterator<Row> records) {
      return told(new ConnectedRecords(records, TaskContext.getPartitionId(), context()));
    }

    private SourceContext context() {
      return new SourceContext(interpreters(settings, today), settings.input(), hadoop.value());
    }

    Iterator<Row> read(Iterator<InputSplit> splits) {
      SourceContext context = context();
      return told(
          new Iterator<>() {
            private RecordSource source;

            @Override
            public boolean hasNext() {
              while ((source == null || !source.hasNext()) && splits.hasNext()) {
                source = new RecordSource(splits.next(), context);
              }
              return source != null && source.hasNext();
            }

            @Override
            public Row next() {
              if (!hasNext()) {
                throw new NoSuchElementException();
              }
              return source.next();
            }
          });
    }

    /** The same, while it is told how many records there are, and in which files. */
    private Iterator<Row> told(Iterator<Row> rows) {
      return new Iterator<>() {
        private String fileWithRecord = "";

        @Override
        public boolean hasNext() {
          return rows.hasNext();
        }

        @Override
        public Row next() {
          Row row = rows.next();
          if (!row.isNullAt(RECORDS)) {
            progress.add(row.getLong(RECORDS));
            String file = row.getString(INPUT_FILE);
            if (row.getLong(RECORDS) > 0 && !file.equals(fileWithRecord)) {
              fruitful.add(file);
              fileWithRecord = file;
            }
          }
          return row;
        }
      };
    }
  }
}
