package io.trihelix.spark.source;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.hive.ql.exec.vector.VectorizedRowBatch;
import org.apache.orc.OrcFile;
import org.apache.orc.Reader;
import org.apache.orc.RecordReader;
import org.apache.orc.StripeInformation;
import org.apache.orc.TypeDescription;

/** The rows of an ORC file: a split reads the stripes that begin in it. */
final class OrcRecordReader implements FormatReader {
  /**
   * What is the same in all rows takes little; of texts with an id of their own a row has bytes.
   */
  private static final long MOST_ROWS_PER_BYTE = 1_000;

  private final Reader file;
  private final RecordReader rows;
  private final TypeDescription schema;
  private final VectorizedRowBatch batch;
  private final TableRecords records;
  private int at;
  private long count;

  OrcRecordReader(InputSplit split, SourceContext context) throws IOException {
    this.records = new TableRecords(split.path(), context);
    this.file =
        OrcFile.createReader(
            new Path(split.location()),
            OrcFile.readerOptions(context.hadoop()).useUTCTimestamp(true));
    try {
      requireRows(file);
      this.schema = projection(file.getSchema());
      this.batch = schema.createRowBatch();
      this.rows =
          file.rows(
              file.options()
                  .schema(schema)
                  .useSelected(false)
                  .range(split.start(), split.end() - split.start()));
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /**
   * The library gives as many rows as a stripe states, whether they are there or not: a damaged
   * number would be read without end.
   */
  private static void requireRows(Reader file) throws IOException {
    long stated = 0;
    for (StripeInformation stripe : file.getStripes()) {
      long rows = stripe.getNumberOfRows();
      if (rows < 0 || rows / MOST_ROWS_PER_BYTE > stripe.getLength()) {
        throw new IOException(
            "a stripe of " + stripe.getLength() + " bytes states that it holds " + rows + " rows");
      }
      stated += rows;
    }
    if (stated != file.getNumberOfRows()) {
      throw new IOException(
          "the stripes state " + stated + " rows, the file " + file.getNumberOfRows());
    }
  }

  /** Only the columns that are mapped are read. */
  private TypeDescription projection(TypeDescription whole) throws IOException {
    if (whole.getCategory() != TypeDescription.Category.STRUCT) {
      throw new IOException("the rows are of type " + whole + ", not structs");
    }
    List<String> names = whole.getFieldNames();
    Set<String> wanted = records.wanted(names);
    TypeDescription projected = TypeDescription.createStruct();
    for (int i = 0; i < names.size(); i++) {
      if (wanted.contains(names.get(i))) {
        projected.addField(names.get(i), whole.getChildren().get(i).clone());
      }
    }
    return projected;
  }

  @Override
  public String kind() {
    return "ORC";
  }

  @Override
  public Numbered next() throws IOException {
    while (at == batch.size) {
      at = 0;
      if (!rows.nextBatch(batch)) {
        batch.size = 0;
        return null;
      }
    }
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < batch.cols.length; i++) {
      record.set(
          schema.getFieldNames().get(i),
          OrcValues.value(batch.cols[i], at, schema.getChildren().get(i)));
    }
    at++;
    count++;
    return new Numbered(count, records.interpret(record));
  }

  @Override
  public long count() {
    return count;
  }

  @Override
  public void close() throws IOException {
    rows.close();
    file.close();
  }
}
