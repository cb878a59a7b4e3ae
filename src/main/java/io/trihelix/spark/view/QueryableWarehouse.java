package io.trihelix.spark.view;

import io.trihelix.ask.Answer;
import io.trihelix.ask.AskableWarehouse;
import io.trihelix.ask.QueryRefusedException;
import io.trihelix.ask.Question;
import io.trihelix.ask.View;
import io.trihelix.spark.catalogue.Catalogue;
import io.trihelix.spark.guard.ReadOnlyGuard;
import io.trihelix.spark.sink.PublishedTables;
import io.trihelix.spark.table.Table;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.execution.CommandExecutionMode;

/**
 * A warehouse whose tables and views can be named in SQL. Views of tables that the warehouse lacks
 * are left out. It is asked in a session of its own, in which nothing but these names is known;
 * every statement passes a {@link ReadOnlyGuard}.
 */
public final class QueryableWarehouse implements AskableWarehouse {
  private final SparkSession session;
  private final ReadOnlyGuard guard;
  private final Set<String> names;

  private QueryableWarehouse(SparkSession session, ReadOnlyGuard guard, Set<String> names) {
    this.session = session;
    this.guard = guard;
    this.names = Set.copyOf(names);
  }

  /**
   * @param folder URI of the warehouse, of any Hadoop file system
   * @throws io.trihelix.spark.sink.WarehouseException if it is no warehouse
   */
  public static QueryableWarehouse open(SparkSession spark, String folder) {
    SparkSession session = spark.newSession();
    ReadOnlyGuard.lock(session);
    PublishedTables published = PublishedTables.in(session, folder);
    Set<String> known = new TreeSet<>();
    for (Table table : Catalogue.PUBLISHED) {
      published
          .find(table)
          .ifPresent(
              rows -> {
                rows.createOrReplaceTempView(table.name());
                known.add(table.name());
              });
    }
    for (View view : View.bundled()) {
      if (known.containsAll(view.reads())) {
        session.sql(SqlEngine.SPARK.view(view));
        known.add(view.name());
      }
    }
    return new QueryableWarehouse(
        session, new ReadOnlyGuard(new Path(published.location()), known), known);
  }

  @Override
  public Set<String> names() {
    return names;
  }

  @Override
  public Answer ask(Question question) {
    return new RowsAnswer(query(question.sql(), question.arguments()));
  }

  @Override
  public Answer answer(String statement, int most) {
    try {
      Dataset<Row> rows = query(statement);
      return new RowsAnswer(most == Integer.MAX_VALUE ? rows : rows.limit(most));
    } catch (QueryRefusedException e) {
      throw e;
    } catch (Exception e) {
      // Scala does not declare it, so Java cannot catch it by its type.
      if (e instanceof AnalysisException cause) {
        // The message without the plan, of which an analyst has seen nothing.
        throw new QueryRefusedException(cause.getSimpleMessage(), e);
      }
      throw e;
    }
  }

  @Override
  public boolean has(String name) {
    return session.catalog().tableExists(name);
  }

  /** The session is its maker's to close. */
  @Override
  public void close() {
    // Nothing else is held.
  }

  /**
   * The rows of any query of Spark SQL.
   *
   * @throws QueryRefusedException if the statement is no SQL, or could do more than ask
   */
  public Dataset<Row> query(String sql) {
    return query(sql, Map.of());
  }

  /**
   * The rows of a query with parameters.
   *
   * @param arguments values of the {@code :name}s in the query
   * @throws QueryRefusedException if the statement is no SQL, or could do more than ask
   */
  public Dataset<Row> query(String sql, Map<String, Object> arguments) {
    try {
      LogicalPlan parsed = parsed(sql);
      guard.checkParsed(parsed);
      Optional<LogicalPlan> query = ReadOnlyGuard.query(parsed);
      if (query.isPresent() && query.get() != parsed) {
        // Explaining computes what is constant, so its query is resolved and checked before.
        guard.checkResolved(analyzed(query.get()));
      }
      Dataset<Row> rows = session.sql(sql, arguments);
      if (query.isPresent() && query.get() == parsed) {
        guard.checkResolved(classic(rows).queryExecution().analyzed());
      }
      return rows;
    } catch (StackOverflowError e) {
      throw new QueryRefusedException("it is nested too deeply");
    }
  }

  private LogicalPlan parsed(String sql) {
    try {
      return classic(session).sessionState().sqlParser().parsePlan(sql);
    } catch (ParseException e) {
      throw new QueryRefusedException(e.getSimpleMessage(), e);
    }
  }

  private LogicalPlan analyzed(LogicalPlan parsed) {
    return classic(session)
        .sessionState()
        .executePlan(parsed, CommandExecutionMode.SKIP())
        .analyzed();
  }

  private static org.apache.spark.sql.classic.SparkSession classic(SparkSession session) {
    return (org.apache.spark.sql.classic.SparkSession) session;
  }

  private static org.apache.spark.sql.classic.Dataset<Row> classic(Dataset<Row> rows) {
    return (org.apache.spark.sql.classic.Dataset<Row>) rows;
  }
}
