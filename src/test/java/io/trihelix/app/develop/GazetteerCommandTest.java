package io.trihelix.app.develop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.app.Trihelix;
import io.trihelix.app.print.Screen;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GazetteerCommandTest {
  private static final String COMMON = "id\tname\tname_en\taliases\tseat\tprovince\tcountry";

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return Trihelix.commandLine(new Screen(out), new Screen(err)).execute(args);
  }

  private void writeFolder() throws IOException {
    Files.writeString(
        folder.resolve("cities.tsv"),
        COMMON + "\tlatitude\tlongitude\ncity:cn-350200\t厦门\tXiamen\t\t\t福建\tCN\t24.48\t118.08\n");
    Files.writeString(folder.resolve("companies.tsv"), COMMON + "\n");
    Files.writeString(folder.resolve("universities.tsv"), COMMON + "\n");
    Files.writeString(
        folder.resolve("districts.tsv"), "id\tname\taliases\tcity\tprovince\tlevel\n");
  }

  @Test
  void checkFailsBeforeBuildAndPassesAfterIt() throws IOException {
    writeFolder();
    String dir = folder.toString();
    assertEquals(1, run("gazetteer", "check", "--dir", dir));
    assertTrue(err.toString().contains("run scripts/gazetteer build"), err.toString());
    assertEquals(0, run("gazetteer", "build", "--dir", dir));
    assertTrue(out.toString().contains("Rewrote " + folder.resolve("cities.tsv")), out.toString());
    assertEquals(0, run("gazetteer", "--dir", dir, "check"));
    assertTrue(out.toString().contains("No problems in " + dir), out.toString());
    assertEquals(0, run("gazetteer", "build", "--dir", dir));
    assertTrue(out.toString().contains("Nothing to do in " + dir), out.toString());
  }

  @Test
  void coveragePrintsCounts() throws IOException {
    writeFolder();
    assertEquals(0, run("gazetteer", "coverage", "--dir", folder.toString()));
    assertTrue(out.toString().contains("cities by country"), out.toString());
    assertTrue(out.toString().matches("(?s).*with coordinates +1\\n.*"), out.toString());
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    assertEquals(1, run("gazetteer", "check", "--dir", folder.resolve("nowhere").toString()));
    assertTrue(
        err.toString().contains("nowhere: no such folder; give it with --dir"), err.toString());
  }

  @Test
  void withoutASubcommandItSaysWhichThereAre() {
    assertEquals(2, run("gazetteer"));
    assertTrue(err.toString().contains("Missing command: one of"), err.toString());
    assertTrue(err.toString().contains("coverage"), err.toString());
  }
}
