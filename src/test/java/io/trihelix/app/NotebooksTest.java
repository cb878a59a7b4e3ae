package io.trihelix.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The notebooks, run from top to bottom on the bundled sample where Jupyter is installed. */
class NotebooksTest {
  private static final Path PROJECT = Path.of("").toAbsolutePath();
  private static final Path RESULTS = PROJECT.resolve("target/notebooks");
  private static final List<String> NOTEBOOKS =
      List.of("01-explore", "02-city-trends", "03-bi-with-duckdb");
  private static final Pattern SKIPPED = Pattern.compile("notebook: skipped .*");

  @TempDir private static Path folder;
  private static String printed;
  private static List<String> notebooks;

  @BeforeAll
  static void runTheNotebooks() throws Exception {
    Optional<String> python = pythonWithJupyter();
    Assumptions.assumeTrue(
        python.isPresent(),
        "skipped: needs Jupyter and what else notebooks/requirements.txt names (scripts/notebook"
            + " --install, or pip)");
    printed =
        run(
            List.of("scripts/notebook", "--execute"),
            python.orElseThrow(),
            SampleWarehouse.folder(),
            folder.resolve("printed"));
    var skipped = SKIPPED.matcher(printed);
    Assumptions.assumeFalse(skipped.find(), () -> skipped.group());
    notebooks = new ArrayList<>(NOTEBOOKS);
    // PySpark is large: its notebook runs where somebody has installed it.
    if (!printed.contains("notebook: left out 04-pyspark.ipynb")) {
      notebooks.add("04-pyspark");
    }
  }

  /**
   * The Python of an earlier {@code scripts/notebook}, else the system's if it has all packages.
   */
  private static Optional<String> pythonWithJupyter() throws Exception {
    for (String python : List.of("target/notebook-venv/bin/python", "python3")) {
      try {
        var check =
            new ProcessBuilder(
                python, "-c", "import nbconvert, ipykernel, duckdb, pandas, jinja2, matplotlib");
        check.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        if (check.start().waitFor() == 0) {
          return Optional.of("python3");
        }
      } catch (IOException e) {
        // There is no such program; perhaps the next.
      }
    }
    return Optional.empty();
  }

  private static String run(List<String> command, String python, Path warehouse, Path output)
      throws Exception {
    var builder = new ProcessBuilder(command);
    builder.environment().put("TRIHELIX_WAREHOUSE", warehouse.toString());
    builder.environment().put("PYTHON", python);
    // What is tested here, not a jar that may be older; and no class is worth compiling twice.
    builder.environment().put("TRIHELIX_CLASSPATH", classPath());
    builder
        .environment()
        .put("TRIHELIX_JAVA_OPTS", "-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=240m");
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    Process process = builder.start();
    boolean ended = process.waitFor(10, TimeUnit.MINUTES);
    if (!ended) {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
    }
    String text = Files.readString(output, StandardCharsets.UTF_8);
    assertTrue(ended, "the notebooks did not end: " + text);
    assertEquals(0, process.exitValue(), text);
    return text;
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  private static JsonNode notebook(Path folder, String name) throws IOException {
    return new ObjectMapper().readTree(folder.resolve(name + ".ipynb").toFile());
  }

  /** The outputs of all cells that have this type of content, as text. */
  private static List<String> outputs(JsonNode notebook, String type) {
    var found = new ArrayList<String>();
    for (JsonNode cell : notebook.get("cells")) {
      for (JsonNode output : cell.path("outputs")) {
        JsonNode content = output.path("data").path(type);
        if (!content.isMissingNode()) {
          var text = new StringBuilder();
          if (content.isArray()) {
            content.forEach(line -> text.append(line.asText()));
          } else {
            text.append(content.asText());
          }
          found.add(text.toString());
        }
      }
    }
    return found;
  }

  @Test
  void everyNotebookRunsToItsEnd() {
    for (String name : notebooks) {
      assertTrue(printed.contains("notebook: " + name + ".ipynb ran in "), printed);
    }
  }

  @Test
  void theOutputsThatAreStoredHaveTheShapeOfThoseOfToday() throws Exception {
    for (String name : notebooks) {
      JsonNode today = notebook(RESULTS, name);
      JsonNode stored = notebook(PROJECT.resolve("notebooks"), name);
      for (String type : List.of("text/html", "image/svg+xml", "image/png")) {
        assertEquals(outputs(stored, type).size(), outputs(today, type).size(), name + " " + type);
      }
    }
  }

  @Test
  void theFirstLookShowsTheCorpusItsNamesAndItsPairsAsPictures() throws Exception {
    List<String> charts = outputs(notebook(RESULTS, "01-explore"), "image/svg+xml");
    assertEquals(5, charts.size());
    for (String chart : charts) {
      assertTrue(chart.startsWith("<svg role=\"img\" aria-label=\""), chart.substring(0, 80));
      assertTrue(chart.split("<path ", -1).length > 10, "hardly anything is drawn: " + chart);
    }
    assertTrue(charts.get(0).contains(">2025-02</text>"), charts.get(0));
    assertTrue(charts.get(1).contains(">钱江科创报</text>"), charts.get(1));
    assertTrue(charts.get(2).contains(">深度求索</text>"), charts.get(2));
    assertTrue(charts.get(3).contains(">杭州–深度求索</text>"), charts.get(3));
  }

  @Test
  void theTrendsTellWhichPairRisesAndSinceWhen() throws Exception {
    JsonNode notebook = notebook(RESULTS, "02-city-trends");
    List<String> plain = outputs(notebook, "text/plain");
    assertTrue(
        plain.stream()
            .anyMatch(table -> table.contains("杭州 – 深度求索\t2024-10-09\t2025-01-01\t2025-03-01")),
        plain.toString());
    List<String> charts = outputs(notebook, "image/svg+xml");
    assertEquals(5, charts.size());
    assertTrue(charts.get(4).contains(">burst</text>"), charts.get(4));
  }

  @Test
  void noCellWritesToTheErrorStream() throws Exception {
    for (String name : notebooks) {
      for (JsonNode cell : notebook(RESULTS, name).get("cells")) {
        for (JsonNode output : cell.path("outputs")) {
          assertTrue(!output.path("name").asText().equals("stderr"), name + ": " + output);
        }
      }
    }
  }
}
