package io.trihelix.recognize.listed;

import io.trihelix.model.Entity;
import io.trihelix.model.Mention;
import io.trihelix.recognize.chain.ArticleText;
import io.trihelix.recognize.chain.Change;
import io.trihelix.recognize.chain.Draft;
import io.trihelix.recognize.chain.Span;
import io.trihelix.recognize.chain.Stage;
import io.trihelix.text.NormalizedText;
import java.util.List;
import java.util.Set;

/**
 * Finds names as the exchanges' lists write them: with single blanks between all their characters
 * (五 粮 液) and with the class of the share behind them (京东方A, 万 科A). A class alone proves a name of
 * two characters, blanks one of three. Thread-safe.
 */
public final class FindAsListed implements Stage {
  public static final String NAME = "listed-spellings";

  /** An estimate, as of names that have no other meaning. */
  private static final double CONFIDENCE = 0.97;

  /** Behind one of these the letter belongs to it: A股, B轮, A+H. */
  private static final String NO_CLASS = "股轮级座线班型款类组面区+-&";

  private static final int LONGEST_NAME = 4;
  private static final int SHORTEST_SPACED = 3;

  private final ListedCompanies listed;

  public FindAsListed(ListedCompanies listed) {
    this.listed = listed;
  }

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
    for (ArticleText.Field field : draft.article().fields()) {
      NormalizedText text = field.text();
      for (int end = 2; end <= text.length(); end++) {
        if (ListedCompanies.isShare(text.charAt(end - 1))
            && text.isHan(end - 2)
            && !isLatin(text.neighbour(end))
            && NO_CLASS.indexOf(text.neighbour(end)) < 0) {
          find(field, end - 1, end, draft);
        } else if (isSpacedEnd(text, end)) {
          find(field, end, end, draft);
        }
      }
    }
  }

  private static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
  }

  private static boolean isSpacedEnd(NormalizedText text, int end) {
    return text.isHan(end - 1)
        && text.neighbour(end - 2) == ' '
        && text.isHan(end - 3)
        && !text.isHan(end)
        && !(text.neighbour(end) == ' ' && text.isHan(end + 1));
  }

  private void find(ArticleText.Field field, int nameEnd, int end, Draft draft) {
    NormalizedText text = field.text();
    var name = new StringBuilder();
    int start = nameEnd;
    boolean spaced = false;
    Span best = null;
    Entity meant = null;
    while (start > 0 && name.length() < LONGEST_NAME) {
      if (text.charAt(start - 1) == ' ' && name.length() > 0 && text.isHan(start - 2)) {
        spaced = true;
        start--;
      }
      if (!text.isHan(start - 1)) {
        break;
      }
      start--;
      name.insert(0, text.charAt(start));
      Entity entity = listed.named(name.toString());
      entity = entity == null ? listed.named(name + text.substring(nameEnd, end)) : entity;
      boolean enough =
          end > nameEnd ? name.length() >= 2 : name.length() >= SHORTEST_SPACED && spaced;
      if (entity != null && enough) {
        meant = entity;
        best = field.span(start, end);
      }
    }
    if (best != null) {
      Span span = best;
      List<Mention> covered = draft.mentions().overlapping(span);
      if (covered.stream().allMatch(span::contains)) {
        draft
            .mentions()
            .put(span.mention(meant, FindByCode.METHOD, CONFIDENCE), "written as exchanges do");
      }
    }
  }
}
