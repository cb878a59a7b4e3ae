package io.trihelix.spark.sink;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Where a path leads, however it is written: with or without the name of its file system, through
 * links, with {@code ..} in it. What does not exist yet is placed below what does.
 *
 * @param system scheme and host of the file system
 * @param names of the folders from the root on, and of the file
 */
record TruePath(String system, List<String> names) {
  TruePath {
    names = List.copyOf(names);
  }

  static TruePath of(Path path, Configuration hadoop) throws IOException {
    FileSystem fs = path.getFileSystem(hadoop);
    Path qualified = fs.makeQualified(path);
    if (Links.isLocal(qualified)) {
      return new TruePath("file", local(Links.local(qualified)));
    }
    var below = new ArrayDeque<String>();
    Path existing = qualified;
    while (existing.getParent() != null && !fs.exists(existing)) {
      below.addFirst(existing.getName());
      existing = existing.getParent();
    }
    Path resolved = fs.makeQualified(fs.resolvePath(existing));
    List<String> names = names(resolved);
    names.addAll(below);
    return new TruePath(system(resolved), names);
  }

  private static List<String> local(java.nio.file.Path path) throws IOException {
    var below = new ArrayDeque<java.nio.file.Path>();
    java.nio.file.Path existing = path.toAbsolutePath().normalize();
    while (existing.getParent() != null && !Files.exists(existing)) {
      below.addFirst(existing.getFileName());
      existing = existing.getParent();
    }
    var names = new ArrayList<String>();
    existing.toRealPath().forEach(name -> names.add(name.toString()));
    below.forEach(name -> names.add(name.toString()));
    return names;
  }

  static List<String> names(Path path) {
    var names = new ArrayList<String>();
    for (String name : path.toUri().getPath().split("/")) {
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    return names;
  }

  /** Of two names of one store, and of a port that is or is not written out, one is made. */
  private static String system(Path path) {
    String scheme = path.toUri().getScheme();
    String host =
        path.toUri().getHost() == null ? path.toUri().getAuthority() : path.toUri().getHost();
    return (scheme.matches("s3[an]") ? "s3" : scheme) + "://" + (host == null ? "" : host);
  }

  /** Whether this is the other, or lies below it. */
  boolean isWithin(TruePath other) {
    return system.equals(other.system)
        && names.size() >= other.names.size()
        && names.subList(0, other.names.size()).equals(other.names);
  }
}
