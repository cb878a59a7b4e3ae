package io.trihelix.recognize.chain;

/**
 * What one feature of the context says about a meaning.
 *
 * @param feature its name, see {@code conf/rules/context-model.tsv}
 * @param logOdds what it adds to the log-odds of the meaning: weight × value
 */
public record Contribution(String feature, double logOdds) {}
