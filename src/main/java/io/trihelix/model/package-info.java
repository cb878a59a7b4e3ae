/** The nouns of the pipeline: immutable values that check themselves at birth. */
package io.trihelix.model;
