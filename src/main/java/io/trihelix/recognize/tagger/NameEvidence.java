package io.trihelix.recognize.tagger;

import io.trihelix.recognize.name.NameCharacters;

/**
 * What speaks for and against a name that the tagger found.
 *
 * @param exact the tagger's probability of the name with its boundaries, by all places of the
 *     article
 * @param companies mentions of other companies that the article is known to hold
 * @param length of the article, in UTF-16 code units
 * @param looks what the name looks like
 */
record NameEvidence(double exact, int companies, int length, Looks looks) {

  /**
   * What a name looks like. The features of names that no gazetteer knows are off for those that
   * one knows.
   *
   * @param known whether a gazetteer knows a company that is called so, if only in some context
   * @param firm whether it ends with a legal form, 公司 or 集团
   * @param latin whether Latin letters are in it, and no such ending
   * @param person whether it may be a person's full name
   * @param headline whether it stands in a title
   * @param characters how much likelier its characters are in firms' names than in news ({@link
   *     NameCharacters})
   */
  record Looks(
      boolean known,
      boolean firm,
      boolean latin,
      boolean person,
      boolean headline,
      double characters) {
    /** Of a name that a gazetteer knows. */
    static final Looks KNOWN = new Looks(true, false, false, false, false, 0);
  }
}
