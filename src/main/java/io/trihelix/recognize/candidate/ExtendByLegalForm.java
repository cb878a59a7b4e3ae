package io.trihelix.recognize.candidate;

import io.trihelix.model.Mention;
import io.trihelix.model.NamingRules;
import io.trihelix.recognize.chain.Candidates;
import io.trihelix.recognize.chain.Change;
import io.trihelix.recognize.chain.Draft;
import io.trihelix.recognize.chain.Span;
import io.trihelix.recognize.chain.Stage;
import io.trihelix.recognize.name.LegalForms;
import io.trihelix.text.NormalizedText;
import java.util.Set;

/** A company's name goes on with the legal form behind it: {@link LegalForms}. */
public final class ExtendByLegalForm implements Stage {
  public static final String NAME = "legal-forms";

  private final LegalForms forms = new LegalForms();

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<Change> changes() {
    return Set.of(Change.ADDS, Change.DROPS);
  }

  @Override
  public void apply(Draft draft) {
    for (Candidates candidates : draft.candidates()) {
      NormalizedText text = candidates.field().text();
      int reached = 0;
      for (Mention mention : draft.mentions().of(candidates.field().field())) {
        // One that an extended name covers is part of it.
        if (mention.rules() == NamingRules.COMPANY && mention.start() >= reached) {
          int end = text.offsetOf(mention.end());
          int limit = candidates.nextStart(text.offsetOf(mention.start()));
          int named = forms.extend(text, end, limit);
          if (named > end) {
            reached = text.originalEnd(named);
            var span = new Span(candidates.field(), mention.start(), reached);
            draft.mentions().put(mention.endingAt(reached, span.surface()), "with its legal form");
          }
        }
      }
    }
  }
}
