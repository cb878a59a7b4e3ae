/**
 * A sequence tagger by itself: tags, the lattice of a sentence, training and decoding of a
 * conditional random field, and its file. Knows neither language nor features, which {@code
 * io.trihelix.recognize} makes.
 */
package io.trihelix.recognize.tagger;
