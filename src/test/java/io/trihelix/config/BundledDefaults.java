package io.trihelix.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** conf/trihelix.conf as it lies in the jar. */
final class BundledDefaults {
  private BundledDefaults() {}

  static Config read() {
    return ConfigFactory.parseReader(
        new InputStreamReader(
            BundledDefaults.class.getResourceAsStream("/trihelix/trihelix.conf"),
            StandardCharsets.UTF_8));
  }
}
