/**
 * One run, from files to published tables: the pipeline, its progress, its counts and its identity.
 */
package io.trihelix.app.run;
