package io.trihelix.config;

import io.trihelix.interpret.FieldMapping;
import io.trihelix.interpret.IdScope;
import io.trihelix.interpret.charset.CharacterSets;
import io.trihelix.model.EntityKinds;
import io.trihelix.model.KindPair;
import io.trihelix.model.MentionRole;
import io.trihelix.recognize.RecognitionSettings;
import io.trihelix.resolve.ConfirmationRules;
import io.trihelix.similar.NearDuplicateSettings;
import io.trihelix.stats.PairWindow;
import io.trihelix.stats.PeriodType;
import io.trihelix.stats.trend.TrendPeriod;
import io.trihelix.stats.trend.TrendSettings;
import java.io.Serializable;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All settings of a run; the keys and their reasons stand in {@code conf/trihelix.conf}. */
public record Settings(
    EntityKinds kinds,
    Input input,
    Dates dates,
    Language language,
    Furniture furniture,
    Duplicates duplicates,
    GazetteerLayers gazetteer,
    RecognitionSettings recognition,
    ConfirmationRules discovery,
    Pairs pairs,
    Statistics statistics,
    Trends trends,
    StructureSettings structure,
    Output output)
    implements Serializable {

  /**
   * @param charset a name, or "auto"
   * @param splitSize bytes
   * @param maxRecordSize bytes
   */
  public record Input(
      InputFormat format,
      String charset,
      long splitSize,
      int maxRecordSize,
      boolean requireBody,
      IdScope ids,
      FieldMapping fields,
      Csv csv,
      Jdbc jdbc,
      Kafka kafka)
      implements Serializable {
    public Input {
      Limits.require(
          isAuto(charset) || CharacterSets.named(charset).isPresent(),
          "input.charset",
          charset,
          "auto, or a character set such as UTF-8, GB18030 or Big5");
      Limits.require(splitSize >= 1024, "input.split-size", splitSize, "1 KiB or more");
      Limits.require(
          maxRecordSize >= 1024, "input.max-record-size", maxRecordSize, "1 KiB or more");
    }

    /** The character set of all files; empty where each has to tell. */
    public Optional<Charset> declaredCharset() {
      return isAuto(charset) ? Optional.empty() : CharacterSets.named(charset);
    }
  }

  /**
   * A table of a database that is read beside the files.
   *
   * @param url of the driver, or empty
   * @param table its name, or empty where a query tells
   * @param query in SQL, or empty
   * @param user or empty
   * @param password or empty
   * @param driver the class of the driver; empty where the url tells
   * @param fetchSize rows at a time
   */
  public record Jdbc(
      String url,
      String table,
      String query,
      String user,
      String password,
      String driver,
      int fetchSize)
      implements Serializable {
    public Jdbc {
      Limits.require(
          url.isEmpty() || url.startsWith("jdbc:"), "input.jdbc.url", url, "jdbc:…, or empty");
      Limits.atLeast(1, "input.jdbc.fetch-size", fetchSize);
    }

    /** Whether any of what tells a table is set. */
    public boolean isSet() {
      return !url.isEmpty() || !table.isEmpty() || !query.isEmpty();
    }

    /** Whether all that tells a table is set. */
    public boolean isWhole() {
      return !url.isEmpty() && table.isEmpty() != query.isEmpty();
    }
  }

  /**
   * A topic of Kafka whose messages are read beside the files, as one JSON object each.
   *
   * @param servers {@code host:port}, separated by commas, or empty
   * @param topic its name, or empty
   * @param from where to begin: earliest, or offsets of partitions as Spark takes them
   * @param to where to end: latest (of when the run begins), or offsets
   */
  public record Kafka(String servers, String topic, String from, String to)
      implements Serializable {
    /** Whether any of what tells a topic is set. */
    public boolean isSet() {
      return !servers.isEmpty() || !topic.isEmpty();
    }

    /** Whether all that tells a topic is set. */
    public boolean isWhole() {
      return !servers.isEmpty() && !topic.isEmpty();
    }
  }

  /**
   * How CSV is written.
   *
   * @param delimiter one character, or "auto"
   * @param columns the names of the columns, for files without a header; else empty
   */
  public record Csv(String delimiter, List<String> columns) implements Serializable {
    public Csv {
      columns = List.copyOf(columns);
      Limits.require(
          isAuto(delimiter) || delimiter.length() == 1,
          "input.csv.delimiter",
          delimiter,
          "auto or one character");
    }

    /** The delimiter; empty where the header has to tell. */
    public Optional<Character> declaredDelimiter() {
      return isAuto(delimiter) ? Optional.empty() : Optional.of(delimiter.charAt(0));
    }
  }

  /**
   * @param daysAhead whole days from now
   * @param shortYears whether {@code 25-01-03} is a day
   */
  public record Dates(
      ZoneId zone, LocalDate earliest, int daysAhead, boolean keepUndated, boolean shortYears)
      implements Serializable {
    public Dates {
      Limits.atLeast(0, "dates.days-ahead", daysAhead);
    }
  }

  /**
   * @param keepOthers whether articles in other languages are accepted
   * @param minHanShare of Han characters among them and words of other scripts, 0..1
   */
  public record Language(boolean keepOthers, double minHanShare) implements Serializable {
    public Language {
      Limits.positiveShare("language.min-han-share", minHanShare);
    }
  }

  /**
   * @param recurringLines whether lines that recur in a source's articles are dropped
   * @param minArticles of one source
   * @param minShare of the source's articles, 0..1
   * @param maxLineChars UTF-16 code units
   */
  public record Furniture(
      boolean recurringLines, long minArticles, double minShare, int maxLineChars)
      implements Serializable {
    public Furniture {
      Limits.atLeast(2, "furniture.min-articles", minArticles);
      Limits.positiveShare("furniture.min-share", minShare);
      Limits.atLeast(1, "furniture.max-line-chars", maxLineChars);
    }
  }

  /**
   * @param minBodyChars letters and digits
   */
  public record Duplicates(boolean exact, int minBodyChars, NearDuplicateSettings near)
      implements Serializable {
    public Duplicates {
      Limits.atLeast(0, "duplicates.min-body-chars", minBodyChars);
    }

    /** Where every copy counts, near-duplicates do too. */
    public boolean looksForNear() {
      return exact && near.enabled();
    }
  }

  /**
   * @param layers folders of the driver's file system, lowest first
   */
  public record GazetteerLayers(List<String> layers) implements Serializable {
    public GazetteerLayers {
      layers = List.copyOf(layers);
    }
  }

  /**
   * @param types combinations of kinds counted, each in canonical order
   * @param roles in which mentions make pairs
   * @param maxEntities entities of a story beyond which its pairs are left out
   * @param evidenceChars UTF-16 code units
   */
  public record Pairs(
      Set<KindPair> types, Set<MentionRole> roles, int maxEntities, int evidenceChars)
      implements Serializable {
    public Pairs {
      types = Set.copyOf(types);
      roles = Set.copyOf(roles);
      Limits.require(!roles.isEmpty(), "pairs.roles", "empty", "one role or more");
      Limits.atLeast(2, "pairs.max-entities", maxEntities);
      Limits.atLeast(20, "pairs.evidence-chars", evidenceChars);
    }
  }

  /**
   * @param periods besides 'all'
   * @param minArticles articles of a pair in a period
   */
  public record Statistics(List<PeriodType> periods, long minArticles) implements Serializable {
    public Statistics {
      periods = List.copyOf(periods);
      Limits.atLeast(1, "statistics.min-articles", minArticles);
    }
  }

  /**
   * @param windows how near the two must stand, a series each
   * @param minArticles articles of a pair in a window, over the whole corpus
   * @param minPeriodArticles articles of a period that can be assessed
   * @param panelPresence part of the months in which a source of the panel has an article, 0..1
   * @param panelSources most sources of the panel
   * @param attractionEntities most entities of a story that counts for attraction
   * @param attractionSources sources that are each compared with themselves for attraction
   * @param measures what can be set about the measures
   */
  public record Trends(
      List<TrendPeriod> periods,
      List<PairWindow> windows,
      long minArticles,
      long minPeriodArticles,
      double panelPresence,
      int panelSources,
      int attractionEntities,
      int attractionSources,
      TrendSettings measures)
      implements Serializable {
    public Trends {
      periods = List.copyOf(periods);
      windows = List.copyOf(windows);
      Limits.atLeast(1, "trends.min-articles", minArticles);
      Limits.atLeast(1, "trends.min-period-articles", minPeriodArticles);
      Limits.positiveShare("trends.panel-presence", panelPresence);
      Limits.atLeast(0, "trends.panel-sources", panelSources);
      Limits.atLeast(2, "trends.attraction-entities", attractionEntities);
      Limits.atLeast(0, "trends.attraction-sources", attractionSources);
    }
  }

  /**
   * @param targetFileSize bytes of a Parquet file, about
   * @param rowGroupSize bytes of a row group before compression
   * @param maxRowsPerFile rows
   * @param report whether a run ends by writing the report
   * @param keepRuns so many of the newest runs are kept, the current one among them
   * @param keepFor what was current within this time is kept, too
   * @param alerts what is told of the news themselves
   * @param iceberg the catalog in which the tables stand, too
   */
  public record Output(
      long targetFileSize,
      long rowGroupSize,
      long maxRowsPerFile,
      boolean report,
      int keepRuns,
      Duration keepFor,
      Alerts alerts,
      IcebergSettings iceberg)
      implements Serializable {
    /** Smaller row groups and files would hold more statistics than data. */
    private static final long LEAST_BYTES = 4096;

    /** A task holds a row group in memory. */
    private static final long MOST_ROW_GROUP_BYTES = 1L << 30;

    /** With the usual alerts, and no catalog. */
    public Output(
        long targetFileSize,
        long rowGroupSize,
        long maxRowsPerFile,
        boolean report,
        int keepRuns,
        Duration keepFor) {
      this(
          targetFileSize,
          rowGroupSize,
          maxRowsPerFile,
          report,
          keepRuns,
          keepFor,
          Alerts.USUAL,
          IcebergSettings.NONE);
    }

    /** The same with a catalog. */
    public Output in(IcebergSettings catalog) {
      return new Output(
          targetFileSize, rowGroupSize, maxRowsPerFile, report, keepRuns, keepFor, alerts, catalog);
    }

    public Output {
      Limits.require(
          targetFileSize >= LEAST_BYTES,
          "output.target-file-size",
          targetFileSize,
          LEAST_BYTES + " bytes or more");
      Limits.require(
          rowGroupSize >= LEAST_BYTES && rowGroupSize <= MOST_ROW_GROUP_BYTES,
          "output.row-group-size",
          rowGroupSize,
          "from " + LEAST_BYTES + " to " + MOST_ROW_GROUP_BYTES + " bytes");
      Limits.atLeast(1, "output.max-rows-per-file", maxRowsPerFile);
      Limits.atLeast(1, "output.keep-runs", keepRuns);
      Limits.require(
          !keepFor.isNegative(), "output.keep-for", keepFor, "a time that is not negative");
    }
  }

  /**
   * When a run warns of the news that it was given.
   *
   * @param rejects the part of its records that it rejects, at least, 0..1
   * @param silentDays days without an article of a source that wrote nearly every day; 0 for never
   */
  public record Alerts(double rejects, int silentDays) implements Serializable {
    /** The defaults of conf/trihelix.conf. */
    public static final Alerts USUAL = new Alerts(0.1, 3);

    public Alerts {
      Limits.require(rejects >= 0 && rejects <= 1, "output.alerts.rejects", rejects, "from 0 to 1");
      Limits.atLeast(0, "output.alerts.silent-days", silentDays);
    }
  }

  private static boolean isAuto(String value) {
    return value.equalsIgnoreCase("auto");
  }
}
