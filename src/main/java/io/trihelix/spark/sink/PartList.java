package io.trihelix.spark.sink;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The manifest of a warehouse: which files a run put into its tables. */
final class PartList {
  private static final String HEAD = "Trihelix parts, format 1";
  private static final String END = "end";

  private final TreeMap<String, Part> byPlace = new TreeMap<>();

  PartList(Collection<Part> parts) {
    parts.forEach(part -> byPlace.put(part.place(), part));
  }

  static PartList none() {
    return new PartList(Set.of());
  }

  /** Empty if the text is not whole, or names anything that is no {@link Part}. */
  static Optional<PartList> parse(String text) {
    String[] lines = text.split("\n", -1);
    if (lines.length < 3
        || !lines[0].equals(HEAD)
        || !lines[lines.length - 2].equals(END)
        || !lines[lines.length - 1].isEmpty()) {
      return Optional.empty();
    }
    var parts = new TreeSet<String>();
    for (int i = 1; i < lines.length - 2; i++) {
      if (Part.at(lines[i]).isEmpty()) {
        return Optional.empty();
      }
      parts.add(lines[i]);
    }
    return Optional.of(
        new PartList(parts.stream().map(place -> Part.at(place).orElseThrow()).toList()));
  }

  /** What {@link #parse} reads. */
  String text() {
    return Stream.of(Stream.of(HEAD), byPlace.keySet().stream(), Stream.of(END))
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  Collection<Part> parts() {
    return byPlace.values();
  }

  Stream<Part> of(String table) {
    return byPlace.values().stream().filter(part -> part.table().equals(table));
  }

  /**
   * Whether a file is listed, or holds the checksums of one that is.
   *
   * @param place relative to the warehouse
   */
  boolean holds(String place) {
    int name = place.lastIndexOf('/') + 1;
    return byPlace.containsKey(place)
        || place.startsWith(".", name)
            && place.endsWith(".crc")
            && place.length() > name + 5
            && byPlace.containsKey(
                place.substring(0, name) + place.substring(name + 1, place.length() - 4));
  }

  PartList and(PartList others) {
    return new PartList(
        Stream.concat(byPlace.values().stream(), others.byPlace.values().stream()).toList());
  }
}
