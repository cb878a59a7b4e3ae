package io.trihelix.coverage;

import java.util.Locale;

/** How an unlinked name was found. */
public enum UnlinkedKind {
  /** Han characters with a company's suffix: 某某科技. */
  COMPANY,
  /** Han characters with a university's suffix: 某某大学. */
  UNIVERSITY,
  /** Latin words: Physical Intelligence. */
  LATIN,
  /** A quotation beside a word that tells that it names a brand: “某某”完成融资. */
  QUOTED;

  /** As it stands on the command line and in output. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
