/**
 * The report: one HTML page that shows a warehouse to a person and needs no network. {@link
 * io.trihelix.report.ReportData} is what the page holds, bounded by {@link
 * io.trihelix.report.ReportLimits}; {@link io.trihelix.report.ReportPage} puts it together with the
 * scripts and styles of {@code src/main/resources/report}. Who fills the data from tables is {@code
 * spark.report}.
 */
package io.trihelix.report;
