package io.trihelix.spark.source;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trihelix.interpret.Interpretation;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/**
 * The rows of a Parquet file: a split reads the row groups that begin in it. Read here and not by
 * Spark's own reader, for which one broken file is the end of the run or, if told so, nothing at
 * all.
 */
final class ParquetRecordReader implements FormatReader {
  private final ParquetReader<Group> rows;
  private final TableRecords records;
  private long count;

  ParquetRecordReader(InputSplit split, SourceContext context) throws IOException {
    Configuration hadoop = new Configuration(context.hadoop());
    InputFile file = HadoopInputFile.fromPath(new Path(split.location()), hadoop);
    this.records = new TableRecords(split.path(), context);
    hadoop.set(ReadSupport.PARQUET_READ_SCHEMA, projection(file).toString());
    this.rows =
        new Rows(file)
            .withConf(hadoop)
            .withCodecFactory(new ParquetCodecs(hadoop))
            .withFileRange(split.start(), split.end())
            .usePageChecksumVerification(true)
            .build();
  }

  /** Only the columns that are mapped are read. */
  private MessageType projection(InputFile file) throws IOException {
    try (ParquetFileReader reader = ParquetFileReader.open(file)) {
      MessageType schema = reader.getFileMetaData().getSchema();
      Set<String> wanted = records.wanted(schema.getFields().stream().map(Type::getName).toList());
      List<Type> fields =
          schema.getFields().stream().filter(field -> wanted.contains(field.getName())).toList();
      return new MessageType(schema.getName(), fields);
    }
  }

  private static final class Rows extends ParquetReader.Builder<Group> {
    Rows(InputFile file) {
      super(file);
    }

    @Override
    protected ReadSupport<Group> getReadSupport() {
      return new GroupReadSupport();
    }
  }

  @Override
  public String kind() {
    return "Parquet";
  }

  @Override
  public Numbered next() throws IOException {
    Group row = rows.read();
    if (row == null) {
      return null;
    }
    count++;
    ObjectNode record = ParquetValues.object(row);
    Interpretation interpretation = records.interpret(record);
    return new Numbered(count, interpretation);
  }

  @Override
  public long count() {
    return count;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
