/**
 * Trihelix: which cities, companies and universities occur together in the news, and since when.
 *
 * <p>Data flows one way: {@code app} reads the command line and wires the pipeline; {@code
 * spark.source} turns files into raw records; {@code interpret} makes each record an article or a
 * reject; {@code spark.step} finds duplicates (by the rules of {@code similar}), recognises
 * mentions ({@code recognize} and {@code link}, over the entities of {@code gazetteer}), resolves
 * the names that no gazetteer knows ({@code resolve}), counts who occurs with whom ({@code
 * cooccur}) and what is said of them ({@code relate}), scores the pairs ({@code stats}) and looks
 * at their structure ({@code network}, {@code embedding}); {@code spark.sink} publishes the tables
 * that {@code spark.table} describes.
 *
 * <p>{@code spark.report} gathers from the tables what {@code report} shows on one page.
 *
 * <p>{@code ask} holds the questions to the tables; {@code duckdb} answers them, or Spark does.
 *
 * <p>How good recognition is, {@code evaluate} measures against annotated articles; which names the
 * gazetteers lack, {@code coverage} looks for.
 *
 * <p>Everything outside {@code spark} and {@code app} is plain Java, tested without a session.
 */
package io.trihelix;
