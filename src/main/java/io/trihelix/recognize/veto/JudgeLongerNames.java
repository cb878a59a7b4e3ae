package io.trihelix.recognize.veto;

import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.model.Mention;
import io.trihelix.model.NamingRules;
import io.trihelix.recognize.chain.Candidates;
import io.trihelix.recognize.chain.Change;
import io.trihelix.recognize.chain.Draft;
import io.trihelix.recognize.chain.Stage;
import io.trihelix.text.NormalizedText;
import java.util.Set;

/**
 * A name that begins a longer one.
 *
 * <ol>
 *   <li>A city's name that names a larger or smaller place with what follows (静冈县) is no mention,
 *       unless it says itself that it is a city (静冈市).
 *   <li>A city that only begins the name of a company or a university is none.
 *   <li>A city's name that names a street (南京西路) is none.
 *   <li>What begins another longer name (上海 in 上海证券交易所) is a mention, and nested.
 * </ol>
 */
public final class JudgeLongerNames implements Stage {
  public static final String NAME = "longer-names";

  private final LongerNames names;
  private final Gazetteer gazetteer;

  public JudgeLongerNames(LongerNames names, Gazetteer gazetteer) {
    this.names = names;
    this.gazetteer = gazetteer;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<Change> changes() {
    return Set.of(Change.DROPS, Change.NESTED);
  }

  @Override
  public void apply(Draft draft) {
    for (Candidates candidates : draft.candidates()) {
      for (Mention mention : draft.mentions().of(candidates.field().field())) {
        judge(mention, candidates, draft);
      }
    }
  }

  private void judge(Mention mention, Candidates candidates, Draft draft) {
    NormalizedText text = candidates.field().text();
    int end = text.offsetOf(mention.end());
    int limit = candidates.nextStart(text.offsetOf(mention.start()));
    boolean city = mention.rules() == NamingRules.CITY;
    if (city && isOtherPlace(text, end, limit, mention)) {
      draft.mentions().drop(mention, "names another place with what follows");
      return;
    }
    if (city && names.isStreet(text, end)) {
      draft.mentions().drop(mention, "names a street with what follows");
      return;
    }
    LongerNames.Whole whole = names.wholeFrom(text, end, limit, mention.rules());
    if (whole == LongerNames.Whole.NONE) {
      return;
    }
    String longer = "begins the longer name of a " + whole.text();
    if (city && whole != LongerNames.Whole.ORGANISATION) {
      draft.mentions().drop(mention, longer);
    } else {
      draft.mentions().markNested(mention, longer);
    }
  }

  private boolean isOtherPlace(NormalizedText text, int end, int limit, Mention city) {
    // A form that says 市 names the city, whatever follows.
    return text.charAt(end - 1) != '市'
        && names.isOtherPlace(text, end, limit, () -> !country(city).equals("CN"));
  }

  private String country(Mention city) {
    return gazetteer.entry(city.entityId()).entity().country();
  }
}
