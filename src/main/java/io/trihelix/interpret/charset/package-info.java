/**
 * From bytes to characters: what character set a text is in (declared, marked or detected), and
 * decoding that tells what cannot be decoded instead of replacing it.
 */
package io.trihelix.interpret.charset;
