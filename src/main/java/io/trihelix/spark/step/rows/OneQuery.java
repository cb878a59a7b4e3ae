package io.trihelix.spark.step.rows;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.monotonically_increasing_id;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Union;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Questions that are answered by one query, which is planned and run once. What a query costs
 * besides its work is most of what it costs over small tables, and a page asks some twenty
 * questions.
 *
 * <ol>
 *   <li>{@link #ask} takes questions, in any number.
 *   <li>The first answer that is looked at runs them all; none can be added from then on.
 * </ol>
 *
 * Each answer has its rows in the order of its question.
 */
public final class OneQuery {
  private static final String QUESTION = "question";
  private static final String PLACE = "place";

  private final List<Dataset<Row>> questions = new ArrayList<>();
  private List<List<Row>> answers;

  /**
   * @param reading makes of the rows what is wanted to know; called once
   * @return the answer, when it is looked at
   */
  public <T> Supplier<T> ask(Dataset<Row> question, Function<List<Row>, T> reading) {
    if (answers != null) {
      throw new IllegalStateException("A question comes too late: the others are answered");
    }
    int number = questions.size();
    questions.add(question);
    return new Supplier<>() {
      private T read;

      @Override
      public T get() {
        if (read == null) {
          read = reading.apply(answers().get(number));
        }
        return read;
      }
    };
  }

  /** As above, of a table that may not be there; nothing is known then. */
  public <T> Supplier<Optional<T>> ask(
      Optional<Dataset<Row>> question, Function<List<Row>, T> reading) {
    return question.map(rows -> ask(rows, reading.andThen(Optional::of))).orElse(Optional::empty);
  }

  private List<List<Row>> answers() {
    if (answers == null) {
      answers = answered();
    }
    return answers;
  }

  private List<List<Row>> answered() {
    var rows = new ArrayList<List<Row>>();
    questions.forEach(question -> rows.add(new ArrayList<>()));
    together().map(Dataset::collectAsList).orElse(List.of()).stream()
        .sorted(Comparator.comparingLong(row -> row.<Long>getAs(PLACE)))
        .forEach(
            row -> {
              int number = row.getAs(QUESTION);
              rows.get(number).add(row.getAs(column(number)));
            });
    return rows;
  }

  /**
   * Every answer is a column of its own, for the answers have nothing in common. All are put
   * together at once: of unions one behind the other each would be analysed with all before it.
   */
  private Optional<Dataset<Row>> together() {
    if (questions.isEmpty()) {
      return Optional.empty();
    }
    var alike = new ArrayList<LogicalPlan>();
    for (int number = 0; number < questions.size(); number++) {
      alike.add(classic(alike(number)).queryExecution().analyzed());
    }
    return Optional.of(
        org.apache.spark.sql.classic.Dataset.ofRows(
            classic(questions.get(0)).sparkSession(),
            new Union(CollectionConverters.asScala(alike).toSeq(), false, false)));
  }

  /** An answer with the columns of all. */
  private Dataset<Row> alike(int number) {
    var columns = new ArrayList<Column>();
    columns.add(lit(number).as(QUESTION));
    // Sorted rows of one partition go before those of the next.
    columns.add(monotonically_increasing_id().as(PLACE));
    for (int other = 0; other < questions.size(); other++) {
      columns.add(
          (other == number ? struct(col("*")) : lit(null).cast(questions.get(other).schema()))
              .as(column(other)));
    }
    return questions.get(number).select(columns.toArray(Column[]::new));
  }

  private static org.apache.spark.sql.classic.Dataset<Row> classic(Dataset<Row> rows) {
    return (org.apache.spark.sql.classic.Dataset<Row>) rows;
  }

  private static String column(int number) {
    return "answer_" + number;
  }
}
