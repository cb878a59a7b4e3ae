package io.trihelix.spark.step.rows;

import static org.apache.spark.sql.functions.col;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trihelix.spark.SparkSuite;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class OneQueryTest extends SparkSuite {
  private Dataset<Row> numbers(int from, int to) {
    return spark().range(from, to).withColumn("text", col("id").cast("string"));
  }

  @Test
  void eachAnswerHasItsOwnRowsInTheOrderOfItsQuestion() {
    var query = new OneQuery();
    Supplier<List<Long>> falling =
        query.ask(
            numbers(0, 50).repartition(4).orderBy(col("id").desc()),
            rows -> rows.stream().map(row -> row.<Long>getAs("id")).toList());
    Supplier<List<String>> none =
        query.ask(
            numbers(0, 9).where("id > 100"),
            rows -> rows.stream().map(row -> row.<String>getAs("text")).toList());
    Supplier<List<String>> texts =
        query.ask(
            numbers(7, 10).orderBy("id").limit(2).select("text"),
            rows -> rows.stream().map(row -> row.getString(0)).toList());
    assertEquals(List.of("7", "8"), texts.get());
    assertEquals(List.of(), none.get());
    assertEquals(50, falling.get().size());
    assertEquals(List.of(49L, 48L, 47L), falling.get().subList(0, 3));
    assertEquals(0L, falling.get().get(49));
  }

  @Test
  void ofATableThatIsNotThereNothingIsKnown() {
    var query = new OneQuery();
    Supplier<Optional<Integer>> absent = query.ask(Optional.empty(), List::size);
    Supplier<Optional<Integer>> present = query.ask(Optional.of(numbers(0, 3)), List::size);
    assertEquals(Optional.empty(), absent.get());
    assertEquals(Optional.of(3), present.get());
  }

  @Test
  void aQuestionBehindTheFirstAnswerIsRefused() {
    var query = new OneQuery();
    query.ask(numbers(0, 1), List::size).get();
    assertThrows(IllegalStateException.class, () -> query.ask(numbers(0, 1), List::size));
  }
}
