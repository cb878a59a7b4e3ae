/**
 * What can be set: {@code conf/trihelix.conf} is documentation and defaults in one; here it is
 * read, layered with the user's settings, checked and turned into immutable values.
 */
package io.trihelix.config;
