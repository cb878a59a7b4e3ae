package io.trihelix.spark.source;

import io.trihelix.interpret.Interpretation;
import io.trihelix.model.Reject;
import io.trihelix.model.RejectReason;
import io.trihelix.spark.table.InterpretedTable;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;

/**
 * The records of a partition of a {@link Connection}, interpreted: rows of {@link
 * InterpretedTable}. Behind the last of each file stands the count of its records, or 0 where they
 * have numbers of their own.
 */
public final class ConnectedRecords implements Iterator<Row> {
  private final Iterator<Row> records;
  private final int partition;
  private final SourceContext context;
  private String file;
  private long count;
  private boolean numbered;
  private Row ahead;

  /**
   * @param records rows of {@link Connection#records}
   * @param partition a number that no other partition has
   */
  public ConnectedRecords(Iterator<Row> records, int partition, SourceContext context) {
    this.records = records;
    this.partition = partition;
    this.context = context;
  }

  @Override
  public boolean hasNext() {
    return ahead != null || records.hasNext() || file != null;
  }

  @Override
  public Row next() {
    if (ahead == null && records.hasNext()) {
      ahead = records.next();
    }
    if (ahead == null && file == null) {
      throw new NoSuchElementException();
    }
    if (ahead == null || file != null && !file.equals(ahead.getAs(Connection.FILE))) {
      Row end = InterpretedTable.split(file, partition, numbered ? 0 : count, 0);
      file = null;
      count = 0;
      return end;
    }
    Row record = ahead;
    ahead = null;
    file = record.getAs(Connection.FILE);
    count++;
    Long number = record.getAs(Connection.NUMBER);
    numbered = number != null;
    return row(number == null ? count : number, record.getAs(Connection.TEXT));
  }

  private Row row(long number, String text) {
    Interpretation interpretation =
        isTooLarge(text)
            ? Interpretation.rejected(
                RejectReason.TOO_LARGE,
                "more than input.max-record-size = " + context.settings().maxRecordSize(),
                text.substring(0, Math.min(text.length(), Reject.MAX_RAW_BYTES / 3)))
            : context.guarded(
                () -> context.interpreters().json().interpret(text, file), () -> text);
    if (interpretation instanceof Interpretation.Accepted accepted) {
      return InterpretedTable.article(file, partition, number, accepted.article(), accepted.gaps());
    }
    return InterpretedTable.reject(
        file, partition, number, ((Interpretation.Rejected) interpretation).reject());
  }

  private boolean isTooLarge(String text) {
    int most = context.settings().maxRecordSize();
    return text.length() > most || text.getBytes(StandardCharsets.UTF_8).length > most;
  }
}
