package io.trihelix.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Whatever a user's file and {@code --set} say: settings, or a sentence that tells what is wrong.
 */
public final class FuzzedConfiguration implements Consumer<byte[]> {
  private final Path file;

  public FuzzedConfiguration() throws IOException {
    Path folder = Files.createTempDirectory("fuzz");
    folder.toFile().deleteOnExit();
    file = folder.resolve("user.conf");
    file.toFile().deleteOnExit();
  }

  @Override
  public void accept(byte[] input) {
    String text = new String(input, UTF_8);
    try {
      Files.write(file, input);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    load(file, List.of());
    load(null, text.lines().limit(4).toList());
    try {
      ConfigLoader.triad(text);
    } catch (ConfigurationException e) {
      told(e);
    }
  }

  private static void load(Path file, List<String> overrides) {
    try {
      ConfigLoader.Loaded loaded =
          ConfigLoader.load(file == null ? null : file.toFile(), overrides);
      ConfigLoader.kinds(loaded.json());
    } catch (ConfigurationException e) {
      told(e);
    }
  }

  private static void told(ConfigurationException e) {
    if (e.getMessage().isBlank()) {
      throw new AssertionError("Nobody is told what is wrong", e);
    }
  }
}
