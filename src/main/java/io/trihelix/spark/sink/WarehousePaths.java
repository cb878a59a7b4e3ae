package io.trihelix.spark.sink;

import io.trihelix.spark.table.Table;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.Path;

/**
 * The names of all folders and files of a warehouse. What begins with {@code _} is hidden from
 * Spark and from globs over the tables. Names are made here, and recognised here by their whole
 * form: what has another is somebody else's.
 *
 * @param root the warehouse folder
 */
record WarehousePaths(Path root) {
  static final String WORKING = "_trihelix";
  static final String MARKER = "warehouse";

  /** What versions up to 0.1.0 hold. */
  static final String LOCK = "lock";

  static final String JOURNAL = "publishing";

  /** Hadoop's committers leave it in finished folders, unless told not to. */
  private static final String SUCCESS = "_SUCCESS";

  private static final Pattern UNFINISHED_HOLD =
      Pattern.compile("lock-[0-9]{10}\\.[0-9a-f-]{36}\\.unfinished");

  private static final Pattern HOLD = Pattern.compile("lock-([0-9]{10})");
  static final String CURRENT = "current";
  private static final String CATALOG = "catalog";
  private static final String MANIFEST = "parts";
  static final String REPORT = "report.html";
  private static final String RUN_PREFIX = "run-";
  private static final String STAGING_PREFIX = "staging-";
  private static final String PREVIOUS_PREFIX = "previous-";
  private static final String PARTS_PREFIX = "parts-";

  private static final Pattern WORKING_TABLE = Pattern.compile(Table.WORKING + "[a-z-]{1,64}");

  private static final Pattern UNFINISHED_REPORT =
      Pattern.compile("\\.report\\.html\\.[0-9a-f-]{36}\\.unfinished");

  /** What Spark and Hadoop's committers make while they write. */
  private static final Pattern SPARK_FOLDER =
      Pattern.compile(
          "_temporary|[0-9]{1,10}|(?:attempt|task)_[0-9A-Za-z_-]{1,120}"
              + "|\\.spark-staging-[0-9a-f-]{36}|__magic[0-9A-Za-z_-]{0,120}|__base");

  /** The published table. */
  public Path table(Table table) {
    return new Path(root, table.name());
  }

  Path published(Part part) {
    return new Path(root, part.place());
  }

  /** Where runs keep what is not published yet. */
  Path working() {
    return new Path(root, WORKING);
  }

  /** Says that the folder is a warehouse. */
  Path marker() {
    return new Path(working(), MARKER);
  }

  /** The lock of versions up to 0.1.0. */
  Path lock() {
    return new Path(working(), LOCK);
  }

  /**
   * The file of one hold on the lock.
   *
   * @param hold its number, from 1 on
   */
  Path hold(long hold) {
    return new Path(working(), String.format(Locale.ROOT, "lock-%010d", hold));
  }

  /** The same while it is being written. */
  Path unfinishedHold(long hold, UUID chance) {
    return new Path(working(), hold(hold).getName() + "." + chance + ".unfinished");
  }

  static boolean isUnfinishedHold(String name) {
    return UNFINISHED_HOLD.matcher(name).matches();
  }

  /** The number of the hold whose file has this name; empty if none has. */
  static OptionalLong holdOf(String name) {
    Matcher parsed = HOLD.matcher(name);
    return parsed.matches()
        ? OptionalLong.of(Long.parseLong(parsed.group(1)))
        : OptionalLong.empty();
  }

  /** Holds the id of the run whose tables are being moved into place. */
  Path journal() {
    return new Path(working(), JOURNAL);
  }

  /** Leads to the tables of the run that is current. */
  Path current() {
    return new Path(working(), CURRENT);
  }

  /** What becomes {@link #current} when it is complete. */
  Path nextCurrent(RunId run) {
    return new Path(working(), CURRENT + "-" + run.text());
  }

  /** Says which catalog follows the warehouse. */
  Path catalog() {
    return new Path(working(), CATALOG);
  }

  /** The tables of one run. */
  WarehousePaths ofRun(RunId run) {
    return new WarehousePaths(new Path(working(), folderOf(run)));
  }

  /** The name of the folder of a run. */
  static String folderOf(RunId run) {
    return RUN_PREFIX + run.text();
  }

  /** Lists the files of the tables of one run, in the folder of that run. */
  Path manifest() {
    return new Path(root, MANIFEST);
  }

  Path report() {
    return new Path(root, REPORT);
  }

  /** Where the link in place of a table leads, relative to the warehouse. */
  static String linked(String name) {
    return WORKING + "/" + CURRENT + "/" + name;
  }

  /** The same in a warehouse whose tables are being taken over from an earlier version. */
  static String linked(RunId run, String name) {
    return WORKING + "/" + RUN_PREFIX + run.text() + "/" + name;
  }

  /** Lists the files that a run copied to where tables lie in the warehouse itself. */
  Path parts(RunId run) {
    return new Path(working(), PARTS_PREFIX + run.text());
  }

  Path staging(RunId run) {
    return new Path(working(), STAGING_PREFIX + run.text());
  }

  Path staged(RunId run, Table table) {
    return new Path(staging(run), table.name());
  }

  /** Where a run writes a table: working tables are of no use to anybody else. */
  Path made(RunId run, Table table) {
    return isWorking(table.name()) ? staged(run, table) : ofRun(run).table(table);
  }

  Path staged(RunId run, Part part) {
    return new Path(staging(run), part.place());
  }

  Path previous(RunId run) {
    return new Path(working(), PREVIOUS_PREFIX + run.text());
  }

  /** The run whose folder has this name; see {@link #folderOf}. */
  static Optional<RunId> runOf(String name) {
    return after(RUN_PREFIX, name);
  }

  private static Optional<RunId> nextCurrentOf(String name) {
    return after(CURRENT + "-", name);
  }

  /** The run whose manifest has this name. */
  static Optional<RunId> partsOf(String name) {
    return after(PARTS_PREFIX, name);
  }

  static Optional<RunId> stagingOf(String name) {
    return after(STAGING_PREFIX, name);
  }

  static Optional<RunId> previousOf(String name) {
    return after(PREVIOUS_PREFIX, name);
  }

  private static Optional<RunId> after(String prefix, String name) {
    return name.startsWith(prefix)
        ? RunId.parse(name.substring(prefix.length()))
        : Optional.empty();
  }

  /** Whether a run makes a file or folder of this name in the working folder. */
  static boolean isWorkingName(String name) {
    return name.equals(MARKER)
        || name.equals(LOCK)
        || holdOf(name).isPresent()
        || isUnfinishedHold(name)
        || name.equals(JOURNAL)
        || name.equals(CURRENT)
        || name.equals(CATALOG)
        || nextCurrentOf(name).isPresent()
        || runOf(name).isPresent()
        || name.equals(Part.checksum(MARKER))
        || name.equals(Part.checksum(JOURNAL))
        || partsOf(name).isPresent()
        || stagingOf(name).isPresent()
        || previousOf(name).isPresent();
  }

  /** Whether a report has this name while it is being written. */
  static boolean isUnfinishedReport(String name) {
    return UNFINISHED_REPORT.matcher(name).matches();
  }

  /** Whether a run stages a table under this name. */
  static boolean isStagedTable(String name) {
    return Part.isTable(name) || WORKING_TABLE.matcher(name).matches();
  }

  /** Whether Spark makes a folder of this name below a table that it writes. */
  static boolean isStagedFolder(String name) {
    return Part.isMonth(name) || SPARK_FOLDER.matcher(name).matches();
  }

  /** Whether Spark makes a file of this name below a table that it writes. */
  static boolean isStagedFile(String name) {
    return Part.isFile(name)
        || name.equals(SUCCESS)
        || name.equals(Part.checksum(SUCCESS))
        || name.startsWith(".part-")
            && name.endsWith(".crc")
            && name.length() > 5
            && Part.isFile(name.substring(1, name.length() - 4));
  }

  /** What no reader of the tables sees. */
  static boolean isInternal(String table) {
    return isWorking(table) || table.startsWith(Table.FOR_LATER_RUNS);
  }

  /** Working tables are staged, but never published. */
  static boolean isWorking(String table) {
    return table.startsWith(Table.WORKING);
  }
}
