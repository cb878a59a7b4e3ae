package io.trihelix.recognize.chain;

import io.trihelix.model.Mention;
import java.util.List;

/**
 * Adds to the mentions that the gazetteer gave, or says more about them. Extenders run one after
 * the other, each on what the one before returned. Implementations are immutable and thread-safe.
 */
@FunctionalInterface
public interface MentionExtender {
  /**
   * @param article the text
   * @param found mentions so far, title first, each field in order of its text, none overlapping
   * @return the mentions with what was added or changed, in the same order, none overlapping
   */
  List<Mention> extend(ArticleText article, List<Mention> found);
}
