/**
 * A sequence tagger by itself: tags, Viterbi, the averaged perceptron and its file. Knows neither
 * language nor features, which {@code io.trihelix.recognize} makes.
 */
package io.trihelix.recognize.tagger;
