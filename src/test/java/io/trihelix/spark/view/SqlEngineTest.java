package io.trihelix.spark.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.ask.View;
import io.trihelix.spark.catalogue.Catalogue;
import io.trihelix.spark.table.Table;
import io.trino.sql.parser.SqlParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SqlEngineTest {
  @Test
  void trinoUnderstandsEveryStatementOfItsScript() {
    var parser = new SqlParser();
    for (String statement :
        SqlEngine.TRINO.statements(
            Catalogue.PUBLISHED, View.bundled(), "s3://lake/o'neill/news/")) {
      // A table of months takes three statements.
      for (String single : statement.split(";\n(?=CREATE TABLE|CALL)")) {
        parser.createStatement(single);
      }
    }
  }

  @Test
  void trinoFindsThePartitionColumnAtTheEnd() {
    for (Table table : Catalogue.PUBLISHED) {
      if (table.partitionedByMonth()) {
        String[] columns = table.schema().fieldNames();
        assertEquals(Table.MONTH, columns[columns.length - 1], table.name());
      }
    }
  }

  @Test
  void everyFileOfTheFolderIsAViewAndEveryViewAFile() throws Exception {
    try (Stream<Path> files = Files.list(Path.of("conf", "views"))) {
      assertEquals(
          new TreeSet<>(View.NAMES),
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".sql"))
              .map(name -> name.substring(0, name.length() - ".sql".length()))
              .collect(Collectors.toCollection(TreeSet::new)));
    }
  }

  @Test
  void aViewReadsOnlyTablesAndViewsBeforeIt() {
    List<String> known = new ArrayList<>(Catalogue.PUBLISHED.stream().map(Table::name).toList());
    for (View view : View.bundled()) {
      assertTrue(known.containsAll(view.reads()), view.name() + " reads " + view.reads());
      assertTrue(!view.comment().isBlank(), view.name());
      known.add(view.name());
    }
  }

  @Test
  void quotationMarksInAFolderAreEscaped() {
    assertTrue(
        SqlEngine.DUCKDB
            .script(Catalogue.PUBLISHED, List.of(), "/o'neill")
            .contains("'/o''neill/runs/*.parquet'"));
    assertTrue(
        SqlEngine.SPARK
            .script(Catalogue.PUBLISHED, List.of(), "/o`neill")
            .contains("`/o``neill/runs`"));
  }
}
