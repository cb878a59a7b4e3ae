package io.trihelix.app.print;

import io.trihelix.ask.Answer;
import io.trihelix.ask.AskableWarehouse;
import io.trihelix.ask.GivenAnswer;
import io.trihelix.ask.Section;
import java.util.List;

/**
 * One part of an answer of several parts.
 *
 * @param title above it, for the eye
 * @param key of it in JSON
 * @param answer what it says
 * @param ifEmpty what a table says when there are no rows
 * @param leastNeeded columns that may be left out where there is no room, the first ones first
 */
public record AnswerSection(
    String title, String key, GivenAnswer answer, String ifEmpty, List<String> leastNeeded) {
  /** A section with what a warehouse answers. */
  public static AnswerSection of(Section section, AskableWarehouse warehouse) {
    try (Answer answer = warehouse.ask(section.question())) {
      return new AnswerSection(
          section.title(),
          section.key(),
          answer.collected(),
          section.ifEmpty(),
          section.leastNeeded());
    }
  }
}
