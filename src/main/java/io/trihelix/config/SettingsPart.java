package io.trihelix.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigSyntax;
import java.util.Arrays;
import java.util.List;

/**
 * What a configuration key is for, by its section. So a run knows which of its parts a change
 * touches: an analysis of an article is taken over unless a key of {@link #ANALYSIS} has changed.
 */
public enum SettingsPart {
  /** What becomes of a record until it is an article: a change shows in the text that results. */
  TEXT("input", "dates", "language", "furniture", "duplicates"),

  /** How the text of one article is read: its mentions and pairs, and of which kinds they are. */
  ANALYSIS("kinds", "recognition", "pairs"),

  /** Where entities are known from: what the files hold counts, not how they are called. */
  GAZETTEER("gazetteer"),

  /** What names mean in the whole corpus, computed by every run. */
  NAMES("discovery"),

  /** What is counted and measured in the whole corpus, computed by every run. */
  STATISTICS("statistics", "trends"),

  /** How tables are written, and what is made of them. */
  OUTPUT("output");

  private static final String ROOT = "trihelix";

  private final List<String> sections;

  SettingsPart(String... sections) {
    this.sections = List.of(sections);
  }

  /** The first parts of the names of its keys. */
  public List<String> sections() {
    return sections;
  }

  /**
   * The part that a key belongs to.
   *
   * @param key without {@code trihelix.} in front
   * @throws IllegalArgumentException if no part has its section
   */
  public static SettingsPart of(String key) {
    String section = key.contains(".") ? key.substring(0, key.indexOf('.')) : key;
    return Arrays.stream(values())
        .filter(part -> part.sections.contains(section))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Key "
                        + key
                        + " belongs to no part of the settings: say which in "
                        + SettingsPart.class.getSimpleName()));
  }

  /**
   * Its keys and their values, in the order of the keys.
   *
   * @param json all settings of a run, as {@link ConfigLoader.Loaded} tells them
   */
  public String in(String json) {
    Config all =
        ConfigFactory.parseString(json, ConfigParseOptions.defaults().setSyntax(ConfigSyntax.JSON));
    Config own = ConfigFactory.empty();
    for (String section : sections) {
      String path = ROOT + "." + section;
      if (all.hasPath(path)) {
        own = own.withValue(path, all.getValue(path));
      }
    }
    return own.root().render(ConfigRenderOptions.concise());
  }
}
