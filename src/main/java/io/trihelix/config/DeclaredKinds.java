package io.trihelix.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValueType;
import io.trihelix.model.EntityKind;
import io.trihelix.model.EntityKinds;
import io.trihelix.model.KindIcon;
import io.trihelix.model.KindLook;
import io.trihelix.model.NamingRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;

/** Reads {@code trihelix.kinds}; {@code conf/kinds.conf} says what each key means. */
final class DeclaredKinds {
  private static final String KINDS = "trihelix.kinds";

  /** What a kind that does not say it has. */
  private static final Config DEFAULTS =
      ConfigFactory.parseString(
          """
          rules = plain
          colour { light = "#7a5195", dark = "#b79bd0" }
          icon = diamond
          """);

  private DeclaredKinds() {}

  /**
   * The defaults with an example of each kind that the user adds, so that its keys are known, and
   * their types.
   */
  static Config exemplified(Config defaults, Config user) {
    if (!user.hasPath(KINDS) || user.getValue(KINDS).valueType() != ConfigValueType.OBJECT) {
      return defaults;
    }
    Config exemplified = defaults;
    ConfigObject known = defaults.getObject(KINDS);
    for (String name : user.getObject(KINDS).keySet()) {
      if (!known.containsKey(name)) {
        exemplified =
            exemplified.withValue(
                ConfigUtil.joinPath("trihelix", "kinds", name), known.values().iterator().next());
      }
    }
    return exemplified;
  }

  /** Whether any are declared. */
  static boolean areIn(Config config) {
    return config.hasPath(KINDS);
  }

  /** The kinds that the whole configuration declares. */
  static EntityKinds in(Config config) {
    ConfigObject declared = config.getObject(KINDS);
    var kinds = new ArrayList<EntityKind>();
    for (String name : declared.keySet()) {
      if (declared.get(name).valueType() != ConfigValueType.NULL) {
        kinds.add(kind(name, declared.toConfig().getConfig(ConfigUtil.quoteString(name))));
      }
    }
    return new EntityKinds(kinds);
  }

  private static EntityKind kind(String name, Config written) {
    Config kind = written.withFallback(DEFAULTS);
    String byDefault = name.toLowerCase(Locale.ROOT).replace("_", "");
    return new EntityKind(
        name,
        kind.getInt("order"),
        kind.hasPath("id") ? kind.getString("id") : byDefault,
        kind.getString("gazetteer"),
        oneOf(NamingRules.class, name, "rules", kind),
        new KindLook(
            kind.getString("label.en"),
            kind.hasPath("label.plural")
                ? kind.getString("label.plural")
                : kind.getString("label.en") + "s",
            kind.getString("label.zh"),
            kind.getString("colour.light"),
            kind.getString("colour.dark"),
            oneOf(KindIcon.class, name, "icon", kind)));
  }

  private static <E extends Enum<E>> E oneOf(Class<E> type, String name, String key, Config kind) {
    String value = kind.getString(key);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(value)) {
        return constant;
      }
    }
    throw new ConfigurationException(
        "Key "
            + KINDS
            + "."
            + name
            + "."
            + key
            + " ("
            + kind.getValue(key).origin().description()
            + ") must be one of "
            + Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT)
            + ", but is '"
            + value
            + "'");
  }
}
