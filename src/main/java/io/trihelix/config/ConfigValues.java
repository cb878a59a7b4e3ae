package io.trihelix.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigValue;
import io.trihelix.model.EntityKind;
import io.trihelix.model.EntityKinds;
import io.trihelix.model.KindPair;
import io.trihelix.stats.PeriodType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Values of a checked configuration as what they mean. What has the right type and no meaning is a
 * {@link ConfigurationException} that names the key, the value and what it should be.
 */
final class ConfigValues {
  private static final String ALL = "all";

  private final Config config;
  private final EntityKinds kinds;

  /**
   * @param config what stands below {@code trihelix}
   * @param kinds that values may name
   */
  ConfigValues(Config config, EntityKinds kinds) {
    this.config = config;
    this.kinds = kinds;
  }

  /** A number of bytes that fit into one array. */
  int arrayLength(String key) {
    long bytes = config.getBytes(key);
    if (bytes > Integer.MAX_VALUE) {
      throw invalid(key, config.getString(key), "less than 2 GiB");
    }
    return (int) bytes;
  }

  <E extends Enum<E>> E oneOf(String key, Class<E> type) {
    return constant(key, config.getString(key), type);
  }

  private <E extends Enum<E>> E constant(String key, String value, Class<E> type) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(value)) {
        return constant;
      }
    }
    throw invalid(
        key, value, "one of " + Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT));
  }

  ZoneId zone(String key) {
    try {
      return ZoneId.of(config.getString(key));
    } catch (DateTimeException e) {
      throw invalid(key, config.getString(key), "a time zone such as Asia/Shanghai");
    }
  }

  LocalDate day(String key) {
    try {
      return LocalDate.parse(config.getString(key));
    } catch (DateTimeException e) {
      throw invalid(key, config.getString(key), "a day such as 2025-02-18");
    }
  }

  private EntityKind kind(String key, String name) {
    return kinds
        .find(name.toUpperCase(Locale.ROOT))
        .orElseThrow(() -> invalid(key, name, "one of the kinds " + kinds));
  }

  List<EntityKind> kindsOf(String key) {
    return config.getStringList(key).stream().map(name -> kind(key, name)).toList();
  }

  Set<KindPair> kindPairs(String key) {
    var pairs = new LinkedHashSet<KindPair>();
    for (String value : config.getStringList(key)) {
      if (value.equalsIgnoreCase(ALL)) {
        pairs.addAll(kinds.pairs());
        continue;
      }
      String[] parts = value.split("-", -1);
      if (parts.length != 2) {
        throw invalid(key, value, "all, or two kinds joined by '-', such as CITY-COMPANY");
      }
      pairs.add(KindPair.of(kind(key, parts[0]), kind(key, parts[1])));
    }
    return pairs;
  }

  <E extends Enum<E>> List<E> constants(String key, Class<E> type) {
    return config.getStringList(key).stream()
        .map(value -> constant(key, value, type))
        .distinct()
        .toList();
  }

  List<PeriodType> periods(String key) {
    return config.getStringList(key).stream()
        .map(value -> constant(key, value, PeriodType.class))
        .filter(period -> period != PeriodType.ALL)
        .distinct()
        .toList();
  }

  private ConfigurationException invalid(String key, String value, String expected) {
    return new ConfigurationException(
        "Key "
            + ConfigLoader.ROOT
            + "."
            + key
            + " ("
            + where(config.getValue(key))
            + ") must be "
            + expected
            + ", but is '"
            + value
            + "'");
  }

  /** File and line; for a setting of the command line, which has but one, the setting itself. */
  static String where(ConfigValue value) {
    String description = value.origin().description();
    return description.startsWith("--set ")
        ? description.replaceFirst(": [0-9]+$", "")
        : description;
  }
}
