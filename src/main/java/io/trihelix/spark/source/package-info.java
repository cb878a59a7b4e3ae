/**
 * From paths to interpreted records: {@link io.trihelix.spark.source.InputFiles} lists and splits,
 * {@link io.trihelix.spark.source.RecordSource} reads one split and turns whatever goes wrong into
 * rejects. One class a format ({@code …Reader}); each hands on the text or the fields of a record
 * and never more of it than {@code input.max-record-size}.
 */
package io.trihelix.spark.source;
