package io.trihelix.config;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * The catalog of Apache Iceberg in which the tables stand beside their folders.
 *
 * @param catalog its name in Spark's settings; empty for none
 * @param namespace of the tables, with dots between levels
 */
public record IcebergSettings(String catalog, String namespace) implements Serializable {
  /** Names that need no quotes in any engine. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");

  private static final Pattern NAMES = Pattern.compile(NAME + "(?:\\." + NAME + "){0,7}");

  /** No catalog. Behind the patterns, which it is held to. */
  public static final IcebergSettings NONE = new IcebergSettings("", "news");

  public IcebergSettings {
    Limits.require(
        catalog.isEmpty() || NAME.matcher(catalog).matches(),
        "output.iceberg.catalog",
        "'" + catalog + "'",
        "a name of letters, digits and _, or empty");
    Limits.require(
        NAMES.matcher(namespace).matches(),
        "output.iceberg.namespace",
        "'" + namespace + "'",
        "names of letters, digits and _, with dots between");
  }

  /** Whether there is a catalog. */
  public boolean isUsed() {
    return !catalog.isEmpty();
  }
}
