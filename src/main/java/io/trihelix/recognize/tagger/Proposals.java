package io.trihelix.recognize.tagger;

import io.trihelix.text.Han;
import io.trihelix.text.NormalizedText;
import io.trihelix.text.WordTrie;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the tagger proposes in one article. The same string in several places is one name or none:
 * the surest place speaks for all, and each further place that looks like a name speaks for it, too
 * ({@value #REPEATED} of log-odds for each doubling). A name of which one place is sure enough is
 * that name wherever the article repeats it. Not thread-safe.
 */
final class Proposals {
  private static final double REPEATED = 0.35;

  /** Names of smaller confidence, and shorter ones, may be another word elsewhere. */
  private static final double SURE = 0.7;

  private static final int SHORTEST = 3;

  private static final double LEAST = 1e-6;

  private final List<Proposal> proposals = new ArrayList<>();
  private final Map<String, Group> groups = new HashMap<>();
  private final Map<String, Double> accepted = new HashMap<>();

  private record Proposal(CorrectByTagger.Place place, int begin, int end, Group group) {}

  private static final class Group {
    private int places;
    private double best;

    /** Its probability by all places. */
    double pooled() {
      double p = Math.max(LEAST, Math.min(1 - LEAST, best));
      double odds = Math.log(p / (1 - p)) + REPEATED * Math.log(places) / Math.log(2);
      return 1 / (1 + Math.exp(-odds));
    }
  }

  /** Is told of a proposal. */
  @FunctionalInterface
  interface Visitor {
    /**
     * @param begin offset into the normalised text of the field
     * @param pooled probability by all places of the article
     */
    void visit(CorrectByTagger.Place place, int begin, int end, double pooled);
  }

  /** Is told where a name that was accepted stands again. */
  @FunctionalInterface
  interface Repeat {
    void visit(int begin, int end, double sure);
  }

  void add(CorrectByTagger.Place place, int begin, int end, double exact) {
    String name = place.field().text().substring(begin, end);
    Group group = groups.computeIfAbsent(name, ignored -> new Group());
    group.places++;
    group.best = Math.max(group.best, exact);
    proposals.add(new Proposal(place, begin, end, group));
  }

  /** Visits all in the order in which they were added. */
  void forEach(Visitor visitor) {
    for (Proposal proposal : proposals) {
      visitor.visit(proposal.place(), proposal.begin(), proposal.end(), proposal.group().pooled());
    }
  }

  /** A proposal has become a mention with this confidence. */
  void accept(String name, double sure) {
    if (sure >= SURE && name.length() >= SHORTEST) {
      accepted.put(name, sure);
    }
  }

  /** Visits the places of a field where accepted names stand, in order; not within Latin words. */
  void forEachRepeat(NormalizedText text, Repeat visitor) {
    if (accepted.isEmpty()) {
      return;
    }
    WordTrie<Double> names = WordTrie.forward(accepted);
    for (int at = 0; at < text.length(); at++) {
      int end = names.longestFrom(text, at, text.length(), sure -> true);
      if (end > 0 && !joins(text, at) && !joins(text, end)) {
        visitor.visit(at, end, names.of(text, at, end));
        at = end - 1;
      }
    }
  }

  /** Whether a Latin word or a number goes on there. */
  private static boolean joins(NormalizedText text, int at) {
    return isLatin(text.neighbour(at - 1)) && isLatin(text.neighbour(at));
  }

  private static boolean isLatin(char c) {
    return Character.isLetterOrDigit(c) && !Han.isHan(c);
  }
}
