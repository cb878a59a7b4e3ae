package io.trihelix.evaluate;

/**
 * One thing that was missed, or found and should not have been.
 *
 * @param measure by which it is an error
 * @param articleId where
 * @param missed whether it is in the gold and was not found; else it is extra
 * @param group its type, or its two types
 * @param what its surface, its name, or the names of both sides of a pair
 * @param place field and offset, or field and sentence; "article" for a pair of the whole article
 * @param methods how it was found, empty if it was missed
 * @param context the text around it, on one line
 */
public record EvaluationError(
    Measure measure,
    String articleId,
    boolean missed,
    String group,
    String what,
    String place,
    String methods,
    String context) {}
