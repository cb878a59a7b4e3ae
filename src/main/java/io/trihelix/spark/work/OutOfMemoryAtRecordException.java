package io.trihelix.spark.work;

/**
 * The memory ended while one record was read or analysed; the message says which, and what to do.
 */
public final class OutOfMemoryAtRecordException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OutOfMemoryAtRecordException(String record) {
    super("Out of memory at " + record + ". " + advice());
  }

  /** What to do where the memory ended, at whatever record. */
  public static String advice() {
    return "The heap is "
        + (Runtime.getRuntime().maxMemory() >> 20)
        + " MiB: give more (TRIHELIX_MEMORY=4g, or --driver-memory and --executor-memory of"
        + " spark-submit), use fewer cores (--master local[1]), or keep long records out"
        + " (--set input.max-record-size=1m).";
  }
}
