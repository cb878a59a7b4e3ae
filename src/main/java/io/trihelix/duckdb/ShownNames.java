package io.trihelix.duckdb;

import io.trihelix.duckdb.StatementTree.Node;
import java.util.Optional;

/** Statements that ask for names and columns, which the warehouse itself tells about. */
final class ShownNames {
  private ShownNames() {}

  /** Whether it is {@code SHOW TABLES}, as a whole. */
  static boolean isShowTables(StatementTree tree) {
    return shown(tree)
        .filter(shown -> shown.text("show_type").equals("SHOW_SPECIAL"))
        .filter(shown -> shown.text("table_name").replace("\"", "").equals("tables"))
        .isPresent();
  }

  /** The table or view of a {@code DESCRIBE name}. */
  static Optional<String> described(StatementTree tree) {
    return shown(tree)
        .filter(shown -> shown.text("show_type").equals("DESCRIBE"))
        .flatMap(shown -> shown.field("query"))
        .filter(ShownNames::isWholeTable)
        .flatMap(query -> query.field("from_table"))
        .map(table -> table.text("table_name"))
        .filter(name -> !name.isEmpty());
  }

  private static Optional<Node> shown(StatementTree tree) {
    return Optional.of(tree.query())
        .filter(ShownNames::isWholeTable)
        .flatMap(query -> query.field("from_table"))
        .filter(from -> from.text("type").equals("SHOW_REF"));
  }

  /** Whether a query selects all of one source, without a condition. */
  private static boolean isWholeTable(Node query) {
    return query.text("type").equals("SELECT_NODE")
        && query.field("where_clause").filter(Node::isNull).isPresent()
        && query.field("modifiers").filter(modifiers -> modifiers.children().isEmpty()).isPresent()
        && query
            .field("select_list")
            .filter(list -> list.children().size() == 1)
            .filter(list -> list.children().get(0).text("class").equals("STAR"))
            .isPresent();
  }
}
