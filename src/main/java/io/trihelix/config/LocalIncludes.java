package io.trihelix.config;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigIncludeContext;
import com.typesafe.config.ConfigIncluder;
import com.typesafe.config.ConfigIncluderClasspath;
import com.typesafe.config.ConfigIncluderFile;
import com.typesafe.config.ConfigIncluderURL;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigSyntax;
import java.io.File;
import java.net.URL;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What {@code include} may name: files of this machine, from the folder of the file that includes
 * them on. An address is refused, for to read settings must not send anything anywhere; a file that
 * is not there is an error, for settings that silently do not hold are worse than none.
 */
final class LocalIncludes
    implements ConfigIncluder, ConfigIncluderFile, ConfigIncluderURL, ConfigIncluderClasspath {
  private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*");

  /** As HOCON has it, a name may be given without them. */
  private static final List<String> ENDINGS = List.of("", ".conf", ".json", ".properties");

  /** Deeper than any sensible settings; a file that includes itself comes this far. */
  private static final int MOST_NESTED = 20;

  private final File folder;
  private final int depth;

  private LocalIncludes(File folder, int depth) {
    this.folder = folder;
    this.depth = depth;
  }

  /** The options to parse a user's file with. */
  static ConfigParseOptions of(File file) {
    return of(file, 0);
  }

  private static ConfigParseOptions of(File file, int depth) {
    File folder = file.getAbsoluteFile().getParentFile();
    return ConfigParseOptions.defaults()
        .setSyntax(syntax(file))
        .setAllowMissing(false)
        .setIncluder(new LocalIncludes(folder, depth));
  }

  /** Settings of the command line stand in no folder, and include nothing. */
  static ConfigParseOptions none() {
    return ConfigParseOptions.defaults().setIncluder(new LocalIncludes(null, 0));
  }

  /** HOCON, unless the ending says that it is something else; a file of any name is HOCON. */
  private static ConfigSyntax syntax(File file) {
    if (file.getName().endsWith(".json")) {
      return ConfigSyntax.JSON;
    }
    return file.getName().endsWith(".properties") ? ConfigSyntax.PROPERTIES : ConfigSyntax.CONF;
  }

  @Override
  public ConfigIncluder withFallback(ConfigIncluder fallback) {
    // Nothing else may include.
    return this;
  }

  @Override
  public ConfigObject include(ConfigIncludeContext context, String what) {
    if (ADDRESS.matcher(what).matches()) {
      throw refused(what);
    }
    return includeFile(context, new File(what));
  }

  @Override
  public ConfigObject includeFile(ConfigIncludeContext context, File what) {
    if (folder == null) {
      throw new ConfigurationException(
          "Cannot include '" + what + "': only a configuration file includes others");
    }
    if (depth == MOST_NESTED) {
      throw new ConfigurationException(
          "Cannot include '"
              + what
              + "': files include each other more than "
              + MOST_NESTED
              + " deep");
    }
    File named = what.isAbsolute() ? what : new File(folder, what.getPath());
    File found =
        ENDINGS.stream()
            .map(ending -> new File(named.getPath() + ending))
            .filter(File::isFile)
            .findFirst()
            .orElseThrow(
                () ->
                    new ConfigurationException(
                        "Cannot include '" + what + "': there is no file " + named));
    try {
      return ConfigFactory.parseFile(found, of(found, depth + 1)).root();
    } catch (ConfigException e) {
      throw new ConfigurationException("Cannot include '" + what + "': " + e.getMessage(), e);
    }
  }

  @Override
  public ConfigObject includeURL(ConfigIncludeContext context, URL what) {
    throw refused(what.toString());
  }

  @Override
  public ConfigObject includeResources(ConfigIncludeContext context, String what) {
    throw refused("classpath:" + what);
  }

  private static ConfigurationException refused(String what) {
    return new ConfigurationException(
        "Cannot include '"
            + what
            + "': a configuration includes files of this machine alone. Save it to a file, and name"
            + " that");
  }
}
