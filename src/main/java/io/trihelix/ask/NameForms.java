package io.trihelix.ask;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The forms in which people type a name.
 *
 * @param simplified writes a text in simplified characters
 * @param pinyin reads the Han characters of a name: syllables without tone, separated by blanks
 */
public record NameForms(UnaryOperator<String> simplified, UnaryOperator<String> pinyin) {
  /** Case and width make no difference, nor does a blank too many. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .strip()
        .replaceAll("\\s+", " ");
  }

  /** A text, plain and in simplified characters. */
  String simple(String text) {
    return plain(simplified.apply(text));
  }

  /** How a name is typed by its sound: {@code hangzhou}, {@code hang zhou}, {@code hz}. */
  List<String> sounds(String name) {
    String read = pinyin.apply(name);
    if (read.isBlank()) {
      return List.of();
    }
    String initials =
        Arrays.stream(read.split(" "))
            .map(syllable -> syllable.substring(0, 1))
            .collect(Collectors.joining());
    return List.of(read.replace(" ", ""), read, initials);
  }
}
