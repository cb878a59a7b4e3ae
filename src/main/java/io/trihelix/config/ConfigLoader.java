package io.trihelix.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigSyntax;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import io.trihelix.interpret.FieldMapping;
import io.trihelix.model.EntityKind;
import io.trihelix.model.EntityKinds;
import io.trihelix.model.KindPair;
import io.trihelix.model.MentionRole;
import io.trihelix.recognize.RecognitionSettings;
import io.trihelix.resolve.ConfirmationRules;
import io.trihelix.similar.NearDuplicateSettings;
import io.trihelix.stats.PairWindow;
import io.trihelix.stats.PeriodType;
import io.trihelix.stats.trend.TrendPeriod;
import io.trihelix.stats.trend.TrendSettings;
import io.trihelix.text.Credentials;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads the settings: single keys from the command line above the user's file above the bundled
 * defaults. A key that the defaults do not have, or a value of another type, is an error that names
 * the key and where it stands.
 */
public final class ConfigLoader {
  private static final String ROOT = "trihelix";
  private static final String ALL = "all";

  /** Of characters in a key that is still taken for a known one. */
  private static final int MOST_TYPOS = 3;

  private static final List<String> DEFAULTS = List.of("trihelix.conf", "kinds.conf");

  private final Config config;
  private final EntityKinds kinds;

  private ConfigLoader(Config config, EntityKinds kinds) {
    this.config = config;
    this.kinds = kinds;
  }

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
      Config written = parse(file);
      told = asWritten.resolved(written, defaults);
      user = checked(written, defaults);
    }
    for (String override : overrides) {
      Config written = parse(override);
      told = asWritten.resolved(written, defaults).withFallback(told);
      user = checked(written, defaults).withFallback(user);
    }
    Config merged = user.withFallback(defaults);
    return new Loaded(
        new ConfigLoader(merged.getConfig(ROOT), kinds(merged)).settings(),
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

  private static Config parse(File file) {
    if (!file.isFile()) {
      throw new ConfigurationException("Cannot read the configuration: no such file: " + file);
    }
    try {
      return ConfigFactory.parseFile(file, LocalIncludes.of(file).setSyntax(ConfigSyntax.CONF));
    } catch (ConfigException e) {
      throw new ConfigurationException("Cannot read the configuration: " + e.getMessage(), e);
    }
  }

  private static Config parse(String override) {
    int equals = override.indexOf('=');
    if (equals <= 0) {
      throw new ConfigurationException(
          "Cannot set '" + override + "': write --set key=value, e.g. recognition.threshold=0.7");
    }
    String key = override.substring(0, equals).strip();
    String full = key.startsWith(ROOT + ".") ? key : ROOT + "." + key;
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

  private static Config checked(Config written, Config shipped) {
    Config user = resolved(written, shipped);
    Config defaults = DeclaredKinds.exemplified(shipped, user);
    for (Map.Entry<String, ConfigValue> entry : user.entrySet()) {
      String key = entry.getKey();
      String where = where(entry.getValue());
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

  /** File and line; for a setting of the command line, which has but one, the setting itself. */
  private static String where(ConfigValue value) {
    String description = value.origin().description();
    return description.startsWith("--set ")
        ? description.replaceFirst(": [0-9]+$", "")
        : description;
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

  private Settings settings() {
    try {
      return new Settings(
          kinds,
          input(),
          new Settings.Dates(
              zone("dates.zone"),
              day("dates.earliest"),
              config.getInt("dates.days-ahead"),
              config.getBoolean("dates.keep-undated"),
              config.getBoolean("dates.short-years")),
          new Settings.Language(
              config.getBoolean("language.keep-others"),
              config.getDouble("language.min-han-share")),
          new Settings.Furniture(
              config.getBoolean("furniture.recurring-lines"),
              config.getLong("furniture.min-articles"),
              config.getDouble("furniture.min-share"),
              config.getInt("furniture.max-line-chars")),
          new Settings.Duplicates(
              config.getBoolean("duplicates.exact"),
              config.getInt("duplicates.min-body-chars"),
              nearDuplicates()),
          new Settings.GazetteerLayers(config.getStringList("gazetteer.layers")),
          new RecognitionSettings(
              config.getDouble("recognition.threshold"),
              config.getBoolean("recognition.districts"),
              config.getBoolean("recognition.discovery"),
              config.getInt("recognition.max-mentions")),
          new ConfirmationRules(
              config.getInt("discovery.min-articles"),
              config.getDouble("discovery.min-confidence")),
          new Settings.Pairs(
              kindPairs("pairs.types"),
              Set.copyOf(constants("pairs.roles", MentionRole.class)),
              config.getInt("pairs.max-entities"),
              config.getInt("pairs.evidence-chars")),
          new Settings.Statistics(
              periods("statistics.periods"), config.getLong("statistics.min-articles")),
          trends(),
          structure(),
          output());
    } catch (ConfigException | IllegalArgumentException e) {
      throw new ConfigurationException("Cannot use the configuration: " + e.getMessage(), e);
    }
  }

  private Settings.Input input() {
    return new Settings.Input(
        oneOf("input.format", InputFormat.class),
        config.getString("input.charset"),
        config.getBytes("input.split-size"),
        arrayLength("input.max-record-size"),
        config.getBoolean("input.require-body"),
        new FieldMapping(
            config.getStringList("input.fields.id"),
            config.getStringList("input.fields.title"),
            config.getStringList("input.fields.body"),
            config.getStringList("input.fields.published-at"),
            config.getStringList("input.fields.source"),
            config.getStringList("input.fields.url"),
            config.getStringList("input.fields.author")),
        new Settings.Csv(
            config.getString("input.csv.delimiter"), config.getStringList("input.csv.columns")));
  }

  private NearDuplicateSettings nearDuplicates() {
    return new NearDuplicateSettings(
        config.getBoolean("duplicates.near.enabled"),
        config.getInt("duplicates.near.within-days"),
        config.getInt("duplicates.near.shingle"),
        config.getDouble("duplicates.near.jaccard"),
        config.getDouble("duplicates.near.in-order"),
        config.getDouble("duplicates.near.containment"),
        config.getDouble("duplicates.near.shortest-part"),
        config.getInt("duplicates.near.signature-size"),
        config.getInt("duplicates.near.signature-shingle"));
  }

  private Settings.Trends trends() {
    return new Settings.Trends(
        constants("trends.periods", TrendPeriod.class),
        constants("trends.windows", PairWindow.class),
        config.getLong("trends.min-articles"),
        config.getLong("trends.min-period-articles"),
        config.getDouble("trends.panel-presence"),
        config.getInt("trends.panel-sources"),
        config.getInt("trends.attraction-entities"),
        config.getInt("trends.attraction-sources"),
        new TrendSettings(
            config.getInt("trends.average-weeks"),
            config.getInt("trends.average-months"),
            config.getInt("trends.min-history"),
            config.getDouble("trends.burst-ratio"),
            config.getDouble("trends.burst-cost"),
            config.getInt("trends.burst-levels"),
            config.getDouble("trends.change-significance"),
            config.getDouble("trends.attraction-significance")));
  }

  private StructureSettings structure() {
    return new StructureSettings(
        new StructureSettings.Triads(
            config.getBoolean("statistics.triads.enabled"),
            kindsOf("statistics.triads.kinds"),
            config.getLong("statistics.triads.max-per-story")),
        new StructureSettings.Synergy(
            config.getBoolean("statistics.synergy.enabled"),
            kindsOf("statistics.synergy.kinds"),
            config.getLong("statistics.synergy.min-stories"),
            config.getInt("statistics.synergy.draws")),
        new StructureSettings.Network(
            config.getBoolean("statistics.network.enabled"),
            oneOf("statistics.network.window", PairWindow.class),
            config.getLong("statistics.network.min-articles"),
            config.getDouble("statistics.network.max-q-value"),
            config.getInt("statistics.network.max-edges"),
            config.getDouble("statistics.network.resolution")),
        new StructureSettings.Rules(
            config.getBoolean("statistics.rules.enabled"),
            config.getLong("statistics.rules.min-stories"),
            config.getDouble("statistics.rules.min-confidence"),
            config.getInt("statistics.rules.max-entities")),
        new StructureSettings.Topics(
            config.getBoolean("statistics.topics.enabled"),
            config.getLong("statistics.topics.min-articles"),
            config.getLong("statistics.topics.max-sentences"),
            config.getInt("statistics.topics.terms"),
            config.getDouble("statistics.topics.prior")),
        new StructureSettings.Similarity(
            config.getBoolean("statistics.similarity.enabled"),
            oneOf("statistics.similarity.window", PairWindow.class),
            config.getLong("statistics.similarity.min-articles"),
            config.getInt("statistics.similarity.max-entities"),
            config.getInt("statistics.similarity.dimensions"),
            config.getInt("statistics.similarity.neighbours")));
  }

  private Settings.Output output() {
    return new Settings.Output(
        config.getBytes("output.target-file-size"),
        config.getBytes("output.row-group-size"),
        config.getLong("output.max-rows-per-file"),
        config.getBoolean("output.report"));
  }

  /** A number of bytes that fit into one array. */
  private int arrayLength(String key) {
    long bytes = config.getBytes(key);
    if (bytes > Integer.MAX_VALUE) {
      throw invalid(key, config.getString(key), "less than 2 GiB");
    }
    return (int) bytes;
  }

  private <E extends Enum<E>> E oneOf(String key, Class<E> type) {
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

  private ZoneId zone(String key) {
    try {
      return ZoneId.of(config.getString(key));
    } catch (DateTimeException e) {
      throw invalid(key, config.getString(key), "a time zone such as Asia/Shanghai");
    }
  }

  private LocalDate day(String key) {
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

  private List<EntityKind> kindsOf(String key) {
    return config.getStringList(key).stream().map(name -> kind(key, name)).toList();
  }

  private Set<KindPair> kindPairs(String key) {
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

  private <E extends Enum<E>> List<E> constants(String key, Class<E> type) {
    return config.getStringList(key).stream()
        .map(value -> constant(key, value, type))
        .distinct()
        .toList();
  }

  private List<PeriodType> periods(String key) {
    return config.getStringList(key).stream()
        .map(value -> constant(key, value, PeriodType.class))
        .filter(period -> period != PeriodType.ALL)
        .distinct()
        .toList();
  }

  private ConfigurationException invalid(String key, String value, String expected) {
    return new ConfigurationException(
        "Key "
            + ROOT
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
}
