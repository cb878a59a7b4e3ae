package io.trihelix.spark.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SQLContext;
import org.apache.spark.sql.sources.BaseRelation;
import org.apache.spark.sql.sources.DataSourceRegister;
import org.apache.spark.sql.sources.RelationProvider;
import org.apache.spark.sql.sources.TableScan;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.collection.immutable.Map;

/**
 * Gives rows of the form of Spark's Kafka connector, which needs a broker: {@code topic} has two
 * partitions, the second begins at offset 5.
 */
public final class StandInForKafka implements DataSourceRegister, RelationProvider {
  private static final StructType SCHEMA =
      new StructType()
          .add("key", DataTypes.BinaryType)
          .add("value", DataTypes.BinaryType)
          .add("topic", DataTypes.StringType)
          .add("partition", DataTypes.IntegerType)
          .add("offset", DataTypes.LongType)
          .add("timestamp", DataTypes.TimestampType)
          .add("timestampType", DataTypes.IntegerType);

  @Override
  public String shortName() {
    return "kafka";
  }

  @Override
  public BaseRelation createRelation(SQLContext sql, Map<String, String> options) {
    for (String needed :
        List.of("kafka.bootstrap.servers", "subscribe", "startingOffsets", "endingOffsets")) {
      if (!options.contains(needed)) {
        throw new IllegalArgumentException("Option " + needed + " is missing");
      }
    }
    return new Topic(sql, options.apply("subscribe"));
  }

  private static final class Topic extends BaseRelation implements TableScan {
    private final SQLContext sql;
    private final String name;

    Topic(SQLContext sql, String name) {
      this.sql = sql;
      this.name = name;
    }

    @Override
    public SQLContext sqlContext() {
      return sql;
    }

    @Override
    public StructType schema() {
      return SCHEMA;
    }

    @Override
    public RDD<Row> buildScan() {
      List<Row> rows = new ArrayList<>();
      rows.add(message(Fault.line("甲"), 0, 0));
      rows.add(message("not json", 0, 1));
      rows.add(message(null, 0, 2));
      rows.add(message(Fault.line("乙"), 1, 5));
      return JavaSparkContext.fromSparkContext(sql.sparkContext()).parallelize(rows, 2).rdd();
    }

    private Row message(String value, int partition, long offset) {
      return RowFactory.create(
          null,
          value == null ? null : value.getBytes(StandardCharsets.UTF_8),
          name,
          partition,
          offset,
          null,
          0);
    }
  }
}
