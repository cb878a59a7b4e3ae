/**
 * How good recognition is: mentions against annotated articles ({@link
 * io.trihelix.evaluate.GoldArticle}), as precision, recall and F1 of spans, linked entities and
 * pairs. Plain Java; knows nothing of how mentions are made.
 */
package io.trihelix.evaluate;
