/** Who occurs with whom in one article: sentence, paragraph, article. Pure. */
package io.trihelix.cooccur;
