/**
 * What part a mention plays: what the text tells of, or where it was sent from, or what it names.
 */
package io.trihelix.recognize.role;
