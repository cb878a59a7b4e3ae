package io.trihelix.duckdb;

import io.trihelix.ask.QueryRefusedException;
import io.trihelix.duckdb.StatementTree.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lets statements pass that only ask a warehouse: every part of the tree must be known to be
 * harmless, every name one of the warehouse's or of the statement's own, every function one that
 * works on its arguments alone.
 */
final class HarmlessStatement {
  static final String PURPOSE = "SELECT, WITH, VALUES, SHOW, DESCRIBE and EXPLAIN";

  private static final Set<String> EXPRESSIONS =
      Set.of(
          "COLUMN_REF",
          "CONSTANT",
          "FUNCTION",
          "OPERATOR",
          "COMPARISON",
          "CONJUNCTION",
          "CASE",
          "CAST",
          "WINDOW",
          "SUBQUERY",
          "STAR",
          "LAMBDA",
          "LAMBDA_REF",
          "BETWEEN",
          "COLLATE",
          "POSITIONAL_REFERENCE",
          "TYPE");

  /** Queries, sources of rows, and what orders and bounds them. */
  private static final Set<String> PARTS =
      Set.of(
          "SELECT_NODE",
          "SET_OPERATION_NODE",
          "RECURSIVE_CTE_NODE",
          "CTE_NODE",
          "BASE_TABLE",
          "SUBQUERY",
          "JOIN",
          "TABLE_FUNCTION",
          "EXPRESSION_LIST",
          "EMPTY",
          "EMPTY_FROM",
          "PIVOT",
          "SHOW_REF",
          "COLUMN_DATA",
          "ORDER_MODIFIER",
          "LIMIT_MODIFIER",
          "LIMIT_PERCENT_MODIFIER",
          "DISTINCT_MODIFIER",
          "ASCENDING",
          "DESCENDING",
          "ORDER_DEFAULT");

  private static final Set<String> SHOWN = Set.of("DESCRIBE", "SUMMARY");

  /** A name that no file could be meant by. */
  private static final Pattern PLAIN_NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");

  private final Set<String> known;
  private final OwnNames own;

  private HarmlessStatement(StatementTree tree, Set<String> names, OwnNames own) {
    this.own = own;
    known = new HashSet<>(names);
    tree.nodes().stream()
        .filter(node -> node.key().equals("map"))
        .filter(node -> node.parent().filter(in -> in.key().equals("cte_map")).isPresent())
        .flatMap(map -> map.children().stream())
        .map(entry -> lower(entry.text("key")))
        .forEach(this::addOwn);
  }

  /**
   * @param names of the warehouse's tables and views, in lower case
   * @throws QueryRefusedException if it could do more than ask the warehouse; the message says what
   * @throws NotUnderstoodException if it calls or shows what DuckDB does not know
   */
  static void check(StatementTree tree, Set<String> names, OwnNames own) {
    var statement = new HarmlessStatement(tree, names, own);
    tree.nodes().stream().filter(Node::isObject).forEach(statement::check);
  }

  private void addOwn(String name) {
    if (!PLAIN_NAME.matcher(name).matches() || own.hasView(name)) {
      throw refused("the name " + name + " may not be given within a statement");
    }
    known.add(name);
  }

  private void check(Node part) {
    if (part.has("class")) {
      checkExpression(part);
    } else if (part.has("type") && part.field("type").map(Node::text).isPresent()) {
      checkPart(part);
    }
    part.field("qualified_name")
        .flatMap(name -> name.field("path"))
        .filter(path -> path.children().size() > 1)
        .ifPresent(HarmlessStatement::refuseQualified);
  }

  private void checkExpression(Node part) {
    String kind = part.text("class");
    if (!EXPRESSIONS.contains(kind)) {
      throw unknownPart(kind);
    }
    if (part.has("function_name")) {
      String function = part.text("function_name");
      boolean ofTable = part.key().equals("function");
      boolean harmless =
          ofTable
              ? HarmlessFunctions.isHarmlessTable(function)
              : HarmlessFunctions.isHarmless(function);
      if (!harmless && !own.hasFunction(function)) {
        throw new NotUnderstoodException("there is no function " + function);
      }
      if (!harmless || !part.text("schema").isEmpty() || !part.text("catalog").isEmpty()) {
        throw refused(
            "the function "
                + function
                + " is not one of those that only work on what they are given");
      }
    }
    if (kind.equals("COLUMN_REF")) {
      List<Node> names = part.field("column_names").map(Node::children).orElseGet(List::of);
      if (names.size() == 1 && HarmlessFunctions.isHarmfulWord(names.get(0).text())) {
        throw refused(names.get(0).text() + " tells about the process, not about the warehouse");
      }
    }
  }

  private void checkPart(Node part) {
    Node type = part.field("type").orElseThrow();
    if (type.isObject() || isOfType(part)) {
      return;
    }
    String kind = type.text();
    if (!PARTS.contains(kind)) {
      throw unknownPart(kind);
    }
    if (kind.equals("BASE_TABLE")) {
      checkTable(part);
    } else if (kind.equals("SHOW_REF")) {
      checkShown(part);
    }
  }

  /** Types of values name themselves by an id. */
  private static boolean isOfType(Node part) {
    return part.has("id") && part.has("type_info");
  }

  private void checkTable(Node table) {
    if (!table.text("schema_name").isEmpty() || !table.text("catalog_name").isEmpty()) {
      throw noTable(table.text("schema_name") + "." + table.text("table_name"));
    }
    if (!known.contains(lower(table.text("table_name")))) {
      throw noTable(table.text("table_name"));
    }
    if (table.field("at_clause").filter(clause -> !clause.isNull()).isPresent()) {
      throw refused("the table " + table.text("table_name") + " is read as it is now");
    }
  }

  private static void checkShown(Node shown) {
    boolean ofQuery = shown.field("query").filter(query -> !query.isNull()).isPresent();
    if (!ofQuery || !SHOWN.contains(shown.text("show_type"))) {
      throw new NotUnderstoodException("of SHOW there is SHOW TABLES alone");
    }
  }

  private static void refuseQualified(Node path) {
    throw noTable(String.join(".", path.children().stream().map(Node::text).toList()));
  }

  private static QueryRefusedException unknownPart(String kind) {
    return refused(
        "it only reads the tables and views of the warehouse ("
            + PURPOSE
            + "), but this asks for "
            + kind);
  }

  private static QueryRefusedException noTable(String name) {
    return refused("the warehouse has no table or view " + name);
  }

  private static QueryRefusedException refused(String reason) {
    return new QueryRefusedException(reason);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
