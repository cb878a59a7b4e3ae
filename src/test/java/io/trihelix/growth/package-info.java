/**
 * What an article costs by its length, counted in steps instead of time: the whole core is loaded
 * with a counter in every loop and at every call that walks through a text or a list.
 */
package io.trihelix.growth;
