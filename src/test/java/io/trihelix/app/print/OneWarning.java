package io.trihelix.app.print;

import org.apache.logging.log4j.LogManager;

/** A program that logs what is shown and what is not. */
final class OneWarning {
  private OneWarning() {}

  public static void main(String[] arguments) {
    LogManager.getLogger("org.apache.spark.Somewhere")
        .warn("坏的\u001B[31m文件\n{}", "x", new IllegalStateException("原因"));
    LogManager.getLogger("org.apache.spark.Somewhere").info("of no interest");
    LogManager.getLogger("org.apache.hadoop.util.NativeCodeLoader").warn("no native library");
  }
}
