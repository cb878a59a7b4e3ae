package io.trihelix.app.print;

import com.fasterxml.jackson.databind.node.TextNode;
import io.trihelix.interpret.ColumnRole;
import io.trihelix.interpret.FieldSurvey;
import io.trihelix.interpret.FieldSurvey.Field;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A configuration to start from, for files with fields: it names them as they were found. */
public final class StartConfiguration {
  private static final List<ColumnRole> ORDER =
      List.of(
          ColumnRole.ID,
          ColumnRole.TITLE,
          ColumnRole.BODY,
          ColumnRole.DATE,
          ColumnRole.SOURCE,
          ColumnRole.URL,
          ColumnRole.AUTHOR);

  private StartConfiguration() {}

  /** The configuration, in HOCON. */
  public static String of(FieldSurvey survey) {
    var text = new StringBuilder();
    text.append(
        "# Which fields of the input hold what, as trihelix inspect found them. The first that a\n");
    text.append("# record has holds. conf/trihelix.conf lists all other keys.\n");
    text.append("trihelix {\n  input.fields {\n");
    for (ColumnRole role : ORDER) {
      List<Field> taken = survey.taken(role);
      if (!taken.isEmpty()) {
        text.append(line(role, taken));
      } else {
        Optional<Field> likely = survey.likely(role);
        text.append(
            likely
                .map(
                    field ->
                        "    # A guess, by its name or its values:\n" + line(role, List.of(field)))
                .orElse("    # " + role.key() + " = [\"\"]  # not found\n"));
      }
    }
    text.append("  }\n}\n");
    List<Field> unused = survey.unused();
    if (!unused.isEmpty()) {
      text.append("# Not read: ")
          .append(
              unused.stream()
                  .map(field -> field.name().replaceAll("\\s+", " "))
                  .collect(Collectors.joining(", ")))
          .append('\n');
    }
    return text.toString();
  }

  private static String line(ColumnRole role, List<Field> fields) {
    return "    "
        + role.key()
        + " = ["
        + fields.stream()
            .map(field -> TextNode.valueOf(field.name()).toString())
            .collect(Collectors.joining(", "))
        + "]\n";
  }
}
