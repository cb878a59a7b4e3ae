/** The words, endings and places that tell where a name begins and ends: {@code conf/rules}. */
package io.trihelix.recognize.lexicon;
