package io.trihelix.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.app.print.Screen;
import io.trihelix.app.run.RunFailedException;
import io.trihelix.config.ConfigurationException;
import io.trihelix.spark.sink.WarehouseException;
import io.trihelix.text.RuleFile;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.apache.spark.SparkException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class FailureMessageTest {
  private record Told(int exitCode, String message) {}

  private static Told told(Exception failure) {
    var err = new StringWriter();
    CommandLine command = Trihelix.commandLine(new Screen(new StringWriter()), new Screen(err));
    int exitCode = new FailureMessage().handleExecutionException(failure, command, null);
    return new Told(exitCode, err.toString());
  }

  private static Exception inStep(Throwable cause) {
    return new RunFailedException("write articles", "file:/tables", cause);
  }

  private static final String WHERE = " in step 'write articles' of the run for file:/tables";

  @Test
  void aFullDiskIsFoundHoweverDeepItIsWrapped() {
    var full = new IOException("No space left on device");
    Told told =
        told(inStep(new SparkException("Job aborted", new RuntimeException("Task failed", full))));
    assertEquals(1, told.exitCode());
    assertTrue(told.message().startsWith("No space left on device" + WHERE + "."), told.message());
    assertTrue(told.message().contains("spark.local.dir"), told.message());
    assertFalse(told.message().contains("\tat "), told.message());
  }

  @Test
  void aFullDiskIsFoundInTheTextOfATaskThatFailedElsewhere() {
    Told told =
        told(
            inStep(
                new SparkException(
                    "Job aborted due to stage failure: Lost task 0.0 (executor 1):"
                        + " java.io.IOException: No space left on device\n\tat somewhere",
                    null)));
    assertTrue(told.message().startsWith("No space left on device" + WHERE + "."), told.message());
    assertFalse(told.message().contains("somewhere"), told.message());
  }

  @Test
  void anInterruptedRunIsToldAsSuch() {
    for (Throwable cause :
        new Throwable[] {
          new InterruptedException(),
          new SparkException("Job 3 cancelled because SparkContext was shut down", null)
        }) {
      Told told = told(inStep(cause));
      assertEquals(1, told.exitCode());
      assertEquals(
          "The run was interrupted"
              + WHERE
              + ".\nThe last good tables are untouched; the next run clears what this one left.\n",
          told.message());
    }
  }

  @Test
  void whatExplainsItselfIsToldInItsOwnWords() {
    Told told = told(inStep(new WarehouseException("Cannot publish to file:/tables: 原因")));
    assertEquals(new Told(1, "Cannot publish to file:/tables: 原因\n"), told);
    assertEquals(new Told(2, "Unknown key x\n"), told(new ConfigurationException("Unknown key x")));
  }

  @Test
  void rulesThatCannotBeUsedAreToldWithFileAndLineAlone() {
    Exception wrong = new RuleFile.Row(List.of("字"), "conf/rules/lexicon.tsv:7").fault("无此类");
    assertEquals(
        new Told(1, "Cannot use the rules: conf/rules/lexicon.tsv:7: 无此类\n"),
        told(new SparkException("Task failed", new ExceptionInInitializerError(wrong))));
  }

  @Test
  void otherTroubleOfReadingAndWritingIsToldWithItsStep() {
    Told told = told(inStep(new SparkException("Job aborted", new IOException("连接中断"))));
    assertEquals(1, told.exitCode());
    assertEquals(
        "Cannot read or write"
            + WHERE
            + ": 连接中断\nThe last good tables are untouched; the next run clears what this one left.\n",
        told.message());
  }

  @Test
  void aCommandThatWritesNoTablesSaysNothingOfTables() {
    assertEquals(
        new Told(1, "Cannot read or write: /missing/labels.tsv: no such file or folder\n"),
        told(new NoSuchFileException("/missing/labels.tsv")));
    assertEquals(
        new Told(1, "Cannot read or write: /locked/errors.tsv: no permission\n"),
        told(new AccessDeniedException("/locked/errors.tsv")));
    assertEquals(
        new Told(
            1,
            "Cannot read or write: the text is not valid in its character set (Input length = 1)\n"),
        told(new MalformedInputException(1)));
  }

  @Test
  void aReadOnlyDiskAndADamagedTableAreToldInOneSentence() {
    Told readOnly =
        told(
            inStep(
                new SparkException("Job aborted", new IOException("/x (Read-only file system)"))));
    assertEquals(
        "Cannot write" + WHERE + ": the file system is read-only. Name another folder.",
        readOnly.message().lines().findFirst().orElseThrow());
    Told damaged =
        told(
            inStep(
                new SparkException(
                    "Encountered error",
                    new RuntimeException("file:/t/a.parquet is not a Parquet file (length 4)"))));
    assertEquals(
        "Cannot read"
            + WHERE
            + ": file:/t/a.parquet is not a Parquet file (length 4). A table was damaged since it"
            + " was written: make all tables anew (a run without --append).",
        damaged.message().lines().findFirst().orElseThrow());
    assertFalse(damaged.message().contains("\tat "), damaged.message());
  }

  @Test
  void aFileOfATableThatSparkCannotReadIsNamed() {
    var reading =
        new SparkException(
            "[FAILED_READ_FILE.NO_HINT] Encountered error while reading file"
                + " file:///t/entities/part-0.zstd.parquet.  SQLSTATE: KD001",
            new RuntimeException("footer is too large: 2316075131to be read"));
    for (Exception failure :
        new Exception[] {reading, new SparkException("Job aborted", reading)}) {
      assertEquals(
          new Told(
              1,
              "Cannot read: file:///t/entities/part-0.zstd.parquet (footer is too large: 2316075131to be"
                  + " read). A table was damaged since it was written: make all tables anew (a run"
                  + " without --append).\n"),
          told(failure));
    }
  }

  @Test
  void aFaultOfTheProgramIsToldWithItsTrace() {
    Told told = told(inStep(new IllegalStateException("数目不符")));
    assertEquals(1, told.exitCode());
    assertTrue(
        told.message()
            .startsWith("The run failed" + WHERE + ": java.lang.IllegalStateException: 数目不符"),
        told.message());
    assertTrue(told.message().contains("\tat "), told.message());
  }
}
