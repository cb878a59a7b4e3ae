package io.trihelix.spark.guard;

import io.trihelix.ask.QueryRefusedException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.analysis.UnresolvedGenerator;
import org.apache.spark.sql.catalyst.analysis.UnresolvedRelation;
import org.apache.spark.sql.catalyst.analysis.UnresolvedTableOrView;
import org.apache.spark.sql.catalyst.analysis.UnresolvedTableValuedFunction;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.UnresolvedWith;
import org.apache.spark.sql.catalyst.trees.TreeNode;
import org.apache.spark.sql.execution.command.DescribeQueryCommand;
import org.apache.spark.sql.execution.command.ExplainCommand;
import org.apache.spark.sql.execution.datasources.HadoopFsRelation;
import org.apache.spark.sql.execution.datasources.LogicalRelation;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Lets statements pass that only ask a warehouse: SELECT, WITH, VALUES, FROM, TABLE, SHOW, DESCRIBE
 * and EXPLAIN of these, over the warehouse's tables and views and the rows that a statement holds
 * itself, with functions that work on their arguments alone. Judged is the plan, never the text.
 *
 * <p>{@link #checkParsed} comes before Spark looks any name up, for looking up may itself open
 * files, load classes or run a command; {@link #checkResolved} comes when all names are resolved
 * and nothing has been read yet.
 */
public final class ReadOnlyGuard {
  private static final String PURPOSE = "SELECT, WITH, VALUES, SHOW, DESCRIBE and EXPLAIN";

  private final Path warehouse;
  private final Set<String> names;

  /**
   * @param warehouse folder whose files may be read, fully qualified
   * @param names of its tables and views
   */
  public ReadOnlyGuard(Path warehouse, Set<String> names) {
    // A path made of a URI may end in a slash, those of files have none.
    this.warehouse = new Path(warehouse.toString());
    this.names = names.stream().map(ReadOnlyGuard::lower).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Takes from a session what lets the text of a statement reach around its plan: SQL on files, and
   * {@code ${env:NAME}}, which Spark would replace before it parses.
   */
  public static void lock(SparkSession session) {
    session.conf().set("spark.sql.variable.substitute", "false");
    session.conf().set("spark.sql.runSQLOnFiles", "false");
  }

  /**
   * @param plan as the parser made it
   * @throws QueryRefusedException if it could do more than ask the warehouse
   */
  public void checkParsed(LogicalPlan plan) {
    Set<String> known = new HashSet<>(names);
    PlanParts.visit(plan, part -> addNamesOf(part, known));
    PlanParts.visit(plan, part -> checkParsed(part, known));
  }

  /**
   * The query in a parsed statement, whose names are to be resolved and checked: the statement
   * itself, or what it explains or describes. Empty when it only asks for names and columns.
   */
  public static Optional<LogicalPlan> query(LogicalPlan parsed) {
    LogicalPlan plan = parsed;
    while (true) {
      if (plan instanceof ExplainCommand explain) {
        plan = explain.logicalPlan();
      } else if (plan instanceof DescribeQueryCommand describe) {
        plan = describe.plan();
      } else {
        return HarmlessSql.COMMAND_NODES.contains(name(plan))
            ? Optional.empty()
            : Optional.of(plan);
      }
    }
  }

  /**
   * @param plan of a query that passed {@link #checkParsed}, with all names resolved
   * @throws QueryRefusedException if it reads anything but the warehouse
   */
  public void checkResolved(LogicalPlan plan) {
    PlanParts.visit(plan, this::checkResolved);
  }

  private static void addNamesOf(TreeNode<?> part, Set<String> known) {
    if (part instanceof UnresolvedWith with) {
      with.cteRelations().foreach(relation -> known.add(lower(relation._1())));
    }
  }

  private void checkParsed(TreeNode<?> part, Set<String> known) {
    checkKind(part, true);
    if (part instanceof UnresolvedRelation relation) {
      checkName(words(relation.multipartIdentifier()), known);
      if (!relation.options().isEmpty() || relation.isStreaming()) {
        throw new QueryRefusedException(
            "the table " + relation.name() + " is read as it is, without options or streams");
      }
    } else if (part instanceof UnresolvedTableOrView table) {
      checkName(words(table.multipartIdentifier()), names);
    } else if (part instanceof UnresolvedTableValuedFunction function) {
      checkFunction(
          words(function.name()), HarmlessSql.isTableFunction(last(words(function.name()))));
    } else if (part instanceof UnresolvedFunction function) {
      checkFunction(
          words(function.nameParts()), HarmlessSql.isFunction(last(words(function.nameParts()))));
    } else if (part instanceof UnresolvedGenerator generator) {
      String name = generator.name().funcName();
      checkFunction(List.of(name), HarmlessSql.isTableFunction(name));
    }
  }

  private void checkResolved(TreeNode<?> part) {
    checkKind(part, false);
    if (part instanceof LogicalRelation table) {
      if (!(table.relation() instanceof HadoopFsRelation files)) {
        throw new QueryRefusedException(
            "it reads " + table.relation() + ", which is no table here");
      }
      for (Path file : CollectionConverters.asJava(files.location().rootPaths())) {
        if (!isInWarehouse(file)) {
          throw new QueryRefusedException(
              "it reads " + file + ", which is outside the warehouse " + warehouse);
        }
      }
    }
  }

  private static void checkKind(TreeNode<?> part, boolean commandsToo) {
    String name = name(part);
    boolean harmless =
        part instanceof Expression
            ? HarmlessSql.isExpression(part.getClass())
            : HarmlessSql.QUERY_NODES.contains(name)
                || (commandsToo && HarmlessSql.COMMAND_NODES.contains(name));
    if (!harmless) {
      throw new QueryRefusedException(
          "it only reads the tables and views of the warehouse ("
              + PURPOSE
              + "), but this asks for "
              + name);
    }
  }

  private static void checkName(List<String> parts, Set<String> known) {
    if (parts.size() != 1 || !known.contains(lower(parts.get(0)))) {
      throw new QueryRefusedException(
          "the warehouse has no table or view " + String.join(".", parts));
    }
  }

  private static void checkFunction(List<String> parts, boolean harmless) {
    if (parts.size() != 1 || !harmless) {
      throw new QueryRefusedException(
          "the function "
              + String.join(".", parts)
              + " is not one of those that only work on what they are given");
    }
  }

  private boolean isInWarehouse(Path file) {
    for (Path folder = file; folder != null; folder = folder.getParent()) {
      if (folder.equals(warehouse)) {
        return true;
      }
    }
    return false;
  }

  private static String name(TreeNode<?> part) {
    return part.getClass().getSimpleName().replace("$", "");
  }

  private static List<String> words(Seq<String> parts) {
    return CollectionConverters.asJava(parts);
  }

  private static String last(List<String> parts) {
    return parts.get(parts.size() - 1);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
