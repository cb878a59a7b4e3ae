package io.trihelix.duckdb;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.trihelix.ask.QueryRefusedException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What DuckDB's own parser makes of a statement; nothing is looked up or run for it. */
final class StatementTree {
  /**
   * DuckDB's word, in error_type, for every statement that it writes no tree of: it does of SELECT
   * alone, and of what it turns into such (SHOW, DESCRIBE, PIVOT).
   */
  private static final String OTHER_STATEMENT = "not implemented";

  private static final String TREE = "SELECT json_serialize_sql(?)";

  /**
   * Longer than what a person writes; DuckDB's own parser crashes on what is nested much deeper.
   */
  static final int MOST_CHARACTERS = 20_000;

  /**
   * Levels of the tree, of which a nested query takes five or six. What is deeper crashes the
   * planner.
   */
  static final int MOST_LEVELS = 500;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(MOST_LEVELS).build())
          .build();

  /** A place of the tree. */
  static final class Node {
    private final String key;
    private final JsonToken kind;
    private final String text;
    private final Node parent;
    private final Map<String, Node> fields = new LinkedHashMap<>();
    private final List<Node> children = new ArrayList<>();

    private Node(String key, JsonToken kind, String text, Node parent) {
      this.key = key;
      this.kind = kind;
      this.text = text;
      this.parent = parent;
    }

    private void add(Node child) {
      children.add(child);
      if (isObject()) {
        fields.put(child.key, child);
      }
    }

    /** The text of a field; empty if it has none, or an empty one. */
    String text(String field) {
      Node found = fields.get(field);
      return found == null || found.isNull() || found.text == null ? "" : found.text;
    }

    Optional<Node> field(String name) {
      return Optional.ofNullable(fields.get(name));
    }

    boolean has(String field) {
      return fields.containsKey(field);
    }

    /** The elements of a list, or the values of an object. */
    List<Node> children() {
      return children;
    }

    /** The field of its parent that it stands in; empty for an element of a list. */
    String key() {
      return key == null ? "" : key;
    }

    Optional<Node> parent() {
      return Optional.ofNullable(parent);
    }

    String text() {
      return text == null ? "" : text;
    }

    boolean isObject() {
      return kind == JsonToken.START_OBJECT;
    }

    boolean isNull() {
      return kind == JsonToken.VALUE_NULL;
    }
  }

  private final List<Node> nodes;

  private StatementTree(List<Node> nodes) {
    this.nodes = nodes;
  }

  /**
   * @throws NotUnderstoodException if it is no SQL of DuckDB's
   * @throws QueryRefusedException if it is none that asks, or more than one
   */
  static StatementTree of(String statement, Connection connection) throws SQLException {
    StatementTree tree = new StatementTree(read(statement, connection));
    Node root = tree.nodes.get(0);
    if (Boolean.parseBoolean(root.text("error"))) {
      if (root.text("error_type").equals(OTHER_STATEMENT)) {
        throw new QueryRefusedException(
            "it only reads the tables and views of the warehouse ("
                + HarmlessStatement.PURPOSE
                + "), but this is another statement");
      }
      throw new NotUnderstoodException(root.text("error_message"));
    }
    List<Node> statements = root.field("statements").map(Node::children).orElseGet(List::of);
    if (statements.size() != 1) {
      throw new QueryRefusedException(
          "it answers one statement at a time, but these are " + statements.size());
    }
    return tree;
  }

  private static List<Node> read(String statement, Connection connection) throws SQLException {
    if (statement.length() > MOST_CHARACTERS) {
      throw new QueryRefusedException(
          "it is longer than " + MOST_CHARACTERS + " characters: " + statement.length());
    }
    try (PreparedStatement ask = connection.prepareStatement(TREE)) {
      ask.setString(1, statement);
      try (ResultSet tree = ask.executeQuery()) {
        tree.next();
        return nodes(tree.getString(1));
      }
    }
  }

  private static List<Node> nodes(String json) {
    var nodes = new ArrayList<Node>();
    try (JsonParser parser = JSON.createParser(json)) {
      Node open = null;
      String key = null;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.FIELD_NAME) {
          key = parser.currentName();
        } else if (token.isStructEnd()) {
          open = open.parent;
        } else {
          var node = new Node(key, token, token.isScalarValue() ? parser.getText() : null, open);
          key = null;
          nodes.add(node);
          if (open != null) {
            open.add(node);
          }
          if (token.isStructStart()) {
            open = node;
          }
        }
      }
      return nodes;
    } catch (StreamConstraintsException e) {
      throw new QueryRefusedException("it is nested too deeply", e);
    } catch (IOException e) {
      throw new IllegalStateException("Cannot read the tree that DuckDB made of a statement", e);
    }
  }

  /** All its places, the outermost first. */
  List<Node> nodes() {
    return nodes;
  }

  /** Where the query of the only statement begins. */
  Node query() {
    return nodes
        .get(0)
        .field("statements")
        .orElseThrow()
        .children()
        .get(0)
        .field("node")
        .orElseThrow();
  }
}
