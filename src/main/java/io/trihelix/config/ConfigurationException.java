package io.trihelix.config;

/** The configuration cannot be used; the message names the key, the value and where it stands. */
public final class ConfigurationException extends RuntimeException {
  public ConfigurationException(String message) {
    super(message);
  }

  public ConfigurationException(String message, Throwable cause) {
    super(message, cause);
  }
}
