/**
 * From text to mentions: candidates from the gazetteer's automaton → word boundaries → overlaps →
 * context → nested names. HanLP is imported here and in {@code link} alone.
 */
package io.trihelix.recognize;
