package io.trihelix.app.session;

import org.apache.spark.SparkUserAppException;

/** Apart from the main class, which starts where there is no Spark. */
final class WithinSpark {
  private WithinSpark() {}

  /** Ends a driver that a cluster runs within a program of its own, with an exit code. */
  static void end(int code) {
    WithinSpark.<RuntimeException>thrown(new SparkUserAppException(code, null));
  }

  /** Spark's exception is checked, and nobody between here and Spark need know it. */
  @SuppressWarnings("unchecked")
  private static <E extends Throwable> void thrown(Throwable failure) throws E {
    throw (E) failure;
  }
}
