package io.trihelix.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigSyntax;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which settings of two runs differ. */
public final class ChangedKeys {
  private static final String ROOT = "trihelix.";

  private ChangedKeys() {}

  /**
   * The keys with other values, or that one of both lacks, in order.
   *
   * @param before all settings of a run, as the table of runs keeps them
   * @param after those of another
   */
  public static List<String> between(String before, String after) {
    Map<String, String> first = values(before);
    Map<String, String> second = values(after);
    var keys = new TreeSet<>(first.keySet());
    keys.addAll(second.keySet());
    keys.removeIf(key -> Objects.equals(first.get(key), second.get(key)));
    return List.copyOf(keys);
  }

  private static Map<String, String> values(String json) {
    Config all =
        ConfigFactory.parseString(json, ConfigParseOptions.defaults().setSyntax(ConfigSyntax.JSON));
    var values = new TreeMap<String, String>();
    all.entrySet()
        .forEach(
            entry ->
                values.put(
                    entry.getKey().startsWith(ROOT)
                        ? entry.getKey().substring(ROOT.length())
                        : entry.getKey(),
                    entry.getValue().render(ConfigRenderOptions.concise())));
    return values;
  }
}
