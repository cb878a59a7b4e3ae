package io.trihelix.spark.step.analyse;

import io.trihelix.gazetteer.Gazetteer;
import java.io.Serializable;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.KnownSizeEstimation;
import scala.reflect.ClassTag$;

/**
 * The gazetteer as it is sent to every executor. It says itself how much memory it takes: else
 * Spark walks over its hundred thousands of objects to find out, which takes longer than to send
 * them.
 */
public final class SharedGazetteer implements Serializable, KnownSizeEstimation {
  /** Entity, names and attributes; measured with the gazetteers that come with the program. */
  private static final long BYTES_AN_ENTRY = 1_500;

  private final Gazetteer gazetteer;

  private SharedGazetteer(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** To be destroyed when no task needs it any more. */
  public static Broadcast<SharedGazetteer> broadcast(SparkSession spark, Gazetteer gazetteer) {
    return spark
        .sparkContext()
        .broadcast(new SharedGazetteer(gazetteer), ClassTag$.MODULE$.apply(SharedGazetteer.class));
  }

  public Gazetteer gazetteer() {
    return gazetteer;
  }

  @Override
  public long estimatedSize() {
    return BYTES_AN_ENTRY * gazetteer.size();
  }
}
