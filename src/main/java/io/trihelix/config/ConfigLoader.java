package io.trihelix.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigSyntax;
import io.trihelix.model.EntityKind;
import io.trihelix.model.EntityKinds;
import io.trihelix.text.Credentials;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Reads the settings: single keys from the command line above the user's file above the bundled
 * defaults. A key that the defaults do not have, or a value of another type, is an error that names
 * the key and where it stands.
 */
public final class ConfigLoader {
  /** Above all keys. */
  static final String ROOT = "trihelix";

  private static final List<String> DEFAULTS = List.of("trihelix.conf", "kinds.conf");

  private ConfigLoader() {}

  /**
   * The settings, and the configuration they come from.
   *
   * @param json the configuration for the table of runs: what stands for an environment variable is
   *     there as it was written, {@code ${NAME}}, for it may be a secret
   * @param effectiveJson the same with the values that hold
   */
  public record Loaded(Settings settings, String json, String effectiveJson) {}

  /**
   * @param file the user's file, or null
   * @param overrides {@code key=value} pairs, with or without {@code trihelix.} in front
   */
  public static Loaded load(File file, List<String> overrides) {
    var asWritten = new AsWritten();
    try {
      return load(file, overrides, asWritten);
    } catch (ConfigurationException e) {
      throw new ConfigurationException(
          Credentials.masked(asWritten.hidden(e.getMessage())), e.getCause());
    } catch (ConfigException e) {
      throw new ConfigurationException(
          Credentials.masked(asWritten.hidden("Cannot use the configuration: " + e.getMessage())),
          e);
    }
  }

  private static Loaded load(File file, List<String> overrides, AsWritten asWritten) {
    Config defaults = defaults();
    Config user = ConfigFactory.empty();
    Config told = ConfigFactory.empty();
    if (file != null) {
      Config written = WrittenConfig.parse(file);
      told = asWritten.resolved(written, defaults);
      user = WrittenConfig.checked(written, defaults);
    }
    for (String override : overrides) {
      Config written = WrittenConfig.parse(override);
      told = asWritten.resolved(written, defaults).withFallback(told);
      user = WrittenConfig.checked(written, defaults).withFallback(user);
    }
    Config merged = user.withFallback(defaults);
    return new Loaded(
        new SettingsReader(merged.getConfig(ROOT), kinds(merged)).settings(),
        Credentials.masked(json(told.withFallback(defaults))),
        json(merged));
  }

  private static String json(Config config) {
    return config.root().render(ConfigRenderOptions.concise());
  }

  /** The kinds of entity that come with the program. */
  public static EntityKinds shippedKinds() {
    return kinds(defaults());
  }

  /**
   * The kinds of entity of a run, of which only the configuration is known.
   *
   * @param json the configuration as the table of runs has it, or null; of a run before kinds were
   *     declared they are the shipped ones
   */
  public static EntityKinds kinds(String json) {
    Config config = recorded(json);
    return kinds(DeclaredKinds.areIn(config) ? config : defaults());
  }

  /**
   * The three kinds of entity that make the triads of a run; none where it made none.
   *
   * @param json the configuration as the table of runs has it, or null; of a run that did not say
   *     they are the shipped ones
   */
  public static List<EntityKind> triad(String json) {
    EntityKinds kinds = kinds(json);
    return triadKinds(recorded(json).withFallback(defaults())).stream()
        .flatMap(name -> kinds.find(name.toUpperCase(Locale.ROOT)).stream())
        .toList();
  }

  private static List<String> triadKinds(Config recorded) {
    try {
      return recorded.getStringList(ROOT + ".statistics.triads.kinds");
    } catch (ConfigException e) {
      throw unreadable(e);
    }
  }

  /** JSON and no more: who made the table could have written an include into it. */
  private static Config recorded(String json) {
    try {
      return json == null
          ? ConfigFactory.empty()
          : ConfigFactory.parseString(
              json, ConfigParseOptions.defaults().setSyntax(ConfigSyntax.JSON));
    } catch (ConfigException e) {
      throw unreadable(e);
    }
  }

  private static ConfigurationException unreadable(ConfigException e) {
    return new ConfigurationException(
        "Cannot read the configuration of the run: " + e.getMessage(), e);
  }

  private static EntityKinds kinds(Config config) {
    try {
      return DeclaredKinds.in(config);
    } catch (ConfigException | IllegalArgumentException e) {
      throw new ConfigurationException("Cannot use the kinds of entity: " + e.getMessage(), e);
    }
  }

  private static Config defaults() {
    Config defaults = ConfigFactory.empty();
    for (String file : DEFAULTS) {
      defaults = defaults.withFallback(defaults(file));
    }
    return defaults;
  }

  private static Config defaults(String file) {
    try (var reader =
        new InputStreamReader(
            ConfigLoader.class.getResourceAsStream("/trihelix/" + file), StandardCharsets.UTF_8)) {
      return ConfigFactory.parseReader(
          reader, ConfigParseOptions.defaults().setOriginDescription("conf/" + file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
