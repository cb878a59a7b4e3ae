package io.trihelix.recognize.chain;

import io.trihelix.model.Mention;
import java.util.List;
import java.util.function.Supplier;

/**
 * Is told who decides what and why while an article is recognised; changes nothing. Drafts tell all
 * but {@link #weighed} and {@link #declined} by themselves. What is told last of a form holds: one
 * that was displaced may come back.
 */
public interface Trace {
  /** Takes no notice. */
  Trace NONE = new Trace() {};

  /** What follows is the work of this stage, unless it says whose it is. */
  default void enters(Stage stage) {}

  /** A place where a known form stands, stop phrases among them. */
  default void found(Span span, Candidate candidate) {}

  /** A candidate can have no place, says a veto of this stage. */
  default void forbidden(Span span, Stage by, String because) {}

  /**
   * Another candidate, longer or earlier, holds the place of one that this stage found.
   *
   * @param stopPhrase whether that means something else altogether
   */
  default void displaced(Span span, Span holder, boolean stopPhrase, Stage by) {}

  /**
   * An ambiguous candidate was weighed.
   *
   * @param probability that it means this
   * @param reasons what speaks for and against it, made only when asked for
   */
  default void weighed(
      Span span,
      Candidate candidate,
      Sense sense,
      double probability,
      Supplier<List<Contribution>> reasons) {}

  /** A candidate lost its place. */
  default void withdrawn(Span span, String because) {}

  /** A mention was put in place of others, or where none was. */
  default void put(Mention mention, List<Mention> replaced, String because) {}

  /** A mention was taken away. */
  default void dropped(Mention mention, String because) {}

  /** More is known of a mention. */
  default void marked(Mention before, Mention after, String because) {}

  /**
   * What looked like a name was looked at and left alone.
   *
   * @param because why, made only when asked for
   */
  default void declined(Span span, Supplier<String> because) {}
}
