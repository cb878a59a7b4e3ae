/**
 * A warehouse for a browser on the same machine: the report's page, and an interface of JSON and
 * CSV over all tables. Listens to the loopback alone, answers its own pages alone, and only reads.
 */
package io.trihelix.serve;
