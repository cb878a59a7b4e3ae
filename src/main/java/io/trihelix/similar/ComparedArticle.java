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

  private final OptionalInt day;
  private final Field body;
  private final Field titleAndBody;
  private final String title;
  private OwnWording ownWording;

  private ComparedArticle(String title, String body, OptionalInt day) {
    this.title = title;
    this.body = new Field(body);
    this.titleAndBody = new Field(title + body);
    this.day = day;
  }

  /** A text and the shingles of it. */
  static final class Field {
    private final String text;
    private Shingles shingles;

    private Field(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }

    Shingles shingles(int length) {
      if (shingles == null) {
        shingles = Shingles.of(text, length);
      }
      return shingles;
    }
  }

  /**
   * @param day of publication since 1970-01-01, empty when unknown
   */
  public static ComparedArticle of(Wording wording, String title, String body, OptionalInt day) {
    return new ComparedArticle(wording.of(title), wording.of(body), day);
  }

  /** The letters and digits by which it is found: of the body, of a short one with the title. */
  public String text() {
    return (isShort() ? titleAndBody : body).text();
  }

  /** What is compared with the other article: titles count only where both are short. */
  Field against(ComparedArticle other) {
    return isShort() && other.isShort() ? titleAndBody : body;
  }

  boolean isShort() {
    return body.text().length() < LONG_BODY;
  }

  OptionalInt day() {
    return day;
  }

  /** Of title and body, whichever is compared: titles name what an article is about. */
  OwnWording ownWording() {
    if (ownWording == null) {
      ownWording = new OwnWording(title + "\n" + body.text());
    }
    return ownWording;
  }
}
