package io.trihelix.spark.sink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Lays a warehouse as versions did before there were snapshots: tables in the warehouse itself. */
final class EarlierLayout {
  private EarlierLayout() {}

  /** With the marker and the manifest of format 1. */
  static void of(Path warehouse) throws IOException {
    Path working = warehouse.resolve("_trihelix");
    String run = Files.readSymbolicLink(working.resolve("current")).toString();
    Path tables = working.resolve(run);
    Files.move(tables.resolve("parts"), working.resolve(run.replace("run-", "parts-")));
    for (Path table : list(tables)) {
      Path place = warehouse.resolve(table.getFileName());
      Files.deleteIfExists(place);
      Files.move(table, place);
    }
    Files.delete(tables);
    Files.delete(working.resolve("current"));
    Files.writeString(working.resolve("warehouse"), "Trihelix warehouse, format 1\n");
  }

  /** As version 0.1.0 did, with neither marker nor manifest. */
  static void unmarked(Path warehouse) throws IOException {
    of(warehouse);
    for (Path file : list(warehouse.resolve("_trihelix"))) {
      if (Files.isRegularFile(file)) {
        Files.delete(file);
      }
    }
  }

  static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    }
  }
}
