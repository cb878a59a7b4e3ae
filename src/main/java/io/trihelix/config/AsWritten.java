package io.trihelix.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigResolveOptions;
import com.typesafe.config.ConfigResolver;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import java.util.Set;
import java.util.TreeSet;

/**
 * A configuration to be shown and kept: references to other keys are replaced by what they stand
 * for, those to environment variables stay as they were written, since their values may be secret.
 */
final class AsWritten implements ConfigResolver {
  private final ConfigResolveOptions options = ConfigResolveOptions.noSystem().appendResolver(this);

  private final Set<String> variables = new TreeSet<>();

  /**
   * @throws ConfigurationException if it refers to what there is not
   */
  Config resolved(Config written, Config defaults) {
    try {
      return written.resolveWith(written.withFallback(defaults).resolve(options), options);
    } catch (ConfigException e) {
      throw new ConfigurationException("Cannot resolve the configuration: " + e.getMessage(), e);
    }
  }

  @Override
  public ConfigValue lookup(String path) {
    if (System.getenv(path) == null) {
      return null;
    }
    variables.add(path);
    return ConfigValueFactory.fromAnyRef(reference(path), "environment variable " + path);
  }

  /** A message without the values of the variables that were referred to. */
  String hidden(String message) {
    String hidden = message;
    for (String variable : variables) {
      String value = System.getenv(variable);
      if (!value.isBlank()) {
        hidden = hidden.replace(value, reference(variable));
      }
    }
    return hidden;
  }

  private static String reference(String variable) {
    return "${" + variable + "}";
  }

  @Override
  public ConfigResolver withFallback(ConfigResolver fallback) {
    return this;
  }
}
