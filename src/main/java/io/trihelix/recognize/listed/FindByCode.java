package io.trihelix.recognize.listed;

import io.trihelix.model.Mention;
import io.trihelix.model.NamingRules;
import io.trihelix.model.TextField;
import io.trihelix.recognize.chain.ArticleText;
import io.trihelix.recognize.chain.Candidate;
import io.trihelix.recognize.chain.Candidates;
import io.trihelix.recognize.chain.Change;
import io.trihelix.recognize.chain.Draft;
import io.trihelix.recognize.chain.Span;
import io.trihelix.recognize.chain.Stage;
import io.trihelix.text.NormalizedText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds companies by the codes of exchanges beside their names.
 *
 * <ol>
 *   <li>A name with its own company's code in brackets behind it is the company, whatever it may
 *       mean elsewhere: 西安旅游(000610), 統一(1216), 长实集团(1113.HK). Of several forms the longest.
 *   <li>What exchanges add to names belongs to them: *ST before, A, B, -U, -W behind, and blanks
 *       between the characters (新 希 望).
 *   <li>The same form elsewhere in the article is the company, too.
 *   <li>A code that is not the named company's says nothing.
 * </ol>
 *
 * Thread-safe.
 */
public final class FindByCode implements Stage {
  public static final String NAME = "stock-codes";
  public static final String METHOD = "code";

  /** An estimate: name and code must both be wrong. */
  private static final double BESIDE_CODE = 0.99;

  private static final double ELSEWHERE = 0.95;

  private static final int LONGEST_BRACKET = 24;
  private static final int FEWEST_DIGITS = 4;
  private static final int MOST_DIGITS = 6;

  private final ListedCompanies listed;

  public FindByCode(ListedCompanies listed) {
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
    Map<String, ListedCompanies.Listed> proven = new HashMap<>();
    for (ArticleText.Field field : draft.article().fields()) {
      NormalizedText text = field.text();
      for (int at = 1; at < text.length(); at++) {
        if (text.charAt(at) == '(') {
          String digits = digits(text, at + 1);
          if (digits != null) {
            name(field, at, digits, draft, proven);
          }
        }
      }
    }
    if (!proven.isEmpty()) {
      draft.candidates().forEach(candidates -> elsewhere(candidates, draft, proven));
    }
  }

  /** The digits of the only code in a bracket, or null. */
  private static String digits(NormalizedText text, int from) {
    int start = -1;
    for (int at = from; at < Math.min(text.length(), from + LONGEST_BRACKET); at++) {
      char c = text.charAt(at);
      boolean digit = c >= '0' && c <= '9';
      if (digit && start < 0) {
        start = at;
      } else if (!digit && start >= 0) {
        int length = at - start;
        boolean code = length >= FEWEST_DIGITS && length <= MOST_DIGITS;
        boolean goesOn = c == '年' || c == '月' || c == '-' || c == '/' || c == '%' || c == '万';
        return code && !goesOn ? text.substring(start, at) : null;
      } else if (!digit && (c == ')' || c == '(' || c == ',' || c == '。')) {
        return null;
      }
    }
    return null;
  }

  private void name(
      ArticleText.Field field,
      int bracket,
      String digits,
      Draft draft,
      Map<String, ListedCompanies.Listed> proven) {
    for (ListedCompanies.Listed company : listed.withCode(digits)) {
      for (String form : company.forms()) {
        int start = startOf(form, field.text(), bracket);
        if (start >= 0) {
          Span span = field.span(start, endOf(field.text(), bracket));
          List<Mention> covered = draft.mentions().overlapping(span);
          if (covered.stream().allMatch(span::contains)) {
            draft
                .mentions()
                .put(span.mention(company.entity(), METHOD, BESIDE_CODE), "its code stands behind");
          }
          proven.put(form, company);
          return;
        }
      }
    }
  }

  private static int endOf(NormalizedText text, int bracket) {
    int end = bracket;
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    return end;
  }

  /**
   * Where the form begins that ends at the bracket, with what exchanges add to it; -1 if none does.
   */
  private static int startOf(String form, NormalizedText text, int bracket) {
    int end = endOf(text, bracket);
    int start = startOfPlain(form, text, end);
    if (start < 0) {
      int shorter = withoutShareClass(text, end);
      start = shorter == end ? -1 : startOfPlain(form, text, shorter);
    }
    if (start < 0) {
      return -1;
    }
    if (start >= 3 && text.startsWith("*st", start - 3)) {
      return start - 3;
    }
    return start >= 2 && text.startsWith("st", start - 2) ? start - 2 : start;
  }

  private static int startOfPlain(String form, NormalizedText text, int end) {
    int at = end;
    for (int i = form.length() - 1; i >= 0; i--) {
      char wanted = form.charAt(i);
      while (wanted != ' ' && at > 0 && text.charAt(at - 1) == ' ' && i < form.length() - 1) {
        at--;
      }
      if (at == 0 || text.charAt(at - 1) != wanted) {
        return -1;
      }
      at--;
    }
    return at;
  }

  /** Without a, b, -u, -w, -sw at the end. */
  private static int withoutShareClass(NormalizedText text, int end) {
    int at = end;
    while (at > 0 && end - at < 2 && text.charAt(at - 1) >= 'a' && text.charAt(at - 1) <= 'z') {
      at--;
    }
    return at > 0 && at < end && text.charAt(at - 1) == '-' ? at - 1 : at;
  }

  private static void elsewhere(
      Candidates candidates, Draft draft, Map<String, ListedCompanies.Listed> proven) {
    NormalizedText text = candidates.field().text();
    TextField field = candidates.field().field();
    for (Candidate candidate : candidates.found()) {
      ListedCompanies.Listed company =
          proven.get(text.substring(candidate.start(), candidate.end()));
      if (company == null) {
        continue;
      }
      Span span = candidates.span(candidate);
      List<Mention> covered = draft.mentions().overlapping(span);
      boolean inTheWay =
          covered.stream().anyMatch(m -> !span.contains(m) || m.rules() == NamingRules.UNIVERSITY);
      if (!inTheWay && draft.mentions().startingAt(field, span.start()) == null
          || !inTheWay
              && covered.stream().noneMatch(m -> m.entityId().equals(company.entity().id()))) {
        draft
            .mentions()
            .put(
                span.mention(company.entity(), METHOD, ELSEWHERE),
                "stands beside its code elsewhere in the article");
      }
    }
  }
}
