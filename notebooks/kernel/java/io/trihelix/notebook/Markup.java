package io.trihelix.notebook;

/** Text in markup. */
final class Markup {
  private Markup() {}

  /** The text as it may stand in an element or in an attribute between double quotes. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
