package io.trihelix.spark.guard;

import java.util.Locale;
import java.util.Set;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.analysis.FunctionRegistry$;
import org.apache.spark.sql.catalyst.expressions.ExpressionInfo;
import scala.Option;

/**
 * The parts of Spark SQL that can only read what they are given. What is not named here is refused,
 * so that what a later Spark learns is refused, too, until somebody has looked at it.
 */
final class HarmlessSql {
  private static final String CATALYST = "org.apache.spark.sql.catalyst.";
  private static final String EXPRESSIONS = CATALYST + "expressions.";
  private static final String ANALYSIS = CATALYST + "analysis.";

  /** Parts of queries, as parsed and as resolved, by the simple names of their classes. */
  static final Set<String> QUERY_NODES =
      words(
          """
          UnresolvedWith WithCTE CTERelationDef CTERelationRef UnionLoop UnionLoopRef
          Project Filter Aggregate Sort Join LateralJoin SubqueryAlias Subquery Distinct
          GlobalLimit LocalLimit LimitAll Offset Union Except Intersect
          Window WithWindowDefinition Pivot Unpivot Generate Expand Sample PipeOperator
          RepartitionByExpression Repartition RebalancePartitions UnresolvedHint ResolvedHint
          UnresolvedRelation UnresolvedInlineTable ResolvedInlineTable UnresolvedTableValuedFunction
          UnresolvedTVFAliases UnresolvedSubqueryColumnAliases UnresolvedHaving
          OneRowRelation LocalRelation EmptyRelation Range View LogicalRelation
          """);

  /** Statements about names and columns, and what stands in them. */
  static final Set<String> COMMAND_NODES =
      words(
          """
          ShowTables ShowViews ShowColumns ShowFunctions ShowNamespacesCommand
          ShowCatalogsCommand ShowCurrentNamespaceCommand DescribeRelation DescribeColumn DescribeFunction
          DescribeQueryCommand ExplainCommand
          UnresolvedNamespace CurrentNamespace UnresolvedTableOrView UnresolvedFunctionName
          """);

  /** Expressions of Spark's parser that wait for a name to be looked up. */
  static final Set<String> UNRESOLVED_EXPRESSIONS =
      words(
          """
          UnresolvedAlias UnresolvedAttribute UnresolvedExtractValue UnresolvedFunction
          UnresolvedGenerator UnresolvedOrdinal UnresolvedPipeAggregateOrdinal UnresolvedRegex
          UnresolvedStar UnresolvedStarExceptOrReplace UnresolvedFieldName MultiAlias
          NamedParameter PosParameter
          """);

  /** Expressions that call code, or tell about the process or its user. */
  static final Set<String> HARMFUL_EXPRESSIONS =
      words(
          """
          CallMethodViaReflection TryReflect ScalaUDF PythonUDF PythonUDAF PythonUDTF
          PythonUDTFSelectedExpression UnresolvedPolymorphicPythonUDTF PrettyPythonUDF
          VariableReference CurrentUser CurrentCatalog CurrentDatabase SparkVersion
          FromProtobuf ToProtobuf
          """);

  /**
   * Spark's groups of functions of which every member works on its arguments alone. Functions of
   * XML are left out: no table holds any, and their parsers could be told to open files.
   */
  private static final Set<String> PURE_GROUPS =
      words(
          """
          agg_funcs array_funcs bitwise_funcs collection_funcs conditional_funcs conversion_funcs
          csv_funcs datetime_funcs generator_funcs hash_funcs json_funcs lambda_funcs map_funcs
          math_funcs predicate_funcs st_funcs string_funcs struct_funcs url_funcs variant_funcs
          window_funcs
          """);

  /** Of the group of all others. */
  static final Set<String> PURE_FUNCTIONS =
      words(
          """
          approx_top_k_estimate bitmap_bit_position bitmap_bucket_number bitmap_count
          hll_sketch_estimate hll_union theta_difference theta_intersection theta_sketch_estimate
          theta_union input_file_name input_file_block_length input_file_block_start
          monotonically_increasing_id spark_partition_id typeof uuid
          """);

  private static final Set<String> TABLE_FUNCTIONS =
      words(
          """
          range explode explode_outer posexplode posexplode_outer inline inline_outer stack
          json_tuple variant_explode variant_explode_outer sql_keywords collations
          """);

  private HarmlessSql() {}

  static boolean isExpression(Class<?> type) {
    String name = type.getName();
    String simple = type.getSimpleName().replace("$", "");
    return name.startsWith(EXPRESSIONS)
        ? !HARMFUL_EXPRESSIONS.contains(simple)
        : name.startsWith(ANALYSIS) && UNRESOLVED_EXPRESSIONS.contains(simple);
  }

  /** Whether a function of one row, of many, or of a window may be called. */
  static boolean isFunction(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    Option<ExpressionInfo> known =
        FunctionRegistry$.MODULE$.builtin().lookupFunction(new FunctionIdentifier(lower));
    return known.isDefined()
        && (PURE_GROUPS.contains(known.get().getGroup()) || PURE_FUNCTIONS.contains(lower));
  }

  /** Whether a function that stands for a table may be called. */
  static boolean isTableFunction(String name) {
    return TABLE_FUNCTIONS.contains(name.toLowerCase(Locale.ROOT));
  }

  private static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+"));
  }
}
