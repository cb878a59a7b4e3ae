package io.trihelix.recognize.candidate;

import io.trihelix.model.NamingRules;
import io.trihelix.recognize.chain.Candidate;
import io.trihelix.recognize.chain.Candidates;
import io.trihelix.recognize.chain.Change;
import io.trihelix.recognize.chain.Draft;
import io.trihelix.recognize.chain.Sense;
import io.trihelix.recognize.chain.Span;
import io.trihelix.recognize.chain.Stage;
import io.trihelix.text.NormalizedText;
import java.util.Set;

/**
 * A city's form before its own mayor, council or citizens is the city, also one that needs its
 * context elsewhere: 东方市委, 罗马市长, 新北市民. Thread-safe.
 */
public final class ConfirmMunicipal implements Stage {
  public static final String NAME = "municipal";
  public static final String METHOD = "context";

  /** An estimate: 市 with one of these behind it leaves hardly another reading. */
  private static final double CONFIDENCE = 0.95;

  /** What stands behind 市: 市长, 市委, 市政府, 市府, 市议会, 市民, 市区, 市郊, 市警. */
  private static final String BEHIND = "长委政府议民区郊警";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<Change> changes() {
    return Set.of(Change.ADDS);
  }

  @Override
  public void apply(Draft draft) {
    for (Candidates candidates : draft.candidates()) {
      NormalizedText text = candidates.field().text();
      for (Candidate candidate : candidates.found()) {
        if (text.neighbour(candidate.end()) != '市'
            || BEHIND.indexOf(text.neighbour(candidate.end() + 1)) < 0
            || text.isHan(candidate.start() - 1) && !isBreak(text.charAt(candidate.start() - 1))) {
          continue;
        }
        Sense city = city(candidate);
        Span span = candidates.span(candidate);
        if (city != null && draft.mentions().isFree(span)) {
          draft
              .mentions()
              .put(span.mention(city.entity(), METHOD, CONFIDENCE), "the city's own 市 follows");
        }
      }
    }
  }

  /** Another Han character before the form may make a longer word of it. */
  private static boolean isBreak(char c) {
    return "省县的在与和及为是任现原前时访由向对".indexOf(c) >= 0;
  }

  private static Sense city(Candidate candidate) {
    for (Sense sense : candidate.senses()) {
      if (sense.entity().rules() == NamingRules.CITY) {
        return sense;
      }
    }
    return null;
  }
}
