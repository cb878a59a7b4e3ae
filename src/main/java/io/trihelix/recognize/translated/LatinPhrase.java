package io.trihelix.recognize.translated;

import io.trihelix.text.Han;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A run of Latin words with single blanks between them. Offsets count UTF-16 code units of the
 * text; ends are exclusive.
 */
public final class LatinPhrase {
  private static final int AMID = 3;

  private final String text;
  private final List<Word> words;

  /** One word of it. */
  record Word(String text, int start, int end) {}

  private LatinPhrase(String text, List<Word> words) {
    this.text = text;
    this.words = words;
  }

  /** Visits every run that holds a capital letter, in order of the text. */
  static void forEach(String text, Consumer<LatinPhrase> visitor) {
    int at = 0;
    while (at < text.length()) {
      if (!isLetter(text.charAt(at))) {
        at++;
        continue;
      }
      var words = new ArrayList<Word>();
      boolean capital = false;
      while (at < text.length() && isLetter(text.charAt(at))) {
        int start = at;
        while (at < text.length() && isLetter(text.charAt(at))) {
          char c = text.charAt(at);
          capital |= c >= 'A' && c <= 'Z';
          at++;
        }
        boolean partOfCode = isDigit(text, start - 1) || isDigit(text, at);
        if (!partOfCode) {
          words.add(new Word(text.substring(start, at), start, at));
        } else {
          break;
        }
        if (at + 1 < text.length() && text.charAt(at) == ' ' && isLetter(text.charAt(at + 1))) {
          at++;
        } else {
          break;
        }
      }
      if (capital && !words.isEmpty()) {
        visitor.accept(new LatinPhrase(text, words));
      }
    }
  }

  List<Word> words() {
    return words;
  }

  int end() {
    return words.get(words.size() - 1).end();
  }

  /** Whether Han characters stand near on either side, so that this is no quoted English. */
  boolean isAmidHan() {
    return hasHan(words.get(0).start() - AMID, words.get(0).start()) || hasHan(end(), end() + AMID);
  }

  /** Whether this stands right behind the last word. */
  boolean isFollowedBy(String word) {
    return text.startsWith(word, end());
  }

  /** The Han characters right behind the last word, at most so many. */
  String hanBehind(int most) {
    int end = end();
    while (end < text.length() && end - end() < most && Han.at(text, end)) {
      end++;
    }
    return text.substring(end(), end);
  }

  private boolean hasHan(int from, int to) {
    for (int i = Math.max(0, from); i < Math.min(text.length(), to); i++) {
      if (Han.at(text, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(String text, int at) {
    return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
  }
}
