/** What the tasks of this JVM are at: so that a run can name the record that holds it up. */
package io.trihelix.spark.work;
