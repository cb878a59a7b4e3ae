package io.trihelix.spark.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.RawLocalFileSystem;

/**
 * Whatever a warehouse's own files say, in the order journal, manifest, marker, name of one more
 * file in the working folder, pointer, parted by NUL: a run that opens it changes nothing beside
 * what the names of its own can mean.
 */
public final class FuzzedJournal implements Consumer<byte[]> {
  private static final String RUN = "20250218T093000-0a1b2c3d";
  private static final String PART =
      "part-00000-0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d0a1b-c000.snappy.parquet";
  private static final List<String> FOREIGN =
      List.of("victim/file", "victim/pair_stats/file", "warehouse/notes.txt", "warehouse/mine/a");

  private final Path folder;
  private final Configuration hadoop = new Configuration();
  private final RawLocalFileSystem fs = new RawLocalFileSystem();

  public FuzzedJournal() throws IOException {
    folder = Files.createTempDirectory("fuzz");
    fs.initialize(folder.toUri(), hadoop);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> clear(folder)));
  }

  @Override
  public void accept(byte[] input) {
    String text = new String(input, UTF_8);
    String[] files = text.split("\0", -1);
    for (String said : files) {
      laws(said);
    }
    try {
      clear(folder);
      for (String foreign : FOREIGN) {
        write(foreign, foreign);
      }
      write("warehouse/_trihelix/publishing", files[0]);
      write("warehouse/_trihelix/parts-" + RUN, files.length > 1 ? files[1] : "");
      write(
          "warehouse/_trihelix/warehouse",
          files.length > 2 ? files[2] : "Trihelix warehouse, format 1\n");
      write("warehouse/_trihelix/staging-" + RUN + "/pair_stats/" + PART, "new");
      if (files.length > 3 && isName(files[3])) {
        write("warehouse/_trihelix/" + files[3], "other");
      }
      if (files.length > 4) {
        write("warehouse/_trihelix/current", files[4]);
      }
      open();
      for (String foreign : FOREIGN) {
        if (!Files.readString(folder.resolve(foreign)).equals(foreign)) {
          throw new AssertionError(foreign + " was changed");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As {@link Warehouse#open} does it, but for the lock. */
  private void open() {
    var root = new org.apache.hadoop.fs.Path(folder.resolve("warehouse").toUri());
    var paths = new WarehousePaths(root);
    var look = new WarehouseFolder(root.toString(), fs, hadoop, paths);
    try {
      look.requireOurs();
      look.claim();
      new Snapshots(fs, paths, look, new OwnFiles(fs, paths), RunCatalog.NONE).recover();
    } catch (IOException
        | IllegalArgumentException
        | UnsafeOutputException
        | WarehouseException e) {
      if (e.getMessage() == null || e.getMessage().isBlank()) {
        throw new AssertionError("Nobody is told what is wrong", e);
      }
    }
  }

  private static void laws(String said) {
    Optional<PartList> parts = PartList.parse(said);
    if (parts.isPresent()
        && !PartList.parse(parts.get().text()).orElseThrow().text().equals(parts.get().text())) {
      throw new AssertionError("A manifest that is written otherwise than read: " + said);
    }
    Optional<Part> part = Part.at(said);
    if (part.isPresent() && (!part.get().place().equals(said) || said.contains(".."))) {
      throw new AssertionError("No place of ours: " + said);
    }
    if (RunId.parse(said).isPresent() && !said.equals(RunId.parse(said).get().text())) {
      throw new AssertionError("No id of ours: " + said);
    }
    if (WarehousePaths.isWorkingName(said) && (said.contains("/") || said.contains(".."))) {
      throw new AssertionError("No name of ours: " + said);
    }
    WarehousePaths.isStagedFile(said);
    WarehousePaths.isStagedFolder(said);
    WarehousePaths.isStagedTable(said);
  }

  private static boolean isName(String name) {
    return !name.isEmpty()
        && name.length() < 60
        && name.indexOf('/') < 0
        && !name.equals(".")
        && !name.equals("..")
        && UTF_8.newEncoder().canEncode(name);
  }

  private void write(String place, String content) throws IOException {
    Path file = folder.resolve(place);
    if (Files.exists(file)) {
      return;
    }
    Files.createDirectories(file.getParent());
    Files.writeString(file, new String(content.getBytes(UTF_8), UTF_8));
  }

  private static void clear(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .sorted(Comparator.reverseOrder())
          .filter(file -> !file.equals(folder))
          .map(Path::toFile)
          .forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
