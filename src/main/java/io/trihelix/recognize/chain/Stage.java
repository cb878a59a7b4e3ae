package io.trihelix.recognize.chain;

import java.util.Set;

/**
 * One step of recognition. {@code RecognitionChain} lists all stages in their order; each works on
 * what those before it left in the {@link Draft} of an article.
 *
 * <ol>
 *   <li>A stage changes of the draft what {@link #changes} says, and nothing else: the draft
 *       refuses all other changes.
 *   <li>What it does depends on the draft alone: the same draft gives the same result.
 *   <li>It says why wherever it adds, drops or refuses a name; that is what {@code trihelix
 *       explain} prints.
 *   <li>Its cost is linear in the length of the text.
 * </ol>
 *
 * Implementations are immutable and thread-safe; what they need to remember of one article lies in
 * its draft ({@link Draft#shared}).
 */
public interface Stage {
  /** Its name on the command line and in reports: lower case, words joined by hyphens. */
  String name();

  /** What it may change. */
  Set<Change> changes();

  /** Does its work on one article. */
  void apply(Draft draft);
}
