package io.trihelix.recognize.role;

import io.trihelix.model.Mention;
import io.trihelix.model.MentionRole;
import io.trihelix.recognize.chain.ArticleText;
import io.trihelix.recognize.chain.Change;
import io.trihelix.recognize.chain.Draft;
import io.trihelix.recognize.chain.Span;
import io.trihelix.recognize.chain.Stage;
import io.trihelix.recognize.veto.LongerNames;
import java.util.List;
import java.util.Set;

/**
 * Says what part every mention plays that the text does not tell of: what its longer name names
 * first, then where it stands.
 */
public final class TellRoles implements Stage {
  public static final String NAME = "roles";

  private final LongerUse longerUse;
  private final CreditLines credits = new CreditLines();

  public TellRoles(LongerNames names) {
    this.longerUse = new LongerUse(names);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<Change> changes() {
    return Set.of(Change.ROLE);
  }

  @Override
  public void apply(Draft draft) {
    for (ArticleText.Field field : draft.article().fields()) {
      List<Mention> mentions = draft.mentions().of(field.field());
      if (mentions.isEmpty()) {
        continue;
      }
      for (Mention mention : mentions) {
        MentionRole role = longerUse.of(mention, field.text());
        if (role != MentionRole.TEXT) {
          draft.mentions().markRole(mention, role, "what its longer name names");
        }
      }
      credits.forEach(
          field.text(),
          mentions.stream().mapToInt(m -> field.text().offsetOf(m.start())).toArray(),
          (start, end, role) -> {
            Span credit = field.span(start, end);
            for (Mention mention : draft.mentions().overlapping(credit)) {
              if (credit.contains(mention) && !isNamed(mention)) {
                draft
                    .mentions()
                    .markRole(
                        mention,
                        role,
                        role == MentionRole.DATELINE
                            ? "where the report was sent from"
                            : "in a line of authors or sources");
              }
            }
          });
    }
  }

  /** Whether its longer name has told already. */
  private static boolean isNamed(Mention mention) {
    return mention.role() != MentionRole.TEXT && mention.role() != MentionRole.NAME_PART;
  }
}
