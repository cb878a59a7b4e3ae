package io.trihelix.config;

/** How input files are read. */
public enum InputFormat {
  /** By the name of each file. */
  AUTO,
  /** One JSON object a line. */
  JSONL,
  /** One scraped page a plain-text file. */
  PAGE
}
