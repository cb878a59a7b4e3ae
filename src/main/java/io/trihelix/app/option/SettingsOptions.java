package io.trihelix.app.option;

import io.trihelix.config.ConfigLoader;
import io.trihelix.config.Settings;
import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.recognize.words.HanLpText;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options of every command that recognises: where its settings come from. */
public final class SettingsOptions {
  @Option(
      names = {"-c", "--config"},
      paramLabel = "FILE",
      description = "Your settings (HOCON); conf/trihelix.conf lists all keys and defaults.")
  private File config;

  @Option(
      names = "--set",
      paramLabel = "key=value",
      description = "One setting, above those of the file; may be repeated.")
  private List<String> overrides = new ArrayList<>();

  /** The settings, and the configuration they come from. */
  public ConfigLoader.Loaded load() {
    return ConfigLoader.load(config, overrides);
  }

  /** The bundled gazetteers under the layers that the settings name. */
  public static Gazetteer gazetteer(Settings settings) {
    return Gazetteer.load(
        settings.kinds(),
        settings.gazetteer().layers().stream().map(Path::of).toList(),
        HanLpText.normalizer());
  }
}
