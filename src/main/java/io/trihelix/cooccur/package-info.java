/**
 * Who occurs with whom in one article, two or three at a time: sentence, paragraph, article. Pure.
 */
package io.trihelix.cooccur;
