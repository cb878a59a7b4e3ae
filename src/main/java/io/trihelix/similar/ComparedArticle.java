package io.trihelix.similar;

import io.trihelix.text.Wording;
import java.util.OptionalInt;

/**
 * An article as near-duplicates see it. What is expensive is made when it is first asked for. Not
 * thread-safe.
 */
public final class ComparedArticle {
  /**
   * Bodies with fewer letters are compared together with their titles, and more strictly: a few
   * words make the difference between two of them.
   */
  static final int LONG_BODY = 100;

  private final String title;
  private final String body;
  private final OptionalInt day;
  private Shingles shingles;
  private OwnWording ownWording;

  private ComparedArticle(String title, String body, OptionalInt day) {
    this.title = title;
    this.body = body;
    this.day = day;
  }

  /**
   * @param day of publication since 1970-01-01, empty when unknown
   */
  public static ComparedArticle of(Wording wording, String title, String body, OptionalInt day) {
    return new ComparedArticle(wording.of(title), wording.of(body), day);
  }

  /** The letters and digits that are compared. */
  public String text() {
    return isShort() ? title + body : body;
  }

  boolean isShort() {
    return body.length() < LONG_BODY;
  }

  OptionalInt day() {
    return day;
  }

  Shingles shingles(int length) {
    if (shingles == null) {
      shingles = Shingles.of(text(), length);
    }
    return shingles;
  }

  /** Of title and body, whichever is compared: titles name what an article is about. */
  OwnWording ownWording() {
    if (ownWording == null) {
      ownWording = new OwnWording(title + "\n" + body);
    }
    return ownWording;
  }

  /** Of the compared text alone. */
  OwnWording textWording() {
    return new OwnWording(text());
  }
}
