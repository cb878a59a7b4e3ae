package io.trihelix.spark.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.arrow.compression.CommonsCompressionFactory;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.TimeStampMilliTZVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.complex.LargeListVector;
import org.apache.arrow.vector.complex.ListVector;
import org.apache.arrow.vector.complex.PromotableVector;
import org.apache.arrow.vector.compression.CompressionUtil;
import org.apache.arrow.vector.dictionary.Dictionary;
import org.apache.arrow.vector.dictionary.DictionaryEncoder;
import org.apache.arrow.vector.dictionary.DictionaryProvider.MapDictionaryProvider;
import org.apache.arrow.vector.ipc.ArrowFileWriter;
import org.apache.arrow.vector.ipc.ArrowStreamWriter;
import org.apache.arrow.vector.ipc.ArrowWriter;
import org.apache.arrow.vector.ipc.message.IpcOption;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.DictionaryEncoding;
import org.apache.arrow.vector.types.pojo.FieldType;

/** Writes small tables of Arrow: articles whose titles are 题0, 题1, …, two in a batch. */
final class ArrowTables {
  private static final int ROWS_OF_BATCH = 2;

  private ArrowTables() {}

  /** A file as Feather has it, its batches compressed. */
  static byte[] file(int rows) throws IOException {
    return bytes(rows, true);
  }

  static byte[] stream(int rows) throws IOException {
    return bytes(rows, false);
  }

  private static byte[] bytes(int rows, boolean file) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (BufferAllocator memory = new RootAllocator();
        var titles = new VarCharVector("title", memory);
        var bodies = new VarCharVector("body", memory);
        var days = new DateDayVector("day", memory);
        var instants = new TimeStampMilliTZVector("published_at", memory, "UTC");
        var media = new VarCharVector("media", memory)) {
      var encoding = new DictionaryEncoding(1, false, null);
      try (var names = new VarCharVector("names", memory)) {
        put(names, 0, "江淮财经");
        put(names, 1, "浦江晚报");
        names.setValueCount(2);
        put(media, 0, "浦江晚报");
        put(media, 1, "江淮财经");
        media.setValueCount(ROWS_OF_BATCH);
        var dictionary = new Dictionary(names, encoding);
        try (var sources = (FieldVector) DictionaryEncoder.encode(media, dictionary);
            var table = new VectorSchemaRoot(List.of(titles, bodies, days, instants, sources));
            ArrowWriter writer =
                writer(table, new MapDictionaryProvider(dictionary), file, bytes)) {
          writer.start();
          for (int row = 0; row < rows; row += ROWS_OF_BATCH) {
            for (int i = 0; i < ROWS_OF_BATCH; i++) {
              put(titles, i, "题" + (row + i));
              put(bodies, i, "深度求索在杭州，这是第" + (row + i) + "篇。");
              days.setSafe(i, 20_137);
              instants.setSafe(i, 1_739_837_730_000L);
            }
            table.setRowCount(ROWS_OF_BATCH);
            writer.writeBatch();
          }
          writer.end();
        }
      }
    }
    return bytes.toByteArray();
  }

  /** A compressed file with one article of 18 February 2025. */
  static byte[] file(String title, String body) throws IOException {
    return single(title, body, true);
  }

  /** A stream with one article of 18 February 2025. */
  static byte[] stream(String title, String body) throws IOException {
    return single(title, body, false);
  }

  private static byte[] single(String title, String body, boolean file) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (BufferAllocator memory = new RootAllocator();
        var titles = new VarCharVector("title", memory);
        var bodies = new VarCharVector("body", memory);
        var days = new DateDayVector("date", memory)) {
      put(titles, 0, title);
      put(bodies, 0, body);
      days.setSafe(0, 20_137);
      try (var table = new VectorSchemaRoot(List.of(titles, bodies, days));
          ArrowWriter writer = writer(table, new MapDictionaryProvider(), file, bytes)) {
        table.setRowCount(1);
        writer.start();
        writer.writeBatch();
        writer.end();
      }
    }
    return bytes.toByteArray();
  }

  /** A stream with one article, by two authors or so many that are null. */
  static byte[] authors(boolean large, int nulls) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var type = large ? new ArrowType.LargeList() : new ArrowType.List();
    try (BufferAllocator memory = new RootAllocator();
        var titles = new VarCharVector("title", memory);
        var bodies = new VarCharVector("body", memory);
        FieldVector authors =
            FieldType.nullable(type).createNewSingleVector("author", memory, null)) {
      put(titles, 0, "题0");
      put(bodies, 0, "深度求索在杭州。");
      var promotable = (PromotableVector) authors;
      var ofAuthor = FieldType.nullable(nulls > 0 ? new ArrowType.Null() : new ArrowType.Utf8());
      var values = promotable.addOrGetVector(ofAuthor).getVector();
      authors.allocateNew();
      if (nulls == 0) {
        put((VarCharVector) values, 0, "文砚秋");
        put((VarCharVector) values, 1, "简妤庭");
      }
      int count = nulls == 0 ? 2 : nulls;
      if (authors instanceof LargeListVector list) {
        list.startNewValue(0);
        list.endValue(0, count);
      } else {
        ((ListVector) authors).startNewValue(0);
        ((ListVector) authors).endValue(0, count);
      }
      values.setValueCount(count);
      try (var table = new VectorSchemaRoot(List.of(titles, bodies, authors));
          ArrowWriter writer = writer(table, new MapDictionaryProvider(), false, bytes)) {
        table.setRowCount(1);
        writer.start();
        writer.writeBatch();
        writer.end();
      }
    }
    return bytes.toByteArray();
  }

  private static ArrowWriter writer(
      VectorSchemaRoot table,
      MapDictionaryProvider dictionaries,
      boolean file,
      ByteArrayOutputStream out) {
    return file
        ? new ArrowFileWriter(
            table,
            dictionaries,
            Channels.newChannel(out),
            null,
            IpcOption.DEFAULT,
            CommonsCompressionFactory.INSTANCE,
            CompressionUtil.CodecType.ZSTD)
        : new ArrowStreamWriter(table, dictionaries, Channels.newChannel(out));
  }

  private static void put(VarCharVector texts, int at, String text) {
    texts.setSafe(at, text.getBytes(StandardCharsets.UTF_8));
  }
}
