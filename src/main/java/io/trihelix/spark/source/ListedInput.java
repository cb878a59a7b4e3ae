package io.trihelix.spark.source;

import java.util.List;
import java.util.Set;

/**
 * The input of a run, before it is read.
 *
 * @param splits what tasks read, what cannot be read among them
 * @param files those that could be listed
 */
public record ListedInput(List<InputSplit> splits, List<ListedFile> files) {
  /** A run that reads nothing. */
  public static final ListedInput NOTHING = new ListedInput(List.of(), List.of());

  public ListedInput {
    splits = List.copyOf(splits);
    files = List.copyOf(files);
  }

  /**
   * Without some of the files.
   *
   * @param paths full URIs
   */
  public ListedInput without(Set<String> paths) {
    return new ListedInput(
        splits.stream().filter(split -> !paths.contains(split.path())).toList(),
        files.stream().filter(file -> !paths.contains(file.path())).toList());
  }
}
