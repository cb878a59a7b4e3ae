/** Examples for the tagger, its training and cross-validation. */
package io.trihelix.recognize.train;
