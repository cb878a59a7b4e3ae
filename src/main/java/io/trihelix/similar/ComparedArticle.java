package io.trihelix.similar;

import io.trihelix.text.Wording;
import java.util.OptionalInt;

/**
 * An article as near-duplicates see it. What is expensive is made when it is first asked for. Not
 * thread-safe.
 */
public final class ComparedArticle {
  /**
   * Bodies that weigh less, in letters, are compared together with their titles, and more strictly:
   * a few words make the difference between two of them.
   */
  static final int LONG_BODY = 100;

  private final String title;
  private final OptionalInt day;
  private final WeighedText body;
  private final WeighedText titleAndBody;

  private ComparedArticle(String title, String body, OptionalInt day, CommonPhrases phrases) {
    this.title = title;
    this.body = new WeighedText(body, phrases);
    this.titleAndBody = new WeighedText(title + body, phrases);
    this.day = day;
  }

  /** An article all of whose phrases weigh the same. */
  public static ComparedArticle of(Wording wording, String title, String body, OptionalInt day) {
    return of(wording, title, body, day, CommonPhrases.none());
  }

  /**
   * @param day of publication since 1970-01-01, empty when unknown
   * @param phrases how common its phrases are
   */
  public static ComparedArticle of(
      Wording wording, String title, String body, OptionalInt day, CommonPhrases phrases) {
    return new ComparedArticle(wording.of(title), wording.of(body), day, phrases);
  }

  /** All letters and digits of it: what {@link CommonPhrases} counts. */
  public String text() {
    return titleAndBody.text();
  }

  /** That by which it is found: the body, of a short one with the title. */
  WeighedText found() {
    return isShort() ? titleAndBody : body;
  }

  /** What is compared with the other article: titles count only where both are short. */
  WeighedText against(ComparedArticle other) {
    return isShort() && other.isShort() ? titleAndBody : body;
  }

  WeighedText body() {
    return body;
  }

  /** By what its body tells: a few words under much furniture are short. */
  boolean isShort() {
    return body.weight() < LONG_BODY;
  }

  /** Letters and digits of the title. */
  String title() {
    return title;
  }

  OptionalInt day() {
    return day;
  }

  /** Of title and body, whichever is compared: titles name what an article is about. */
  OwnWording wording() {
    return titleAndBody.wording();
  }
}
