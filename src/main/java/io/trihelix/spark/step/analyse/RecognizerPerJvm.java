package io.trihelix.spark.step.analyse;

import io.trihelix.recognize.MentionRecognizer;
import io.trihelix.recognize.RecognitionSettings;
import org.apache.spark.SparkEnv;
import org.apache.spark.broadcast.Broadcast;

/**
 * Builds the recogniser once an executor JVM, however many tasks run there; a run with another
 * gazetteer or other settings replaces it.
 */
public final class RecognizerPerJvm {
  private static Key builtFor;
  private static MentionRecognizer recognizer;

  private RecognizerPerJvm() {}

  // Numbers of broadcasts begin anew with every application of a JVM.
  private record Key(String application, long broadcastId, RecognitionSettings settings) {}

  public static synchronized MentionRecognizer of(
      Broadcast<SharedGazetteer> gazetteer, RecognitionSettings settings) {
    var key = new Key(SparkEnv.get().conf().getAppId(), gazetteer.id(), settings);
    if (!key.equals(builtFor)) {
      recognizer = new MentionRecognizer(gazetteer.value().gazetteer(), settings);
      builtFor = key;
    }
    return recognizer;
  }
}
