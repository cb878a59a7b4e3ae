package io.trihelix.recognize.chain;

import io.trihelix.model.TextField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * An article while it is recognised: its text, the candidates in it, and the mentions so far. One
 * {@link Stage} after the other works on it. Grows with the text and what is found in it, no more.
 * Not thread-safe.
 */
public final class Draft {
  private final ArticleText article;
  private final Trace trace;
  private final Candidates title;
  private final Candidates body;
  private final Mentions mentions;
  private final Map<Class<?>, Object> shared = new HashMap<>();
  private Stage stage;
  // What the stage at work has declared, asked for once.
  private Set<Change> declared = Set.of();

  /**
   * @param trace is told what happens; {@link Trace#NONE} costs nothing
   */
  public Draft(ArticleText article, Trace trace) {
    this.article = article;
    this.trace = trace;
    this.title = new Candidates(article.title(), this);
    this.body = new Candidates(article.body(), this);
    this.mentions = new Mentions(this);
  }

  public ArticleText article() {
    return article;
  }

  /** The candidates of one field. */
  public Candidates candidates(TextField field) {
    return field == TextField.TITLE ? title : body;
  }

  /** The candidates of the title, then those of the body. */
  public List<Candidates> candidates() {
    return List.of(title, body);
  }

  /** The mentions so far. */
  public Mentions mentions() {
    return mentions;
  }

  /** Takes down who decides what and why. */
  public Trace trace() {
    return trace;
  }

  /** Lets a stage do its work. */
  public void pass(Stage next) {
    stage = next;
    declared = next.changes();
    trace.enters(next);
    next.apply(this);
    stage = null;
    declared = Set.of();
  }

  /**
   * What several stages share about this article, made by the first that asks for it.
   *
   * @param type the class that it is an instance of; there is one a draft
   */
  public <T> T shared(Class<T> type, Supplier<T> maker) {
    Object there = shared.get(type);
    if (there == null) {
      there = maker.get();
      shared.put(type, there);
    }
    return type.cast(there);
  }

  /** Whether anybody listens to the trace, so that it pays to tell. */
  boolean isTraced() {
    return trace != Trace.NONE;
  }

  /** The stage at work; null between stages. */
  Stage stage() {
    return stage;
  }

  /** Refuses what the stage at work has not declared. */
  void require(Change change) {
    if (!declared.contains(change)) {
      throw new IllegalStateException(
          stage == null
              ? "Cannot change a draft outside a stage: " + change.text()
              : "Stage " + stage.name() + " " + change.text() + ", which it does not declare");
    }
  }
}
