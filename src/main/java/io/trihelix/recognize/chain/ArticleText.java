package io.trihelix.recognize.chain;

import io.trihelix.model.TextField;
import io.trihelix.text.NormalizedText;
import io.trihelix.text.TextNormalizer;
import io.trihelix.text.TextStructure;
import java.util.List;

/**
 * The two fields of an article, normalised and structured once for all that read them. Immutable.
 */
public final class ArticleText {
  /** In traditional text a third of the Han characters have another simplified form. */
  private static final double TRADITIONAL_SHARE = 0.12;

  private static final int LEAST_TRADITIONAL = 3;

  /** So many characters tell. */
  private static final int LOOKED_AT = 1000;

  private final Field title;
  private final Field body;

  /**
   * One field.
   *
   * @param field which one
   * @param text in matching form, with the way back to the original
   * @param structure paragraphs and sentences, by offsets of the original
   */
  public record Field(TextField field, NormalizedText text, TextStructure structure) {
    /** The place of a range of the normalised text. */
    public Span span(int normalizedStart, int normalizedEnd) {
      return new Span(this, text.originalStart(normalizedStart), text.originalEnd(normalizedEnd));
    }

    /** Whether it is written in traditional characters, as in Taiwan, Hong Kong and Macau. */
    public boolean isTraditional() {
      int han = 0;
      int changed = 0;
      int looked = Math.min(text.length(), LOOKED_AT);
      for (int at = 0; at < looked; at++) {
        if (text.isHan(at)) {
          han++;
          changed += text.charAt(at) == text.original().charAt(text.originalStart(at)) ? 0 : 1;
        }
      }
      return changed >= LEAST_TRADITIONAL && changed > TRADITIONAL_SHARE * han;
    }
  }

  private ArticleText(Field title, Field body) {
    this.title = title;
    this.body = body;
  }

  public static ArticleText of(String title, String body, TextNormalizer normalizer) {
    return new ArticleText(
        field(TextField.TITLE, title, normalizer), field(TextField.BODY, body, normalizer));
  }

  private static Field field(TextField field, String text, TextNormalizer normalizer) {
    return new Field(field, normalizer.normalize(text), TextStructure.of(text));
  }

  /** The title, then the body. */
  public List<Field> fields() {
    return List.of(title, body);
  }

  public Field title() {
    return title;
  }

  public Field body() {
    return body;
  }

  public Field field(TextField field) {
    return field == TextField.TITLE ? title : body;
  }
}
