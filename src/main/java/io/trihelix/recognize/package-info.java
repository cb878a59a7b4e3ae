/**
 * From text to mentions: candidates from the gazetteer's automaton ({@code candidate}) → what they
 * are not ({@code veto}, {@code machine}) → what they mean ({@code sense}) → companies as exchanges
 * write them ({@code listed}) → names that no gazetteer knows ({@code discover}, {@code tagger}) →
 * names in translations ({@code translated}) → short names that the article introduces ({@code
 * alias}) → denials and stories ({@code story}). HanLP is imported here alone.
 */
package io.trihelix.recognize;
