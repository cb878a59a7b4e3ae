package io.trihelix.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigSyntax;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.io.File;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;

/**
 * What a user has written, in a file or on the command line: parsed, and then checked against what
 * the program ships. A key that is unknown, or a value of another type, is an error that names the
 * key and where it stands.
 */
final class WrittenConfig {
  /** Of characters in a key that is still taken for a known one. */
  private static final int MOST_TYPOS = 3;

  private WrittenConfig() {}

  /**
   * The file as it stands.
   *
   * @throws ConfigurationException if it cannot be read
   */
  static Config parse(File file) {
    if (!file.isFile()) {
      throw new ConfigurationException("Cannot read the configuration: no such file: " + file);
    }
    try {
      return ConfigFactory.parseFile(file, LocalIncludes.of(file).setSyntax(ConfigSyntax.CONF));
    } catch (ConfigException e) {
      throw new ConfigurationException("Cannot read the configuration: " + e.getMessage(), e);
    }
  }

  /**
   * One key and its value.
   *
   * @param override {@code key=value}, with or without {@code trihelix.} in front
   * @throws ConfigurationException if it is none
   */
  static Config parse(String override) {
    int equals = override.indexOf('=');
    if (equals <= 0) {
      throw new ConfigurationException(
          "Cannot set '" + override + "': write --set key=value, e.g. recognition.threshold=0.7");
    }
    String key = override.substring(0, equals).strip();
    String full = key.startsWith(ConfigLoader.ROOT + ".") ? key : ConfigLoader.ROOT + "." + key;
    String value = override.substring(equals + 1).strip();
    var options = LocalIncludes.none().setOriginDescription("--set " + override);
    try {
      return ConfigFactory.parseString(full + " = " + value, options);
    } catch (ConfigException e) {
      // Not HOCON as it stands (a path with a colon, say): take it as a string.
      return string(full, value, override);
    }
  }

  private static Config string(String key, String value, String override) {
    try {
      return ConfigFactory.parseMap(Map.of(key, value), "--set " + override);
    } catch (ConfigException e) {
      throw new ConfigurationException(
          "Cannot set '" + override + "': " + key + " is no key; " + e.getMessage(), e);
    }
  }

  /**
   * The same with references replaced by what they stand for.
   *
   * @param shipped every key, with a value of its type
   * @throws ConfigurationException if it says what nobody would understand
   */
  static Config checked(Config written, Config shipped) {
    Config user = resolved(written, shipped);
    Config defaults = DeclaredKinds.exemplified(shipped, user);
    for (Map.Entry<String, ConfigValue> entry : user.entrySet()) {
      String key = entry.getKey();
      String where = ConfigValues.where(entry.getValue());
      if (!defaults.hasPathOrNull(key)) {
        throw new ConfigurationException(
            "Unknown key " + key + " in " + where + suggestion(key, defaults));
      }
      ConfigValueType expected = defaults.getValue(key).valueType();
      ConfigValueType actual = entry.getValue().valueType();
      if (!compatible(expected, actual, entry.getValue())) {
        throw new ConfigurationException(
            "Key "
                + key
                + " in "
                + where
                + (expected == ConfigValueType.OBJECT ? " must be an " : " must be a ")
                + expected.name().toLowerCase(Locale.ROOT)
                + ", but is "
                + entry.getValue().render(ConfigRenderOptions.concise()));
      }
    }
    return user;
  }

  /** References to keys and environment variables are replaced by what they stand for. */
  private static Config resolved(Config user, Config defaults) {
    try {
      return user.resolveWith(user.withFallback(defaults).resolve());
    } catch (ConfigException e) {
      throw new ConfigurationException("Cannot resolve the configuration: " + e.getMessage(), e);
    }
  }

  private static boolean compatible(
      ConfigValueType expected, ConfigValueType actual, ConfigValue value) {
    if (expected == actual) {
      return true;
    }
    String text = actual == ConfigValueType.STRING ? (String) value.unwrapped() : null;
    return switch (expected) {
      case STRING -> actual == ConfigValueType.NUMBER || actual == ConfigValueType.BOOLEAN;
      case NUMBER -> text != null && text.matches("-?[0-9]+(\\.[0-9]+)?");
      case BOOLEAN -> text != null && text.matches("true|false|yes|no|on|off");
      default -> false;
    };
  }

  private static String suggestion(String key, Config defaults) {
    String last = key.substring(key.lastIndexOf('.') + 1);
    return defaults.entrySet().stream()
        .map(Map.Entry::getKey)
        .filter(known -> known.endsWith("." + last) || isNear(known, key))
        .min(
            Comparator.comparingInt((String known) -> distance(known, key))
                .thenComparing(Comparator.naturalOrder()))
        .map(known -> "; did you mean " + known + "?")
        .orElse("; conf/trihelix.conf lists all keys");
  }

  /** Most of what is compared is told apart by its length, whatever somebody wrote as a key. */
  private static boolean isNear(String known, String key) {
    return Math.abs(known.length() - key.length()) <= MOST_TYPOS
        && distance(known, key) <= MOST_TYPOS;
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int next = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(next, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
