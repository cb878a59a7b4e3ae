/** Folders of this machine that last as long as what is done in them. */
package io.trihelix.spark.scratch;
