package io.trihelix.spark.source;

import io.trihelix.interpret.Interpretation;
import io.trihelix.model.Reject;
import io.trihelix.model.RejectReason;
import io.trihelix.spark.table.InterpretedTable;
import io.trihelix.spark.work.WorkUnderWay;
import io.trihelix.text.Credentials;
import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.hadoop.fs.FSError;
import org.apache.spark.sql.Row;

/**
 * The records of one split, interpreted: rows of {@link InterpretedTable}. A file that cannot be
 * read to its end gives what was read and one reject that says so; nothing is thrown. Behind the
 * last record stands the count of the split's lines.
 */
public final class RecordSource implements Iterator<Row> {
  private final InputSplit split;
  private final SourceContext context;
  private FormatReader reader;
  private Row next;
  private boolean ended;
  private boolean finished;
  private long records;

  public RecordSource(InputSplit split, SourceContext context) {
    this.split = split;
    this.context = context;
  }

  @Override
  public boolean hasNext() {
    if (next == null && !finished) {
      next = WorkUnderWay.on(this::name, this::advance);
    }
    return next != null;
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException(split.path());
    }
    Row row = next;
    next = null;
    return row;
  }

  private String name() {
    return "record " + (count() + 1) + " of " + split.shownPath();
  }

  private Row advance() {
    if (!ended) {
      Row row = record();
      if (row != null) {
        return row;
      }
    }
    finished = true;
    return InterpretedTable.split(split.shownPath(), split.start(), count(), passedOver());
  }

  private Row record() {
    try {
      if (reader == null) {
        reader = FormatReaders.open(split, context);
      }
      FormatReader.Numbered record = reader.next();
      if (record != null) {
        records++;
        return row(record);
      }
      ended = true;
      reader.close();
      return null;
    } catch (IOException | RuntimeException | StackOverflowError | AssertionError | FSError e) {
      // Libraries that read formats throw what they like at damaged files, Hadoop at damaged disks.
      ended = true;
      closeQuietly();
      return InterpretedTable.reject(split.shownPath(), split.start(), count() + 1, unreadable(e));
    }
  }

  private Reject unreadable(Throwable e) {
    String what = records == 0 ? "cannot read: " : "cannot read on after " + records + " records: ";
    return new Reject(RejectReason.UNREADABLE, Credentials.masked(what + cause(e)), "");
  }

  /** What Hadoop's error of a disk wraps says more. */
  private static Throwable cause(Throwable e) {
    return e instanceof FSError && e.getCause() != null ? e.getCause() : e;
  }

  private Row row(FormatReader.Numbered record) {
    if (record.interpretation() instanceof Interpretation.Accepted accepted) {
      return InterpretedTable.article(
          split.shownPath(), split.start(), record.number(), accepted.article(), accepted.gaps());
    }
    Reject reject = ((Interpretation.Rejected) record.interpretation()).reject();
    return InterpretedTable.reject(split.shownPath(), split.start(), record.number(), reject);
  }

  private long count() {
    return reader == null ? 0 : reader.count();
  }

  private long passedOver() {
    return reader == null ? 0 : reader.passedOver();
  }

  private void closeQuietly() {
    try {
      if (reader != null) {
        reader.close();
      }
    } catch (IOException | RuntimeException | FSError ignored) {
      // The first failure is the one that is told.
    }
  }
}
