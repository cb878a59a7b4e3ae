package io.trihelix.recognize.veto;

import io.trihelix.model.Mention;
import io.trihelix.model.NamingRules;
import io.trihelix.recognize.chain.ArticleText;
import io.trihelix.recognize.chain.Change;
import io.trihelix.recognize.chain.Draft;
import io.trihelix.recognize.chain.Stage;
import io.trihelix.recognize.lexicon.Places;
import io.trihelix.text.NormalizedText;
import java.util.Set;

/**
 * A company's name before what only clubs have (广州恒大主场, 大连万达队) is a club's. Discovered names are
 * judged, too. Thread-safe.
 */
public final class DropClubs implements Stage {
  public static final String NAME = "clubs";

  private final LongerNames names;
  private final Places places;

  public DropClubs(LongerNames names, Places places) {
    this.names = names;
    this.places = places;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<Change> changes() {
    return Set.of(Change.DROPS);
  }

  @Override
  public void apply(Draft draft) {
    for (ArticleText.Field field : draft.article().fields()) {
      NormalizedText text = field.text();
      for (Mention mention : draft.mentions().of(field.field())) {
        if (mention.rules() == NamingRules.COMPANY
            && names.isClub(text, text.offsetOf(mention.end()), isOfCity(mention, text, draft))) {
          draft.mentions().drop(mention, "names a club with what follows");
        }
      }
    }
  }

  /** Whether the company's name begins with a place's, or a city stands right before it. */
  private boolean isOfCity(Mention company, NormalizedText text, Draft draft) {
    Mention before = draft.mentions().endingAt(company.field(), company.start());
    return (before != null && before.rules() == NamingRules.CITY)
        || places.endOf(text, text.offsetOf(company.start()), text.offsetOf(company.end())) > 0;
  }
}
