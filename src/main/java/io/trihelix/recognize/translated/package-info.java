/** Names in pinyin and garbled names, in articles that show signs of machine translation. */
package io.trihelix.recognize.translated;
