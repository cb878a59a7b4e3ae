package io.trihelix.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.trihelix.app.CommandRun;
import io.trihelix.app.SampleWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that ask a warehouse: sql, entity, pair. */
class AskCommandsTest {
  private static CommandRun ask(String... arguments) {
    String warehouse = SampleWarehouse.folder().toString();
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--warehouse";
    all[arguments.length + 1] = warehouse;
    return CommandRun.of(all);
  }

  @Test
  void aQueryOverTablesAndViewsIsPrintedAsCsv() {
    CommandRun run =
        ask(
            "sql",
            "--format",
            "csv",
            "SELECT name_a, name_b, n_ab FROM top_pairs WHERE period_type = 'all'"
                + " AND together_in = 'article' AND type_a = 'CITY' AND type_b = 'COMPANY'"
                + " AND name_b = '深度求索' AND name_a = '杭州'");
    assertEquals(0, run.exitCode(), run.err());
    assertEquals(List.of("name_a,name_b,n_ab", "杭州,深度求索,36"), run.out().lines().toList());
  }

  @Test
  void aWrongQueryIsAMatterOfUsageAndNamesWhatIsWrong() {
    CommandRun run = ask("sql", "SELECT nname FROM entities");
    assertEquals(2, run.exitCode());
    assertTrue(run.err().startsWith("Cannot answer the query: "), run.err());
    assertTrue(run.err().contains("nname"), run.err());
    assertTrue(run.err().contains("SHOW TABLES"), run.err());
    assertFalse(run.err().contains("Relation"), "the plan is no message: " + run.err());
  }

  @Test
  void aStatementThatWritesIsAMatterOfUsageAndTouchesNothing(@TempDir Path outside)
      throws IOException {
    Path file = Files.writeString(outside.resolve("victim.txt"), "secret");
    CommandRun run = ask("sql", "INSERT OVERWRITE DIRECTORY '" + outside + "' USING csv SELECT 1");
    assertEquals(2, run.exitCode(), run.err());
    assertTrue(run.err().contains("Cannot answer the query: it only reads"), run.err());
    assertEquals("secret", Files.readString(file));
  }

  @Test
  void anEntityIsFoundByItsEnglishNameAndShownWithItsPartners() {
    CommandRun run = ask("entity", "hangzhou", "--limit", "2");
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains("city:cn-330100"), run.out());
    assertTrue(run.out().contains("深度求索"), run.out());
    assertTrue(run.out().contains("2024-10"), run.out());
  }

  @Test
  void anEntityInJsonHasAllItsParts() throws Exception {
    CommandRun run = ask("entity", "company:x-deepseek", "--format", "json");
    assertEquals(0, run.exitCode(), run.err());
    JsonNode answer = new ObjectMapper().readTree(run.out());
    assertEquals("深度求索", answer.get("entity").get(0).get("name").textValue());
    assertTrue(answer.get("months").size() > 3, run.out());
    JsonNode first = answer.get("partners").get(0);
    assertEquals("杭州", first.get("name").textValue());
    for (JsonNode partner : answer.get("partners")) {
      assertTrue(
          partner.get("q_value").doubleValue() < 0.05 && partner.get("articles").longValue() >= 3,
          partner.toString());
    }
  }

  @Test
  void anEntityWithoutAPartnerThatIsHardlyChanceSaysSo() throws Exception {
    CommandRun lonely =
        ask(
            "sql",
            "--format",
            "csv",
            "SELECT entity_id FROM entity_profile WHERE partners = 0 ORDER BY entity_id LIMIT 1");
    CommandRun run = ask("entity", lonely.out().lines().toList().get(1));
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains("(no rows: nobody belongs with it"), run.out());
  }

  @Test
  void anUnknownNameFailsWithSimilarOnes() {
    CommandRun run = ask("entity", "深度求");
    assertEquals(1, run.exitCode());
    assertTrue(run.err().startsWith("No entity is called 深度求."), run.err());
    assertTrue(run.err().contains("company:x-deepseek"), run.err());
  }

  @Test
  void aPairIsShownInAnyOrderWithItsEvidence() {
    CommandRun run = ask("pair", "DeepSeek", "杭州", "--limit", "3");
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains("article"), run.out());
    assertTrue(run.out().contains("Evidence, the closest first"), run.out());
    assertTrue(run.out().contains("hardly_chance"), run.out());
  }

  @Test
  void anEntityDoesNotPairWithItself() {
    CommandRun run = ask("pair", "DeepSeek", "深度求索");
    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("DeepSeek and 深度求索 are both company:x-deepseek"), run.err());
  }

  @Test
  void aFolderWithoutTablesIsNamed() {
    CommandRun run = CommandRun.of("entity", "杭州", "--warehouse", "no-such-folder");
    assertEquals(1, run.exitCode());
    assertTrue(
        run.err().contains("Cannot read the warehouse no-such-folder: there is no such folder"),
        run.err());
  }
}
