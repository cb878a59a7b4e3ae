package io.trihelix.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts the page together: template, styles, ECharts, the scripts and the data in one file. The page
 * asks for nothing from outside, and its content security policy lets no script run but these.
 */
public final class ReportPage {
  private static final String ECHARTS = "/META-INF/resources/webjars/echarts/5.5.0/echarts.min.js";

  /** The scripts in the order in which they stand; a later one uses earlier ones. */
  static final List<String> SCRIPTS =
      List.of(
          "text-en",
          "text-zh",
          "text",
          "format",
          "dom",
          "source-page",
          "page-pictures",
          "source-server",
          "server-pictures",
          "store",
          "data",
          "admit",
          "state",
          "timeline",
          "theme",
          "csv",
          "export",
          "chart",
          "labels",
          "around",
          "layout",
          "rising",
          "rises",
          "overview",
          "association",
          "pairs",
          "map",
          "communities",
          "network",
          "heatmap",
          "trends",
          "compare",
          "compare-tables",
          "compare-map",
          "helix",
          "articles",
          "relations",
          "lists",
          "ask",
          "profile",
          "search",
          "brush",
          "notes",
          "main");

  /** Stands in the template, within the first bytes of every page. */
  private static final String GENERATOR = "<meta name=\"generator\" content=\"Trihelix\">";

  /** Says that the page comes from a server that knows the whole warehouse. */
  private static final String SERVER = "<meta name=\"trihelix-server\" content=\"1\">";

  /** No text in it can end the element. */
  private static final Pattern DATA =
      Pattern.compile("<script type=\"application/json\" id=\"report-data\">([^<]*)</script>");

  /** Ends the policy of every page. */
  private static final String NO_FORMS = "form-action 'none'";

  private static final String OWN_SERVER = "; connect-src 'self'";

  private static final int HEAD_BYTES = 4096;

  private static final Pattern SLOT = Pattern.compile("<!--\\{([a-z-]+)}-->");

  private ReportPage() {}

  /** The whole page, for a file. Deterministic: the same data gives the same text. */
  public static String of(ReportData data) {
    return page(InlineJson.of(data), KindStyles.of(data.kinds()), "", "");
  }

  /**
   * The same page for a server that answers what its scripts ask: it may ask where it came from,
   * and nobody else.
   *
   * @param page as {@link #of} made it, now or in an earlier version: its data are shown by the
   *     scripts of today
   * @throws IllegalArgumentException if it is no such page
   */
  public static String served(String page) {
    Matcher data = DATA.matcher(page);
    if (!data.find()) {
      throw new IllegalArgumentException("The page holds no data of a report");
    }
    return page(data.group(1), KindStyles.of(ReportKinds.in(data.group(1))), SERVER, OWN_SERVER);
  }

  private static String page(String data, String kinds, String server, String connections) {
    String charts = inline(chartLibrary());
    String program = inline(program());
    return fill(
        resource("/report/index.html"),
        Map.of(
            "policy",
            policy(charts, program) + connections,
            "server",
            server,
            "styles",
            resource("/report/report.css") + kinds,
            "data",
            data,
            "east-asia",
            resource("/report/land-east-asia.json").strip(),
            "world",
            resource("/report/land-world.json").strip(),
            "charts",
            charts,
            "program",
            program));
  }

  /** Whether a page is one that this class made, now or in an earlier version. */
  public static boolean isReport(InputStream page) throws IOException {
    String head = new String(page.readNBytes(HEAD_BYTES), StandardCharsets.UTF_8);
    return head.startsWith("<!doctype html>") && head.contains(GENERATOR);
  }

  /** ECharts, as a script: what draws the charts of the page. */
  public static String chartLibrary() {
    return resource(ECHARTS);
  }

  /** All scripts in one function, so that none of their names is seen by others. */
  private static String program() {
    return SCRIPTS.stream()
        .map(name -> "// " + name + ".js\n" + resource("/report/js/" + name + ".js"))
        .collect(Collectors.joining("\n", "(() => {\n'use strict';\n", "})();\n"));
  }

  /** Scripts stand in the page as they are; one that could end its element is a fault of ours. */
  private static String inline(String script) {
    if (script.toLowerCase(Locale.ROOT).contains("</script") || script.contains("<!--")) {
      throw new IllegalStateException("Cannot inline a script that holds </script or <!--");
    }
    return script;
  }

  private static String policy(String... scripts) {
    StringBuilder allowed = new StringBuilder();
    for (String script : scripts) {
      allowed.append(" 'sha256-").append(sha256(script)).append("'");
    }
    return "default-src 'none'; script-src"
        + allowed
        + "; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; "
        + NO_FORMS;
  }

  private static String sha256(String script) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static String fill(String template, Map<String, String> parts) {
    return SLOT.matcher(template)
        .replaceAll(
            slot -> {
              String part = parts.get(slot.group(1));
              if (part == null) {
                throw new IllegalStateException("The template has an unknown slot " + slot.group());
              }
              return Matcher.quoteReplacement(part);
            });
  }

  private static String resource(String name) {
    try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("Cannot make the report: no resource " + name);
      }
      // The policy's hashes are of what a browser reads, and that has line feeds alone.
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make the report: " + name + " is unreadable", e);
    }
  }
}
