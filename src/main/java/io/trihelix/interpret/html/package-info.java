/**
 * HTML pages of news sites: metadata, and the element that holds the article. jsoup is imported
 * here (and by the interpreter that calls this package) alone.
 */
package io.trihelix.interpret.html;
