package io.trihelix.evaluate;

/** What is compared with the gold. */
public enum Measure {
  /** Where a mention stands and of which type it is: field, start, end and type all match. */
  SPAN("span"),
  /** Which entities a sentence names, however they are spelt there and how often. */
  LINKED("linked"),
  /** Which entities of two different types stand in one sentence. */
  PAIR("pair"),
  /** Which entities of two different types stand in one article. */
  JOINT("joint");

  private final String label;

  Measure(String label) {
    this.label = label;
  }

  /** The name in reports. */
  public String label() {
    return label;
  }
}
