package io.trihelix.recognize;

import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.model.Mention;
import io.trihelix.recognize.name.NameParser;
import io.trihelix.recognize.sense.Doubt;
import io.trihelix.recognize.sense.WeighSenses;
import java.util.List;

/**
 * Recognises the cities, companies and universities of an article and links each mention, by the
 * stages of {@link RecognitionChain}. Offsets of the mentions count UTF-16 code units of the
 * original field. Immutable and thread-safe; costly to build, so one a JVM.
 */
public final class MentionRecognizer {
  private final RecognitionChain chain;

  public MentionRecognizer(Gazetteer gazetteer, RecognitionSettings settings) {
    this(RecognitionChain.of(gazetteer, settings));
  }

  public MentionRecognizer(RecognitionChain chain) {
    this.chain = chain;
  }

  /** The mentions of an article, title first, each field in order of its text. */
  public List<Mention> recognize(String title, String body) {
    return chain.run(title, body).mentions().all();
  }

  /**
   * Everything in the article that the model has to decide; what {@code trihelix train} learns
   * from.
   */
  public List<Doubt> doubts(String title, String body) {
    return chain.stage(WeighSenses.class).doubts(chain.before(WeighSenses.NAME).run(title, body));
  }

  /** Takes names apart, as discovery does. */
  public NameParser names() {
    return chain.parser();
  }
}
