package io.trihelix.spark.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trihelix.spark.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableScan;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.io.CloseableIterable;
import org.junit.jupiter.api.Tag;

/** The same where a catalog of Iceberg follows: who asks for a run by its tag sees one run. */
@Tag("slow")
class KilledCatalogPublicationsTest extends KilledPublicationsTest {
  /** A publication commits twice to each table. */
  private static final int LONGEST_LIFE = 4_000;

  private Path folder() {
    return temp.resolve("湖");
  }

  @Override
  CatalogChoice catalog() {
    return RepeatedPublication.inCatalog(folder());
  }

  @Override
  List<String> catalogFolder() {
    return List.of(folder().toString());
  }

  @Override
  int longestLife() {
    return LONGEST_LIFE;
  }

  private static Table table(Catalog catalog, String name) {
    return catalog.loadTable(TableIdentifier.of("news", name));
  }

  /** The tags of the current run, as {@code runs} tells it. */
  private static List<String> current(Catalog catalog) {
    Table runs = table(catalog, "runs");
    return runs.refs().entrySet().stream()
        .filter(ref -> ref.getValue().isTag())
        .filter(ref -> ref.getValue().snapshotId() == runs.currentSnapshot().snapshotId())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Set<String> files(TableScan scan) throws IOException {
    try (CloseableIterable<FileScanTask> tasks = scan.planFiles()) {
      return StreamSupport.stream(tasks.spliterator(), false)
          .map(task -> task.file().location())
          .map(place -> place.replaceFirst(".*/(run-[^/]+)/.*", "$1"))
          .collect(Collectors.toSet());
    }
  }

  @Override
  Set<String> elsewhere() throws IOException {
    try (var catalog = RepeatedPublication.catalog(folder())) {
      List<String> tags = current(catalog);
      var found = new TreeSet<>(tags);
      for (var table : Catalogue.PUBLISHED) {
        found.addAll(files(table(catalog, table.name()).newScan().useRef(tags.get(0))));
      }
      return found;
    }
  }

  @Override
  void requireFollowed(String run) throws IOException {
    assertEquals(Set.of("run-" + run), elsewhere());
    try (var catalog = RepeatedPublication.catalog(folder())) {
      for (var table : Catalogue.PUBLISHED) {
        Table there = table(catalog, table.name());
        assertEquals(Set.of("run-" + run), files(there.newScan()), table.name());
        long snapshots = StreamSupport.stream(there.snapshots().spliterator(), false).count();
        assertEquals(
            there.refs().values().stream().filter(SnapshotRef::isTag).count(),
            snapshots,
            "nothing is left of " + table.name());
      }
    }
  }
}
