/** What a candidate is not: part of a word, of a person's name, of a longer name. */
package io.trihelix.recognize.veto;
