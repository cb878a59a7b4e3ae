package io.trihelix.spark.source;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.arrow.compression.CommonsCompressionFactory;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.apache.hadoop.fs.Path;

/**
 * The rows of an Arrow table: a file of Arrow IPC (Feather of version 2 is one) or a stream. The
 * file is read as the stream that it holds, from its begin to its end, so that it may stand in an
 * archive; of several batches one is kept.
 */
final class ArrowRecordReader implements FormatReader {
  private static final String FILE = "ARROW1";

  /** Behind the name of the format two bytes fill the first eight. */
  private static final int FILE_BEGIN = 8;

  /** What the tables of a batch take besides its bytes. */
  private static final long LEAST_MEMORY = 16L << 20;

  private static final long MOST_PER_BYTE = 10;

  /** Of the heap, where the length of the table is not known. */
  private static final long SHARE_OF_HEAP = 4;

  private final BufferAllocator memory;
  private final ArrowStreamReader reader;
  private final TableRecords records;
  private final VectorSchemaRoot batch;
  private final List<FieldVector> columns;
  private final ArrowValues values;
  private int at;
  private long count;

  ArrowRecordReader(InputFile file, InputSplit split, SourceContext context) throws IOException {
    this.records = new TableRecords(split.path(), context);
    this.memory = CollectedMemory.ofAtMost(most(file, context));
    InputStream in = null;
    try {
      in = new BufferedInputStream(file.bytes(), 1 << 16);
      if (isFile(file.head())) {
        in.skipNBytes(FILE_BEGIN);
      }
      this.reader =
          new ArrowStreamReader(
              new BoundedMessages(in, memory), memory, CommonsCompressionFactory.INSTANCE);
      this.batch = reader.getVectorSchemaRoot();
      this.values = new ArrowValues(reader);
      Set<String> wanted =
          records.wanted(
              batch.getSchema().getFields().stream()
                  .map(field -> field.getName())
                  .collect(Collectors.toSet()));
      this.columns =
          batch.getFieldVectors().stream()
              .filter(column -> wanted.contains(column.getName()))
              .toList();
    } catch (IOException | RuntimeException e) {
      if (in != null) {
        in.close();
      }
      closeMemory();
      throw e;
    }
  }

  /** Whether a file begins as one of Arrow IPC. */
  static boolean isFile(byte[] head) {
    return new String(head, 0, Math.min(head.length, FILE.length()), StandardCharsets.ISO_8859_1)
        .equals(FILE);
  }

  /** A table that asks for more than a multiple of its own bytes is damaged, or made to harm. */
  private static long most(InputFile file, SourceContext context) throws IOException {
    if (context.hadoop() == null || file.isEntry() || file.compression() != Compression.NONE) {
      return Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP;
    }
    Path path = new Path(file.path());
    long length = path.getFileSystem(context.hadoop()).getFileStatus(path).getLen();
    return Math.min(
        LEAST_MEMORY + MOST_PER_BYTE * length, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
  }

  @Override
  public String kind() {
    return "Arrow";
  }

  @Override
  public Numbered next() throws IOException {
    while (at == batch.getRowCount()) {
      at = 0;
      batch.setRowCount(0);
      if (!reader.loadNextBatch()) {
        return null;
      }
    }
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    for (FieldVector column : columns) {
      record.set(column.getName(), values.field(column, at));
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
    try {
      reader.close();
    } finally {
      closeMemory();
    }
  }

  private void closeMemory() {
    // Of a batch that broke off the library keeps some, which Java collects.
    if (memory.getAllocatedMemory() == 0) {
      memory.close();
    }
  }
}
