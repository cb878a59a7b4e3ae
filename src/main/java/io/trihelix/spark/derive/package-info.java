/**
 * What a derived table declares about itself, and the order that follows from it. The tables
 * themselves are declared by the steps that compute them and listed in the catalogue.
 */
package io.trihelix.spark.derive;
