/** What HanLP knows of words and characters: simplified forms, pinyin, the words of a sentence. */
package io.trihelix.recognize.words;
