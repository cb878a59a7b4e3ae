/**
 * Which articles are one item of news, told twice: reposts with another title, paragraphs cut or
 * words replaced, but not two items of one template.
 *
 * <p>{@code MinHash} proposes pairs cheaply, {@code NearDuplicateRule} decides on each with the
 * whole texts, {@code ClusterLeaders} gives every member of a cluster one representative that it
 * was compared with.
 */
package io.trihelix.similar;
