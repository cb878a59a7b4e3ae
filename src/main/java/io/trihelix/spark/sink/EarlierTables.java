package io.trihelix.spark.sink;

import io.trihelix.spark.table.RunsTable;
import io.trihelix.spark.table.Table;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.FileMetaData;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.Type;

/**
 * Recognises the tables of version 0.1.0, which left neither marker nor manifest: by the names of
 * their files and by what the files say of themselves. A file is taken for ours only if Spark wrote
 * it, its columns are such as the table of that name has, those of its key among them, and the
 * columns of the table of runs bear our comments (not all tables of 0.1.0 have them).
 */
final class EarlierTables {
  private static final String SPARK_SCHEMA = "org.apache.spark.sql.parquet.row.metadata";
  private static final String COMMENT = "\"metadata\":{\"comment\":";

  private static final Map<String, Table> TABLES =
      Part.TABLES.stream().collect(Collectors.toMap(Table::name, Function.identity()));

  private final Configuration hadoop;
  private final WarehousePaths paths;

  EarlierTables(Configuration hadoop, WarehousePaths paths) {
    this.hadoop = hadoop;
    this.paths = paths;
  }

  /** Those of the files that 0.1.0 wrote; none of them where there is no table of runs. */
  PartList among(TableFiles found) {
    List<Part> parts =
        found.files().parallelStream()
            .map(Part::at)
            .flatMap(Optional::stream)
            .filter(this::isOurs)
            .toList();
    return parts.stream().anyMatch(part -> part.table().equals(RunsTable.TABLE.name()))
        ? new PartList(parts)
        : PartList.none();
  }

  private boolean isOurs(Part part) {
    try (var reader =
        ParquetFileReader.open(HadoopInputFile.fromPath(paths.published(part), hadoop))) {
      FileMetaData written = reader.getFooter().getFileMetaData();
      Table table = TABLES.get(part.table());
      Set<String> columns =
          written.getSchema().getFields().stream().map(Type::getName).collect(Collectors.toSet());
      String schema = written.getKeyValueMetaData().getOrDefault(SPARK_SCHEMA, "");
      return !schema.isEmpty()
          && (table != RunsTable.TABLE || schema.contains(COMMENT))
          && columns.containsAll(table.key())
          && known(table).containsAll(columns);
    } catch (IOException | RuntimeException e) {
      // What is not Parquet is not ours.
      return false;
    }
  }

  private static Set<String> known(Table table) {
    return Stream.of(table.schema().fieldNames()).collect(Collectors.toCollection(TreeSet::new));
  }
}
