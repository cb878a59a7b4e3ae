package io.trihelix.model;

import java.io.Serializable;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * How reports and notebooks show a kind of entity.
 *
 * @param english what one is called in English: {@code City}
 * @param plural several in English: {@code Cities}
 * @param chinese what one is called in Chinese: 城市
 * @param colour on light ground, {@code #rrggbb}
 * @param darkColour on dark ground, {@code #rrggbb}
 * @param icon its mark, so that colour alone tells nothing
 */
public record KindLook(
    String english, String plural, String chinese, String colour, String darkColour, KindIcon icon)
    implements Serializable {
  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

  public KindLook {
    Objects.requireNonNull(icon, "icon");
    label(english, "en");
    label(plural, "plural");
    label(chinese, "zh");
    colour(colour, "light");
    colour(darkColour, "dark");
  }

  private static void label(String label, String which) {
    if (label.isBlank()) {
      throw new IllegalArgumentException("a kind has an empty label (" + which + ")");
    }
  }

  private static void colour(String colour, String ground) {
    if (!COLOUR.matcher(colour).matches()) {
      throw new IllegalArgumentException(
          "the colour of a kind (" + ground + ") must be #rrggbb, but is '" + colour + "'");
    }
  }
}
