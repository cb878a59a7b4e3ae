package io.trihelix.recognize.train;

import io.trihelix.model.Mention;
import io.trihelix.model.NamingRules;
import io.trihelix.recognize.tagger.ClauseFeatures;
import io.trihelix.recognize.tagger.ClauseGate;
import io.trihelix.recognize.tagger.ClauseView;
import io.trihelix.recognize.tagger.CrfTrainer;
import io.trihelix.recognize.tagger.NameFeatures;
import io.trihelix.recognize.tagger.Tag;
import java.util.Arrays;

/**
 * A clause with its right tags, for the tagger and for the gate before it.
 *
 * @param forTagger what the tagger learns from it
 * @param forGate what the gate does: it is to open where the gazetteer's companies are not the
 *     right ones
 */
record ClauseExample(CrfTrainer.Example forTagger, ClauseGate.Example forGate) {

  /**
   * @param seen the clause as the tagger is to see it
   * @param tags of all characters of the field
   * @param weight how much its errors count
   */
  static ClauseExample of(
      ClauseView clause, ClauseView seen, Tag[] tags, NameFeatures features, double weight) {
    Tag[] right = Arrays.copyOfRange(tags, clause.from(), clause.to());
    var known = new Tag[right.length];
    Arrays.fill(known, Tag.OUTSIDE);
    for (Mention mention : clause.mentions()) {
      if (mention.rules() == NamingRules.COMPANY) {
        int start = clause.offset(mention.start());
        int end = clause.offset(mention.end());
        for (int at = start; at < end; at++) {
          known[at] = Tag.in(start, end, at);
        }
      }
    }
    return new ClauseExample(
        new CrfTrainer.Example(features.of(seen), right, weight),
        new ClauseGate.Example(ClauseFeatures.of(clause), !Arrays.equals(known, right)));
  }
}
