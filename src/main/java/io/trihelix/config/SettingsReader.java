package io.trihelix.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import io.trihelix.interpret.FieldMapping;
import io.trihelix.interpret.IdScope;
import io.trihelix.model.EntityKinds;
import io.trihelix.model.MentionRole;
import io.trihelix.recognize.RecognitionSettings;
import io.trihelix.resolve.ConfirmationRules;
import io.trihelix.similar.NearDuplicateSettings;
import io.trihelix.stats.PairWindow;
import io.trihelix.stats.trend.TrendPeriod;
import io.trihelix.stats.trend.TrendSettings;
import java.util.Set;

/** Reads the settings out of a checked configuration: every key that is used is named here. */
final class SettingsReader {
  private final Config config;
  private final EntityKinds kinds;
  private final ConfigValues values;

  /**
   * @param config what stands below {@code trihelix}
   * @param kinds that it declares
   */
  SettingsReader(Config config, EntityKinds kinds) {
    this.config = config;
    this.kinds = kinds;
    this.values = new ConfigValues(config, kinds);
  }

  /**
   * @throws ConfigurationException if a value is out of its range
   */
  Settings settings() {
    try {
      return new Settings(
          kinds,
          input(),
          new Settings.Dates(
              values.zone("dates.zone"),
              values.day("dates.earliest"),
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
              values.kindPairs("pairs.types"),
              Set.copyOf(values.constants("pairs.roles", MentionRole.class)),
              config.getInt("pairs.max-entities"),
              config.getInt("pairs.evidence-chars")),
          new Settings.Statistics(
              values.periods("statistics.periods"), config.getLong("statistics.min-articles")),
          trends(),
          structure(),
          output());
    } catch (ConfigException | IllegalArgumentException e) {
      throw new ConfigurationException("Cannot use the configuration: " + e.getMessage(), e);
    }
  }

  private Settings.Input input() {
    return new Settings.Input(
        values.oneOf("input.format", InputFormat.class),
        config.getString("input.charset"),
        config.getBytes("input.split-size"),
        values.arrayLength("input.max-record-size"),
        config.getBoolean("input.require-body"),
        values.oneOf("input.ids", IdScope.class),
        new FieldMapping(
            config.getStringList("input.fields.id"),
            config.getStringList("input.fields.title"),
            config.getStringList("input.fields.body"),
            config.getStringList("input.fields.published-at"),
            config.getStringList("input.fields.source"),
            config.getStringList("input.fields.url"),
            config.getStringList("input.fields.author"),
            config.getStringList("input.fields.crawled-at")),
        new Settings.Csv(
            config.getString("input.csv.delimiter"), config.getStringList("input.csv.columns")),
        new Settings.Jdbc(
            config.getString("input.jdbc.url"),
            config.getString("input.jdbc.table"),
            config.getString("input.jdbc.query"),
            config.getString("input.jdbc.user"),
            config.getString("input.jdbc.password"),
            config.getString("input.jdbc.driver"),
            config.getInt("input.jdbc.fetch-size")),
        new Settings.Kafka(
            config.getString("input.kafka.servers"),
            config.getString("input.kafka.topic"),
            config.getString("input.kafka.from"),
            config.getString("input.kafka.to")));
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
        values.constants("trends.periods", TrendPeriod.class),
        values.constants("trends.windows", PairWindow.class),
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
            values.kindsOf("statistics.triads.kinds"),
            config.getLong("statistics.triads.max-per-story")),
        new StructureSettings.Synergy(
            config.getBoolean("statistics.synergy.enabled"),
            values.kindsOf("statistics.synergy.kinds"),
            config.getLong("statistics.synergy.min-stories"),
            config.getInt("statistics.synergy.draws")),
        new StructureSettings.Network(
            config.getBoolean("statistics.network.enabled"),
            values.oneOf("statistics.network.window", PairWindow.class),
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
            values.oneOf("statistics.similarity.window", PairWindow.class),
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
        config.getBoolean("output.report"),
        config.getInt("output.keep-runs"),
        config.getDuration("output.keep-for"),
        new Settings.Alerts(
            config.getDouble("output.alerts.rejects"), config.getInt("output.alerts.silent-days")),
        new IcebergSettings(
            config.getString("output.iceberg.catalog"),
            config.getString("output.iceberg.namespace")));
  }
}
