package io.trihelix.spark.step.names;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;

import io.trihelix.model.EntityKinds;
import io.trihelix.resolve.ConfirmationRules;
import io.trihelix.resolve.NameEvidence;
import io.trihelix.resolve.NameResolver;
import io.trihelix.resolve.ResolvedName;
import io.trihelix.spark.derive.DerivedTable;
import io.trihelix.spark.table.AnalysedTable;
import io.trihelix.spark.table.DiscoveredNamesTable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;

/**
 * Decides over the whole corpus which discovered names mean one entity, and which are confirmed:
 * rows of {@link DiscoveredNamesTable}. Names of one brand come together in one place; brands are
 * resolved in parallel.
 */
public final class ResolveNames {
  public static final DerivedTable DERIVED =
      DerivedTable.of(DiscoveredNamesTable.TABLE)
          .needs(AnalysedTable.TABLE)
          .computed(
              "resolve names",
              in ->
                  new ResolveNames(in.settings().discovery(), in.settings().kinds())
                      .of(
                          new CollectNames(in.settings().discovery())
                              .from(in.rows(AnalysedTable.TABLE))));

  private final ConfirmationRules rules;
  private final EntityKinds kinds;

  public ResolveNames(ConfirmationRules rules, EntityKinds kinds) {
    this.rules = rules;
    this.kinds = kinds;
  }

  /**
   * @param evidence rows of {@link CollectNames}
   */
  public Dataset<Row> of(Dataset<Row> evidence) {
    Column[] columns =
        Arrays.stream(DiscoveredNamesTable.EVIDENCE.fieldNames())
            .map(org.apache.spark.sql.functions::col)
            .toArray(Column[]::new);
    UserDefinedFunction block =
        udf((UDF1<Row, String>) DiscoveredNamesTable::block, DataTypes.StringType);
    return evidence
        .groupBy(col("entity_type"), block.apply(struct(columns)).as("block"))
        .agg(collect_list(struct(columns)).as("names"))
        .flatMap(new Block(rules, kinds), Encoders.row(DiscoveredNamesTable.TABLE.schema()));
  }

  private record Block(ConfirmationRules rules, EntityKinds kinds)
      implements FlatMapFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Row block) {
      List<Row> rows = block.getList(block.fieldIndex("names"));
      Map<String, Row> byId = new HashMap<>();
      rows.forEach(row -> byId.put(row.getAs("name_id"), row));
      List<NameEvidence> names =
          rows.stream().map(row -> DiscoveredNamesTable.evidence(row, kinds)).toList();
      List<ResolvedName> resolved = new NameResolver(rules).resolve(names);
      return resolved.stream()
          .map(name -> DiscoveredNamesTable.row(byId.get(name.name().nameId()), name))
          .iterator();
    }
  }
}
