/**
 * What a sentence says of the entities in it: what it denies ({@link
 * io.trihelix.relate.NegationScope}) and which plain relations it states ({@link
 * io.trihelix.relate.RelationPatterns}). Pure; words and patterns are data, in {@code conf/rules}.
 */
package io.trihelix.relate;
