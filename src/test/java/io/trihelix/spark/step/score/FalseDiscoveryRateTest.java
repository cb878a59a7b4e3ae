package io.trihelix.spark.step.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trihelix.spark.SparkSuite;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class FalseDiscoveryRateTest extends SparkSuite {
  private static final StructType SCHEMA =
      new StructType()
          .add("family", DataTypes.StringType)
          .add("p_value", DataTypes.DoubleType)
          .add("hypotheses", DataTypes.LongType)
          .add("most_rows", DataTypes.LongType);

  /** The q-values in order of the p-values. */
  private List<Double> qValues(String family, long hypotheses, double... pValues) {
    var rows = new ArrayList<Row>();
    for (double p : pValues) {
      rows.add(RowFactory.create(family, p, hypotheses, (long) pValues.length));
      rows.add(RowFactory.create("other", p / 2, hypotheses, 2L * pValues.length));
    }
    Collections.shuffle(rows, new Random(1995));
    return FalseDiscoveryRate.withQValues(spark().createDataFrame(rows, SCHEMA), "family")
        .where("family is not distinct from " + (family == null ? "null" : "'" + family + "'"))
        .orderBy("p_value")
        .collectAsList()
        .stream()
        .map(row -> row.<Double>getAs("q_value"))
        .toList();
  }

  private static void assertClose(List<Double> expected, List<Double> actual) {
    assertEquals(expected.size(), actual.size());
    for (int i = 0; i < expected.size(); i++) {
      assertEquals(expected.get(i), actual.get(i), 1e-12, "the " + (i + 1) + "th");
    }
  }

  /** Benjamini and Hochberg (1995), section 3.2: of 15 hypotheses the first four are rejected. */
  @Test
  void theExampleOfBenjaminiAndHochberg() {
    assertClose(
        List.of(
            0.0001 * 15,
            0.0004 * 15 / 2,
            0.0019 * 15 / 3,
            0.0095 * 15 / 4,
            0.0201 * 15 / 5,
            0.0298 * 15 / 7,
            0.0298 * 15 / 7,
            0.0344 * 15 / 8,
            0.0459 * 15 / 9,
            0.3240 * 15 / 10,
            0.4262 * 15 / 11,
            0.5719 * 15 / 12,
            0.6528 * 15 / 13,
            0.7590 * 15 / 14,
            1.0),
        qValues(
            "dental", 15, 0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459,
            0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0));
  }

  @Test
  void equalPValuesHaveEqualQValues() {
    assertClose(List.of(0.04, 0.04, 0.04, 0.5), qValues(null, 4, 0.03, 0.03, 0.03, 0.5));
  }

  @Test
  void hypothesesWithoutARowCountAsMany() {
    assertClose(List.of(0.1, 0.1), qValues("x", 100, 0.001, 0.002));
    assertClose(List.of(1.0), qValues("x", 100, 0.02));
  }

  /** Whatever the bound on the rows of the family, q is min over j ≥ i of m p_j / j, at most 1. */
  @Test
  void rowsThatAreDealtToOtherTasksChangeNothing() {
    var random = new Random(2007);
    double[] p = random.doubles(400).map(x -> x * x * x).sorted().toArray();
    long hypotheses = 900;
    var expected = new ArrayList<>(Collections.nCopies(p.length, 1.0));
    double least = 1;
    for (int i = p.length - 1; i >= 0; i--) {
      least = Math.min(least, p[i] * hypotheses / (i + 1));
      expected.set(i, least);
    }
    assertClose(expected, qValues("x", hypotheses, p));
  }
}
