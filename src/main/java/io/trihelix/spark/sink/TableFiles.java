package io.trihelix.spark.sink;

import io.trihelix.spark.table.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** What stands in the folders of the tables, ours or not, by its place in the warehouse. */
final class TableFiles {
  private final List<String> files = new ArrayList<>();
  private final List<String> others = new ArrayList<>();
  private final FileSystem fs;

  private TableFiles(FileSystem fs) {
    this.fs = fs;
  }

  static TableFiles of(FileSystem fs, WarehousePaths paths) throws IOException {
    var found = new TableFiles(fs);
    for (Table table : Part.TABLES) {
      found.look(paths.table(table), table.name());
    }
    return found;
  }

  static TableFiles of(FileSystem fs, WarehousePaths paths, String table) throws IOException {
    var found = new TableFiles(fs);
    found.look(new Path(paths.root(), table), table);
    return found;
  }

  private void look(Path path, String place) throws IOException {
    if (OwnLinks.isOurs(path)) {
      // What it leads to is looked at where it lies.
      return;
    }
    if (Links.isLink(path)) {
      others.add(place);
    } else if (fs.exists(path)) {
      look(fs.getFileStatus(path), place);
    }
  }

  private void look(FileStatus status, String place) throws IOException {
    if (Links.isLink(status.getPath())) {
      others.add(place);
    } else if (!status.isDirectory()) {
      files.add(place);
    } else {
      int depth = (int) place.chars().filter(c -> c == '/').count();
      String name = status.getPath().getName();
      if (depth > 1 || depth == 1 && !Part.isMonth(name)) {
        others.add(place);
        return;
      }
      for (FileStatus child : fs.listStatus(status.getPath())) {
        look(child, place + "/" + child.getPath().getName());
      }
    }
  }

  List<String> files() {
    return files;
  }

  /** What no run makes: links, and folders that are no partition; what is in them is not listed. */
  List<String> others() {
    return others;
  }

  boolean areAllIn(PartList ours) {
    return others.isEmpty() && files.stream().allMatch(ours::holds);
  }

  /** What is not ours, and would be taken for a part of the table by whoever reads it. */
  List<String> strangers(PartList ours) {
    var strangers = new ArrayList<String>(others);
    files.stream().filter(file -> !ours.holds(file)).forEach(strangers::add);
    return strangers.stream().filter(place -> !isHidden(place)).sorted().toList();
  }

  /** Spark and others pass over such names, unless they look like a partition's. */
  private static boolean isHidden(String place) {
    String name = place.substring(place.lastIndexOf('/') + 1);
    return name.startsWith(".")
        || name.startsWith("_") && !name.contains("=") && place.contains("/");
  }
}
