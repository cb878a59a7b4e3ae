/**
 * Entities that keep the same company: embeddings from who occurs with whom, and the nearest
 * neighbours in them. Pure; for as many entities as fit into one machine with room to spare.
 */
package io.trihelix.embedding;
