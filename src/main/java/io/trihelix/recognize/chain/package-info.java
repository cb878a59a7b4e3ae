/**
 * What the stages of recognition share: an article's text, the candidates and mentions found in it
 * so far, and the contract of a stage.
 */
package io.trihelix.recognize.chain;
