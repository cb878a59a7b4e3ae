/**
 * From text to mentions: candidates from the gazetteer's automaton → word boundaries → overlaps →
 * context → nested names → names that no gazetteer knows, by how they are made, how they are
 * introduced and by the tagger ({@code recognize.tagger}). HanLP is imported here and in {@code
 * link} alone.
 */
package io.trihelix.recognize;
