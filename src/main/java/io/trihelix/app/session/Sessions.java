package io.trihelix.app.session;

import io.trihelix.config.ConfigurationException;
import io.trihelix.spark.scratch.TemporaryFolder;
import io.trihelix.spark.sink.PlainLocalFileSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.util.ShutdownHookManager;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/**
 * Makes the Spark session of a command, or of a notebook: the user's settings first, ours where
 * there are none.
 */
public final class Sessions {
  private static final String SHUFFLE_PARTITIONS = "spark.sql.shuffle.partitions";
  private static final int SHUFFLE_PARTITIONS_PER_LOCAL_CORE = 4;

  private static final String LOCAL_FOLDER = "spark.local.dir";
  private static final String LOCAL_FOLDERS_VARIABLE = "SPARK_LOCAL_DIRS";

  /** Months of a thousand years: no table has so many folders. */
  private static final String MOST_MONTHS = "12000";

  private static final long SMALLEST_PAGE = 1 << 20;
  private static final long MOST_PAGES_OF_HEAP = 4_096;

  /** What Spark asks for before it starts: 1.5 times the 300 MiB that it reserves. */
  private static final long LEAST_HEAP = 450L << 20;

  /** The lowest priority of a hook: it runs behind all others. */
  private static final int LAST = 0;

  private Sessions() {}

  /**
   * @param master URL of the master, or null for what spark-submit says, else {@code local[*]}
   * @throws ConfigurationException if there is too little memory to start
   */
  public static SparkSession open(String master) {
    requireHeap(Runtime.getRuntime().maxMemory());
    var conf = new SparkConf();
    if (master != null) {
      conf.setMaster(master);
    }
    conf.setIfMissing("spark.master", "local[*]");
    conf.setIfMissing("spark.app.name", "trihelix");
    // Days and instants mean the same wherever the job runs.
    conf.set("spark.sql.session.timeZone", "UTC");
    // '2025-02' is a name, not a number.
    conf.set("spark.sql.sources.partitionColumnTypeInference.enabled", "false");
    conf.set("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false");
    conf.setIfMissing("spark.sql.parquet.compression.codec", "zstd");
    // HotSpot never compiles a method of more than 8,000 bytes of code, which Spark makes of a wide
    // row; beyond this limit Spark makes many small ones instead.
    conf.setIfMissing("spark.sql.codegen.hugeMethodLimit", "8000");
    // Articles are long to analyse for their bytes: small partitions keep every core busy, and on a
    // single machine they let the progress move.
    boolean local = conf.get("spark.master").startsWith("local");
    conf.setIfMissing("spark.sql.files.maxPartitionBytes", local ? "4m" : "32m");
    conf.setIfMissing("spark.sql.files.openCostInBytes", "256k");
    if (local) {
      conf.setIfMissing("spark.hadoop.fs.file.impl", PlainLocalFileSystem.class.getName());
      // By way of a local disk S3A would want Hadoop's own local file system.
      conf.setIfMissing("spark.hadoop.fs.s3a.fast.upload.buffer", "bytebuffer");
      // A local folder of a month is listed faster than a task is started for it.
      conf.setIfMissing("spark.sql.sources.parallelPartitionDiscovery.threshold", MOST_MONTHS);
      conf.setIfMissing("spark.ui.enabled", "false");
      conf.setIfMissing("spark.ui.showConsoleProgress", "false");
      conf.setIfMissing("spark.buffer.pageSize", page(Runtime.getRuntime().maxMemory()) + "b");
      // A block is cleared before it is filled: 4 MiB for each of hundreds of broadcasts of a few
      // KB.
      conf.setIfMissing("spark.broadcast.blockSize", "256k");
      forgetWhatNobodyLooksAt(conf);
      conf.setIfMissing("spark.driver.host", "localhost");
      conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
      keepLocalFilesPrivate(conf);
    }
    SparkSession spark = SparkSession.builder().config(conf).getOrCreate();
    if (local && !conf.contains(SHUFFLE_PARTITIONS)) {
      // Of the session, not of its context: what stands there, the user has set.
      int partitions =
          SHUFFLE_PARTITIONS_PER_LOCAL_CORE * Runtime.getRuntime().availableProcessors();
      spark.conf().set(SHUFFLE_PARTITIONS, Integer.toString(partitions));
    }
    return spark;
  }

  /**
   * @param heap in bytes
   * @throws ConfigurationException if Spark would not start with it
   */
  static void requireHeap(long heap) {
    if (heap < LEAST_HEAP) {
      throw new ConfigurationException(
          "Cannot start Spark with a heap of "
              + (heap >> 20)
              + " MiB: it needs "
              + (LEAST_HEAP >> 20)
              + " at least, and a run 2 GiB; give more (TRIHELIX_MEMORY=2g)");
    }
  }

  /**
   * What a sort or a hash table takes of memory at a time, in bytes. Spark takes 32 MiB of a heap
   * of 2 GiB, and clears them for each task of each query, however few rows it has. A task can have
   * 8,192 such pages: twice the heap is room enough.
   */
  static long page(long heap) {
    long share = Math.max(SMALLEST_PAGE, (heap + MOST_PAGES_OF_HEAP - 1) / MOST_PAGES_OF_HEAP);
    return Long.highestOneBit(2 * share - 1);
  }

  /** Where there is neither a page nor a log to show it, Spark need not remember each query. */
  private static void forgetWhatNobodyLooksAt(SparkConf conf) {
    if (!conf.getBoolean("spark.ui.enabled", true)
        && !conf.getBoolean("spark.eventLog.enabled", false)) {
      conf.setIfMissing("spark.sql.ui.explainMode", "simple");
      conf.setIfMissing("spark.sql.ui.retainedExecutions", "10");
      conf.setIfMissing("spark.ui.retainedJobs", "100");
      conf.setIfMissing("spark.ui.retainedStages", "100");
      conf.setIfMissing("spark.ui.retainedTasks", "1000");
    }
  }

  /**
   * Spark makes folders that everybody may read for what it shuffles, which holds whole articles.
   * They go into a folder for their owner alone, unless the user says where.
   */
  private static void keepLocalFilesPrivate(SparkConf conf) {
    if (conf.contains(LOCAL_FOLDER)
        || System.getenv(LOCAL_FOLDERS_VARIABLE) != null
        || !SparkSession.getDefaultSession().isEmpty()) {
      return;
    }
    try {
      var folder = new TemporaryFolder("trihelix-spark-");
      conf.set(LOCAL_FOLDER, folder.root().toString());
      // Behind Spark's own hooks, which empty it.
      ShutdownHookManager.get().addShutdownHook(() -> remove(folder), LAST);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make a temporary folder: " + e.getMessage(), e);
    }
  }

  private static void remove(TemporaryFolder folder) {
    try {
      folder.close();
    } catch (IOException ignored) {
      // An empty folder stays behind.
    }
  }
}
