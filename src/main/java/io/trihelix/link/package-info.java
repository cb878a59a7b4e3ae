/**
 * Behind the gazetteer: short names that an article introduces itself, and, where it shows signs of
 * translation, names in pinyin and garbled names. All are {@link
 * io.trihelix.recognize.MentionExtender}s, put together by {@link io.trihelix.link.Linkers}.
 */
package io.trihelix.link;
