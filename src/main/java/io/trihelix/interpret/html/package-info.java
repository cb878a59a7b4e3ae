/**
 * HTML pages of news sites: what they declare about their article (JSON-LD, {@code <meta>}), what
 * they show (headline, byline), and the element that holds the text. The rules are data: {@code
 * conf/rules/html.tsv}.
 */
package io.trihelix.interpret.html;
