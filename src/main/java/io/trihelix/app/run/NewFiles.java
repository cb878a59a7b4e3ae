package io.trihelix.app.run;

import io.trihelix.spark.source.ListedFile;
import io.trihelix.spark.source.ListedInput;
import io.trihelix.spark.step.ingest.ChecksumFiles;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Which files of the input the warehouse has not read yet.
 *
 * <ol>
 *   <li>A file is known if one with its path and its checksum was read. A changed file is new.
 *   <li>It is known without a look at its content if its size and its time of change are those of
 *       then, and it had been at rest for {@link #AT_REST} when it was listed: whoever changes it
 *       later gives it another time, since file systems count in two seconds or less. A program
 *       that changes a file, keeps its size and puts its time back deceives this rule.
 *   <li>What could not be read to its end is new each time.
 * </ol>
 *
 * @param input what is to be read
 * @param checksums of the files in it, by path
 * @param readAgain paths, as they are shown, of those that were read before, with other content or
 *     by a version that noted no files
 */
public record NewFiles(ListedInput input, Map<String, String> checksums, Set<String> readAgain) {
  /** No input at all. */
  public static final NewFiles NONE = new NewFiles(ListedInput.NOTHING, Map.of(), Set.of());

  /** The coarsest clock of a file system that is in use (FAT). */
  static final Duration AT_REST = Duration.ofSeconds(2);

  private record Known(long bytes, Instant modifiedAt, Instant listedAt, String checksum) {
    boolean looksLike(ListedFile file) {
      return checksum != null
          && file.bytes() == bytes
          && file.modifiedAt().equals(modifiedAt)
          && modifiedAt.plus(AT_REST).isBefore(listedAt);
    }
  }

  /** All files, as a run has to read that replaces what is there. */
  static NewFiles all(ListedInput input, ChecksumFiles checksums) {
    return new NewFiles(input, checksums.of(input.files()), Set.of());
  }

  /**
   * @param read rows of the table of inputs, a row a file; empty in a warehouse that has none
   */
  static NewFiles of(ListedInput input, Optional<Dataset<Row>> read, ChecksumFiles checksums) {
    if (read.isEmpty()) {
      return new NewFiles(
          input,
          checksums.of(input.files()),
          input.files().stream().map(ListedFile::shownPath).collect(Collectors.toSet()));
    }
    Map<String, Known> known = known(read.get());
    List<ListedFile> doubtful =
        input.files().stream()
            .filter(
                file ->
                    !known.containsKey(file.shownPath())
                        || !known.get(file.shownPath()).looksLike(file))
            .toList();
    Map<String, String> sums = checksums.of(doubtful);
    Set<String> old =
        input.files().stream().map(ListedFile::path).collect(Collectors.toCollection(HashSet::new));
    var readAgain = new HashSet<String>();
    for (ListedFile file : doubtful) {
      Known before = known.get(file.shownPath());
      boolean same =
          before != null
              && before.checksum() != null
              && before.checksum().equals(sums.get(file.path()));
      if (!same) {
        old.remove(file.path());
        if (before != null) {
          readAgain.add(file.shownPath());
        }
      }
    }
    return new NewFiles(input.without(old), sums, readAgain);
  }

  /**
   * @param names of what is no file and is read by every run: databases and topics
   */
  NewFiles withReadAgain(Collection<String> names) {
    var all = new HashSet<>(readAgain);
    all.addAll(names);
    return new NewFiles(input, checksums, all);
  }

  private static Map<String, Known> known(Dataset<Row> read) {
    var known = new HashMap<String, Known>();
    for (Row row :
        read.select("path", "bytes", "modified_at", "listed_at", "checksum").collectAsList()) {
      known.put(
          row.getString(0),
          new Known(
              row.getLong(1),
              row.<Timestamp>getAs(2).toInstant(),
              row.<Timestamp>getAs(3).toInstant(),
              row.getString(4)));
    }
    return known;
  }

  /** Whether no file is new; paths that cannot be read may be among the input all the same. */
  public boolean areNone() {
    return input.files().isEmpty();
  }
}
