package io.trihelix.spark.sink;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.GlobExpander;
import org.apache.hadoop.fs.GlobPattern;
import org.apache.hadoop.fs.Path;

/**
 * Keeps what is read apart from where tables are written: a run would replace its own input, or the
 * next one read the tables of this. Paths are compared by where they lead.
 */
public final class InputsApart {
  private final Configuration hadoop;
  private final String given;
  private final TruePath output;

  private InputsApart(Configuration hadoop, String given, TruePath output) {
    this.hadoop = hadoop;
    this.given = given;
    this.output = output;
  }

  /**
   * @param output folder of the tables
   * @throws WarehouseException if there can be no such folder
   */
  public static InputsApart from(String output, Configuration hadoop) {
    try {
      return new InputsApart(hadoop, output, TruePath.of(new Path(output), hadoop));
    } catch (IOException | IllegalArgumentException e) {
      throw new WarehouseException("Cannot write to " + output + ": " + FileTrouble.told(e), e);
    }
  }

  /**
   * @param inputs files, folders and globs; those that cannot be looked at are passed over, for
   *     nothing can be read from them
   * @throws UnsafeOutputException if one of them is the output, holds it or lies in it
   */
  public void require(List<String> inputs) {
    for (String input : inputs) {
      try {
        require(input);
      } catch (UnsafeOutputException e) {
        throw e;
      } catch (IOException | RuntimeException e) {
        // Whoever reads the input will come to the same place and tell.
      }
    }
  }

  private void require(String input) throws IOException {
    var path = new Path(input);
    FileSystem fs = path.getFileSystem(hadoop);
    if (fs.exists(path)) {
      require(input, TruePath.of(path, hadoop));
      return;
    }
    FileStatus[] matches = fs.globStatus(path);
    for (FileStatus match : matches == null ? new FileStatus[0] : matches) {
      require(match.getPath().toString(), TruePath.of(match.getPath(), hadoop));
    }
    for (String pattern : GlobExpander.expand(input)) {
      requireNoMatch(input, fs.makeQualified(new Path(pattern)));
    }
  }

  private void require(String input, TruePath read) {
    if (output.isWithin(read)) {
      throw new UnsafeOutputException(
          "Cannot write to "
              + given
              + ": it lies in the input "
              + input
              + ", and would be read as news. Name a folder outside of every --input with --output;"
              + " nothing was read or changed");
    }
    if (read.isWithin(output)) {
      throw new UnsafeOutputException(
          "Cannot write to "
              + given
              + ": the input "
              + input
              + " lies in it. Name a folder outside of every --input with --output; nothing was read"
              + " or changed");
    }
  }

  /** The output may not exist yet: what the next run would read counts as well. */
  private void requireNoMatch(String input, Path pattern) throws IOException {
    List<String> wanted = TruePath.names(pattern);
    int fixed = 0;
    while (fixed < wanted.size() && !new GlobPattern(wanted.get(fixed)).hasWildcard()) {
      fixed++;
    }
    Path base = pattern;
    for (int i = wanted.size(); i > fixed; i--) {
      base = base.getParent();
    }
    TruePath below = TruePath.of(base, hadoop);
    List<String> rest = wanted.subList(fixed, wanted.size());
    if (!output.isWithin(below) || output.names().size() < below.names().size() + rest.size()) {
      return;
    }
    for (int i = 0; i < rest.size(); i++) {
      String name = output.names().get(below.names().size() + i);
      if (!new GlobPattern(rest.get(i)).matches(name)) {
        return;
      }
    }
    require(
        input,
        new TruePath(
            output.system(), output.names().subList(0, below.names().size() + rest.size())));
  }

  /**
   * @param files that were found under the inputs, by the paths that led to them
   * @throws UnsafeOutputException if one of them is a file of the output, by a link
   */
  public void requireFiles(Collection<String> files) {
    Set<Path> folders = new HashSet<>();
    for (String file : files) {
      var path = new Path(file);
      if (!Links.isLocal(path)) {
        continue;
      }
      try {
        if (Links.isLink(path)) {
          require(file, TruePath.of(path, hadoop));
        }
        Path folder = path.getParent();
        if (folders.add(folder) && TruePath.of(folder, hadoop).isWithin(output)) {
          require(file, TruePath.of(path, hadoop));
        }
      } catch (IOException e) {
        // A link to nothing, or in a circle: it cannot be read.
      }
    }
  }
}
