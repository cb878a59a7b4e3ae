/** Every place of a text where a form of the gazetteer stands. */
package io.trihelix.recognize.candidate;
