package io.trihelix.spark.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trihelix.ask.DescribedTable;
import io.trihelix.ask.TableDictionary;
import io.trihelix.spark.table.DataDictionary;
import io.trihelix.spark.table.Table;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TablesFileTest {
  @Test
  void partsThatKnowNoSparkKnowEveryTableAndColumnWithItsTypeAndMeaning() {
    List<DescribedTable> described =
        Catalogue.PUBLISHED.stream().map(TablesFileTest::described).toList();
    assertEquals(described, TableDictionary.tables());
  }

  private static DescribedTable described(Table table) {
    return new DescribedTable(
        table.name(),
        table.grain(),
        table.partitionedByMonth(),
        Arrays.stream(table.schema().fields())
            .map(
                column ->
                    new DescribedTable.Column(
                        column.name(),
                        DataDictionary.name(column.dataType()),
                        column.getComment().get()))
            .toList());
  }
}
