/**
 * How a rate rises and falls: series of counts out of totals, period by period, and their measures,
 * one a file. Every measure works on the exposure of its period (articles, or articles standardised
 * over sources), skips periods that cannot be assessed, and gives NaN where it has nothing to go
 * by.
 */
package io.trihelix.stats.trend;
