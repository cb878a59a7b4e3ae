package io.trihelix.app.shell;

import io.trihelix.ask.EntitySearch;
import io.trihelix.ask.NamedEntity;
import io.trihelix.text.VisibleText;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Completes questions, and names of entities however they are begun: 杭, hangz, hz. */
public final class EntityNames implements Completer {
  /** As many as are seen at a glance. */
  private static final int MOST = 12;

  private final EntitySearch entities;

  public EntityNames(EntitySearch entities) {
    this.entities = entities;
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    if (line.wordIndex() == 0) {
      ShellLines.QUESTIONS.forEach(question -> candidates.add(new Candidate(question)));
      return;
    }
    String begun = line.word();
    if (begun.isBlank() || begun.startsWith("-")) {
      return;
    }
    for (NamedEntity entity : entities.like(begun, MOST)) {
      String name = VisibleText.line(entity.name());
      candidates.add(
          new Candidate(name, name, null, VisibleText.line(entity.nameEn()), null, null, true));
    }
  }
}
