package io.trihelix.recognize.chain;

/** What a {@link Stage} may change of a {@link Draft}. */
public enum Change {
  /** Finds candidates. */
  CANDIDATES("finds candidates"),
  /** Takes candidates their places, or says that they may have none. */
  PLACES("refuses candidates"),
  /** Decides what a candidate means. */
  SENSES("decides what candidates mean"),
  /** Adds mentions where none is. */
  ADDS("adds mentions"),
  /** Takes mentions away, also to put others in their place. */
  DROPS("drops mentions"),
  /** Says that a mention stands inside a longer name. */
  NESTED("marks mentions as nested"),
  /** Says that the sentence denies a mention's relation. */
  NEGATED("marks mentions as negated"),
  /** Says what part a mention plays. */
  ROLE("gives mentions their role"),
  /** Says which story of a digest a mention belongs to. */
  STORY("gives mentions their story");

  private final String text;

  Change(String text) {
    this.text = text;
  }

  /** For people. */
  public String text() {
    return text;
  }
}
