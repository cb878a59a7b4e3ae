package io.trihelix.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/**
 * How tests of the page begin and end: one browser for a class, and after each test nothing in the
 * console. Skipped, with a message, where no Chromium is installed.
 */
abstract class InBrowser {
  /** Width of a screen on a desk, in pixels. */
  static final int DESK = 1440;

  /** Width of a phone. */
  static final int PHONE = 390;

  /** For what a test writes. */
  @TempDir static Path folder;

  static Browser browser;

  @BeforeAll
  static void openBrowser() {
    browser = Browser.open();
  }

  @AfterAll
  static void closeBrowser() {
    if (browser != null) {
      browser.close();
      browser = null;
    }
  }

  @AfterEach
  void theConsoleHasNothingToSay() {
    assertEquals(List.of(), browser.errors());
  }

  /** What is saved when a button is pressed, as soon as it is whole. */
  static byte[] saved(String ending, String button) throws Exception {
    Path into = Files.createTempDirectory(folder, "saved");
    browser.saveIn(into);
    browser.script("document.querySelector(arguments[0]).click()", button);
    Path[] found = {null};
    browser.await(
        () -> {
          try (var files = Files.list(into)) {
            found[0] =
                files.filter(file -> file.toString().endsWith(ending)).findFirst().orElse(null);
            return found[0] != null && Files.size(found[0]) > 0;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        "a file " + ending);
    return Files.readAllBytes(found[0]);
  }

  /** The page of the bundled sample. */
  static Path sample() {
    return SampleReport.page();
  }
}
