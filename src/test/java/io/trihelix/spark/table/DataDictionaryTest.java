package io.trihelix.spark.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.spark.catalogue.Catalogue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.Test;

class DataDictionaryTest {
  @Test
  void theDocumentInTheTreeIsWhatTheSchemasSay() throws Exception {
    assertEquals(
        DataDictionary.of(Catalogue.PUBLISHED),
        Files.readString(Path.of("docs", "tables.md")),
        "docs/tables.md is not up to date: scripts/trihelix tables > docs/tables.md");
  }

  @Test
  void everyColumnOfEveryTableHasAComment() {
    for (Table table : Catalogue.PUBLISHED) {
      for (StructField column : table.schema().fields()) {
        assertFalse(
            column.getComment().getOrElse(() -> "").isBlank(), table.name() + "." + column.name());
      }
    }
  }

  @Test
  void theDocumentOfFilesNamesTheTablesThatGrow() throws Exception {
    String growing =
        Catalogue.PUBLISHED.stream()
            .filter(table -> table.layout() == Layout.GROWING)
            .map(table -> "`" + table.name() + "`")
            .collect(Collectors.joining(", "))
            .replaceFirst(", (?=[^,]*$)", " and ");
    String document = Files.readString(Path.of("docs", "files.md")).replaceAll("\\s+", " ");
    assertTrue(document.contains("of the whole table in " + growing + ";"), growing);
  }

  @Test
  void typesBearTheirNamesOfSqlAndBarsAreEscaped() {
    String text =
        DataDictionary.of(
            List.of(
                new Table(
                    "example",
                    "one example",
                    List.of("names"),
                    new Columns().texts("names", "This | that.").count("n", "How many.").build(),
                    Layout.BY_MONTH,
                    List.of("n"))));
    assertTrue(text.contains("| names | ARRAY<STRING> | This \\| that. |"), text);
    assertTrue(text.contains("| n | BIGINT | How many. |"), text);
    assertTrue(
        text.contains(
            "One row: one example. Key: `names`. Hive-partitioned by `published_month`."
                + " Files are sorted by `n`."),
        text);
  }
}
