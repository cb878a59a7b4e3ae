package io.trihelix.cooccur;

import io.trihelix.model.Mention;
import io.trihelix.model.TextField;
import io.trihelix.text.TextStructure;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The texts of an article that evidence is cut from. */
final class EvidenceTexts {
  private final Map<TextField, Text> texts = new EnumMap<>(TextField.class);
  private final EvidenceWindow window;

  private record Text(
      String content,
      TextStructure structure,
      Map<Integer, Bounds> trimmed,
      Enumerations enumerations) {
    Text(String content, List<Mention> mentions) {
      this(content, TextStructure.of(content), new HashMap<>(), Enumerations.in(content, mentions));
    }

    /** The sentence without the blanks around it, looked for once: many pairs may share it. */
    Bounds sentence(int ordinal) {
      return trimmed.computeIfAbsent(
          ordinal,
          sentence ->
              Bounds.trimmed(
                  content, structure.sentenceStart(sentence), structure.sentenceEnd(sentence)));
    }
  }

  private record Bounds(int from, int to) {
    static Bounds trimmed(String text, int start, int end) {
      int from = start;
      int to = end;
      while (from < to && EvidenceWindow.isBlank(text.charAt(from))) {
        from++;
      }
      while (to > from && EvidenceWindow.isBlank(text.charAt(to - 1))) {
        to--;
      }
      return new Bounds(from, to);
    }
  }

  /**
   * @param mentions of the article, those of one field in order of its text
   */
  EvidenceTexts(String title, String body, List<Mention> mentions, EvidenceWindow window) {
    texts.put(TextField.TITLE, new Text(title, of(TextField.TITLE, mentions)));
    texts.put(TextField.BODY, new Text(body, of(TextField.BODY, mentions)));
    this.window = window;
  }

  private static List<Mention> of(TextField field, List<Mention> mentions) {
    return mentions.stream().filter(mention -> mention.field() == field).toList();
  }

  /** Whether the passage leads from one member of a list of names to another. */
  boolean isEnumerated(Passage passage) {
    return texts.get(passage.field()).enumerations().hold(passage);
  }

  String content(TextField field) {
    return texts.get(field).content();
  }

  TextStructure structure(TextField field) {
    return texts.get(field).structure();
  }

  /** The part of the passage's sentence that shows it. */
  String inSentence(Passage passage) {
    Text text = texts.get(passage.field());
    Bounds sentence = text.sentence(text.structure().sentenceAt(passage.start()));
    return window.cut(
        text.content(),
        Math.min(sentence.from(), passage.start()),
        Math.max(sentence.to(), passage.end()),
        passage.start(),
        passage.end());
  }

  /** The passage itself, as far as it is shown. */
  String between(Passage passage) {
    return window.cut(
        texts.get(passage.field()).content(),
        passage.start(),
        passage.end(),
        passage.start(),
        passage.end());
  }
}
