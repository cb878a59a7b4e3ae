package io.trihelix.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** conf/trihelix.conf and conf/kinds.conf as they lie in the jar. */
final class BundledDefaults {
  private BundledDefaults() {}

  static Config read() {
    return read("trihelix.conf");
  }

  static Config kinds() {
    return read("kinds.conf");
  }

  private static Config read(String file) {
    return ConfigFactory.parseReader(
        new InputStreamReader(
            BundledDefaults.class.getResourceAsStream("/trihelix/" + file),
            StandardCharsets.UTF_8));
  }
}
