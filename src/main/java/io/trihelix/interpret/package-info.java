/**
 * Raw records become articles or rejects. Pure: no file, no session; the same bytes always give the
 * same interpretation.
 */
package io.trihelix.interpret;
