package io.trihelix.app.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium that looks at one page as a person would. */
final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Starts one; skips the test, with a message, where none is installed. */
  static Browser open() {
    Optional<Path> browser = installed("chromium", "chromium-browser", "google-chrome");
    Optional<Path> chromeDriver = installed("chromedriver");
    Assumptions.assumeTrue(
        browser.isPresent() && chromeDriver.isPresent(),
        "skipped: needs Chromium and its driver (Debian: apt-get install chromium chromium-driver)");
    var options = new ChromeOptions();
    options.setBinary(browser.orElseThrow().toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--lang=en-GB");
    var logs = new LoggingPreferences();
    logs.enable("browser", Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    var service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(chromeDriver.orElseThrow().toFile())
            .build();
    var driver = new ChromeDriver(service, options);
    driver.manage().timeouts().scriptTimeout(PATIENCE);
    return new Browser(driver);
  }

  private static Optional<Path> installed(String... names) {
    return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
        .flatMap(folder -> Stream.of(names).map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Opens a file; what is behind {@code #} says what the page shows. */
  void show(Path page, String fragment, int width) {
    show(page.toUri().toString(), fragment, width);
  }

  /** Opens an address. */
  void show(String page, String fragment, int width) {
    // A window is never as narrow as a phone, but what a page sees of it can be.
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    // Another fragment alone would not load the page again.
    driver.get("about:blank");
    driver.get(page + "#" + fragment);
    await(() -> !all("section h2").isEmpty(), "the page to be built");
  }

  /**
   * Scrolls down to the end, so that all charts are drawn. A browser looks where it is once a
   * frame, so each chart is waited for before the next is gone to.
   */
  void seeAll() {
    for (WebElement figure : all("figure.chart")) {
      script("arguments[0].scrollIntoView({behavior: 'instant'})", figure);
      await(
          () ->
              script(
                      "const canvas = arguments[0].querySelector('.canvas');"
                          + " return canvas.hidden || 'drawn' in canvas.dataset",
                      figure)
                  .equals(true),
          "a chart to be drawn");
    }
  }

  /** Whether pages see that their reader likes them dark. */
  void prefersDark(boolean dark) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
  }

  /** The rules of accessibility that the page breaks, with the first element that does. */
  @SuppressWarnings("unchecked")
  List<String> brokenRules() {
    try (InputStream axe = Browser.class.getResourceAsStream("/axe.min.js")) {
      script(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read axe", e);
    }
    return (List<String>)
        driver.executeAsyncScript(
            "const done = arguments[arguments.length - 1];"
                + "axe.run(document, {resultTypes: ['violations']}).then(found =>"
                + " done(found.violations.map(rule => rule.id + ': ' + rule.nodes[0].html)));");
  }

  /** Drags with the mouse over an element, from one share of its width to another. */
  void drag(WebElement element, double from, double to) {
    int width = element.getSize().getWidth();
    new Actions(driver)
        .moveToElement(element, (int) (width * (from - 0.5)), 0)
        .clickAndHold()
        .moveToElement(element, (int) (width * (to - 0.5)), 0)
        .release()
        .perform();
  }

  /** Clicks in the middle of what is drawn, which need not be an element that takes clicks. */
  void clickOn(WebElement drawn) {
    new Actions(driver).moveToElement(drawn).click().perform();
  }

  /** Saves what the page hands out from now on in a folder. */
  void saveIn(Path folder) {
    driver.executeCdpCommand(
        "Browser.setDownloadBehavior",
        Map.of("behavior", "allow", "downloadPath", folder.toString()));
  }

  Object script(String script, Object... arguments) {
    return ((JavascriptExecutor) driver).executeScript(script, arguments);
  }

  long number(String script) {
    return ((Number) script("return " + script)).longValue();
  }

  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  WebElement one(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  /** What a chart says to those who do not see it. */
  String label(String selector) {
    return one(selector).getDomAttribute("aria-label");
  }

  String text(String selector) {
    return one(selector).getText();
  }

  List<String> texts(String selector) {
    return all(selector).stream().map(WebElement::getText).toList();
  }

  /** Types into what has the focus. */
  void type(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
  }

  WebElement focused() {
    return driver.switchTo().activeElement();
  }

  String address() {
    return driver.getCurrentUrl();
  }

  void back() {
    driver.navigate().back();
  }

  /** What the console says is wrong; asking clears it. */
  List<String> errors() {
    return driver.manage().logs().get("browser").getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  void await(Supplier<Boolean> condition, String what) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.get()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Waited in vain for " + what + "; console: " + errors());
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError("interrupted", e);
      }
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
