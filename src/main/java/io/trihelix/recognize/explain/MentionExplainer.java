package io.trihelix.recognize.explain;

import io.trihelix.model.Mention;
import io.trihelix.recognize.RecognitionChain;
import io.trihelix.recognize.chain.Candidates;
import io.trihelix.recognize.chain.Draft;
import java.util.List;

/**
 * Recognises an article as a chain of stages does, and tells what became of every form in it and
 * why. Slower than without. Thread-safe.
 */
public final class MentionExplainer {
  private final RecognitionChain chain;

  /**
   * @param chain what is explained; one that ends early explains how things stand there
   */
  public MentionExplainer(RecognitionChain chain) {
    this.chain = chain;
  }

  /** The forms and mentions of an article. */
  public Explanation explain(String title, String body) {
    var recording = new Recording();
    Draft draft = chain.run(title, body, recording);
    // Vetoes are asked when someone wants to know who holds a place; no stage may have.
    draft.candidates().forEach(Candidates::holding);
    List<Mention> mentions = draft.mentions().all();
    return new Explanation(recording.forms(draft.article(), mentions), mentions);
  }
}
