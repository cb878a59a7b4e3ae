package io.trihelix.recognize.veto;

import io.trihelix.model.Entity;
import io.trihelix.model.NamingRules;
import io.trihelix.recognize.chain.Candidate;
import io.trihelix.recognize.chain.Candidates;
import io.trihelix.recognize.chain.Veto;
import io.trihelix.recognize.lexicon.PersonNames;
import io.trihelix.text.NormalizedText;

/**
 * Tells the forms that are part of a person's name, by what stands beside them:
 *
 * <ol>
 *   <li>a dot with syllables of foreign names behind it or before it (马克·施耐德, 让-吕西安·萨维);
 *   <li>a surname before a form of two characters, both alone between marks of punctuation (、李长春、),
 *       or before a word that follows names (同志);
 *   <li>an enumeration of persons (白涛、丛亮、包钢、冯飞), where the form begins with a surname itself.
 * </ol>
 *
 * Universities are left alone: they bear persons' names. Thread-safe.
 */
public final class PersonVeto implements Veto {
  private static final int GIVEN_NAME = 2;
  private static final int SHORTEST = 2;
  private static final int LONGEST = 3;

  /** So many neighbours on each side of an enumeration are looked at … */
  private static final int NEIGHBOURS = 2;

  /** … and so many of them all must be persons. */
  private static final int ENOUGH = 3;

  private final PersonNames names = PersonNames.bundled();

  @Override
  public boolean forbids(Candidate form, Candidates among) {
    NormalizedText text = among.field().text();
    Entity entity = form.senses().get(0).entity();
    if (entity.rules() == NamingRules.UNIVERSITY || !text.isHan(form.start())) {
      return false;
    }
    return isBesideDot(text, form)
        || (entity.country().equals("CN") && hasSurnameBefore(text, form))
        || isAmongPersons(text, form, among);
  }

  @Override
  public String because() {
    return "part of a person's name";
  }

  private boolean isBesideDot(NormalizedText text, Candidate form) {
    return (text.neighbour(form.start() - 1) == '·' && areSyllables(text, form.start() - 2, -1))
        || (text.neighbour(form.end()) == '·' && areSyllables(text, form.end() + 1, 1));
  }

  /** Whether the two characters from there on, or the only one there is, are syllables. */
  private boolean areSyllables(NormalizedText text, int at, int step) {
    return names.isSyllable(text.neighbour(at))
        && (!text.isHan(at + step) || names.isSyllable(text.neighbour(at + step)));
  }

  private boolean hasSurnameBefore(NormalizedText text, Candidate form) {
    return form.length() == GIVEN_NAME
        && names.isSurname(text.neighbour(form.start() - 1))
        && !Character.isLetterOrDigit(text.neighbour(form.start() - 2))
        && (!Character.isLetterOrDigit(text.neighbour(form.end()))
            || names.isBehind(text, form.end()));
  }

  private boolean isAmongPersons(NormalizedText text, Candidate form, Candidates among) {
    if (form.length() > LONGEST || !names.isSurname(text.charAt(form.start()))) {
      return false;
    }
    int persons = 0;
    int end = form.start() - 1;
    for (int i = 0; i < NEIGHBOURS && text.neighbour(end) == '、'; i++) {
      int start = end;
      while (text.isHan(start - 1) && end - start <= LONGEST) {
        start--;
      }
      persons += isPerson(text, start, end, among) ? 1 : 0;
      end = start - 1;
    }
    int start = form.end();
    for (int i = 0; i < NEIGHBOURS && text.neighbour(start) == '、'; i++) {
      int stop = start + 1;
      while (text.isHan(stop) && stop - start <= LONGEST + 1) {
        stop++;
      }
      persons += isPerson(text, start + 1, stop, among) ? 1 : 0;
      start = stop;
    }
    return persons >= ENOUGH;
  }

  private boolean isPerson(NormalizedText text, int start, int end, Candidates among) {
    return end - start >= SHORTEST
        && end - start <= LONGEST
        && names.isSurname(text.charAt(start))
        && !among.hasFound(start, end);
  }
}
