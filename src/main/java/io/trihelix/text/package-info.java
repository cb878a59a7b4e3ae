/** Text as such: normalisation with offsets, paragraphs and sentences, dates, site furniture. */
package io.trihelix.text;
