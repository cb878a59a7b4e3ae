package io.trihelix.spark.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.hive.ql.exec.vector.BytesColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.VectorizedRowBatch;
import org.apache.orc.OrcFile;
import org.apache.orc.TypeDescription;
import org.apache.orc.Writer;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/** Writes small tables as Parquet and ORC. */
final class TableFiles {
  static final String PARQUET_ARTICLES =
      "message m { optional binary title (STRING); optional binary body (STRING); }";

  private TableFiles() {}

  /** Fills one row. */
  interface Filler {
    void fill(Group row, int number);
  }

  static Path parquet(Path file, String schema, int rows, Filler filler) throws IOException {
    MessageType type = MessageTypeParser.parseMessageType(schema);
    var factory = new SimpleGroupFactory(type);
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(
                HadoopOutputFile.fromPath(
                    new org.apache.hadoop.fs.Path(file.toUri()), SourceFixture.HADOOP))
            .withType(type)
            .withRowGroupSize(1024L)
            .withPageSize(256)
            .withMinRowCountForPageSizeCheck(1)
            .withMaxRowCountForPageSizeCheck(10)
            .build()) {
      for (int i = 0; i < rows; i++) {
        Group row = factory.newGroup();
        filler.fill(row, i);
        writer.write(row);
      }
    }
    return withoutChecksum(file);
  }

  /** Articles whose titles are 题0, 题1, …. */
  static Path parquet(Path file, int rows) throws IOException {
    return parquet(
        file,
        PARQUET_ARTICLES,
        rows,
        (row, i) -> {
          row.add("title", "题" + i);
          row.add("body", "深度求索在杭州，这是第" + i + "篇。");
        });
  }

  static Path orc(Path file, int rows) throws IOException {
    TypeDescription schema = TypeDescription.fromString("struct<title:string,body:string>");
    try (Writer writer =
        OrcFile.createWriter(
            new org.apache.hadoop.fs.Path(file.toUri()),
            OrcFile.writerOptions(SourceFixture.HADOOP).setSchema(schema))) {
      VectorizedRowBatch batch = schema.createRowBatch(rows);
      for (int i = 0; i < rows; i++) {
        for (String text : List.of("题" + i, "深度求索在杭州，这是第" + i + "篇。")) {
          int column = text.startsWith("题") ? 0 : 1;
          ((BytesColumnVector) batch.cols[column]).setVal(i, text.getBytes(StandardCharsets.UTF_8));
        }
        batch.size++;
      }
      writer.addRowBatch(batch);
    }
    return withoutChecksum(file);
  }

  /** One article of a day. */
  static Path orc(Path file, String title, String body, String day) throws IOException {
    TypeDescription schema =
        TypeDescription.fromString("struct<title:string,body:string,date:string>");
    try (Writer writer =
        OrcFile.createWriter(
            new org.apache.hadoop.fs.Path(file.toUri()),
            OrcFile.writerOptions(SourceFixture.HADOOP).setSchema(schema))) {
      VectorizedRowBatch batch = schema.createRowBatch(1);
      List<String> values = List.of(title, body, day);
      for (int column = 0; column < values.size(); column++) {
        ((BytesColumnVector) batch.cols[column])
            .setVal(0, values.get(column).getBytes(StandardCharsets.UTF_8));
      }
      batch.size = 1;
      writer.addRowBatch(batch);
    }
    return withoutChecksum(file);
  }

  /** Hadoop's local file system would notice damage by a checksum file that others do not have. */
  private static Path withoutChecksum(Path file) throws IOException {
    Files.deleteIfExists(file.resolveSibling("." + file.getFileName() + ".crc"));
    return file;
  }
}
