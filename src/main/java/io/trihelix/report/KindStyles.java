package io.trihelix.report;

import io.trihelix.report.ReportData.KindRow;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The styles of the kinds of entity: the colour of each, on light and on dark ground and on paper,
 * and the shape of its dot. They stand behind the page's own, which use {@code --type}.
 */
final class KindStyles {
  private static final Map<String, String> SHAPES =
      Map.of(
          "circle", "border-radius: 50%;",
          "square", "border-radius: 2px;",
          "triangle", polygon("50% 0, 100% 100%, 0 100%"),
          "diamond", polygon("50% 0, 100% 50%, 50% 100%, 0 50%"),
          "pentagon", polygon("50% 0, 100% 38%, 82% 100%, 18% 100%, 0 38%"),
          "star",
              polygon(
                  "50% 0, 61% 35%, 98% 35%, 68% 57%, 79% 91%, 50% 70%, 21% 91%, 32% 57%, 2% 35%,"
                      + " 39% 35%"));

  private KindStyles() {}

  private static String polygon(String points) {
    return "border-radius: 0; clip-path: polygon(" + points + ");";
  }

  /** As a style sheet. What stands in it was checked where the kinds were declared. */
  static String of(Rows<KindRow> kinds) {
    String light = colours(kinds, false);
    return light
        + kinds.rows().stream()
            .map(
                kind ->
                    ".dot[data-type=\"%s\"] { %s }\n"
                        .formatted(kind.name(), SHAPES.get(kind.icon())))
            .collect(Collectors.joining())
        + "@media (prefers-color-scheme: dark) {\n"
        + colours(kinds, true)
        + "}\n@media print {\n"
        + light
        + "}\n";
  }

  private static String colours(Rows<KindRow> kinds, boolean dark) {
    return kinds.rows().stream()
        .map(
            kind ->
                "[data-type=\"%s\"] { --type: %s; }\n"
                    .formatted(kind.name(), dark ? kind.dark() : kind.colour()))
        .collect(Collectors.joining());
  }
}
