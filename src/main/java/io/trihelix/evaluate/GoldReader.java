package io.trihelix.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.trihelix.model.EntityKind;
import io.trihelix.model.EntityKinds;
import io.trihelix.model.TextField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads an annotated article from a line of JSON: {@code {"id", "title", "body", "types",
 * "entities": [{"field", "start", "end", "surface", "type", "canonical"}]}}. Without {@code types}
 * all are annotated; {@code canonical} may be {@code "A|B"}: either name will do. Thread-safe.
 */
public final class GoldReader {
  private final ObjectMapper json = new ObjectMapper();
  private final EntityKinds kinds;

  /**
   * @param kinds that may be annotated
   */
  public GoldReader(EntityKinds kinds) {
    this.kinds = kinds;
  }

  /**
   * @param where of the line, for messages
   * @throws InvalidGoldException if the line is no annotated article
   */
  public GoldArticle read(String line, String where) {
    JsonNode article;
    try {
      article = json.readTree(line);
    } catch (JsonProcessingException e) {
      throw new InvalidGoldException(where, "no JSON: " + e.getOriginalMessage());
    }
    if (!article.path("id").isTextual() || !article.path("entities").isArray()) {
      throw new InvalidGoldException(where, "an annotated article needs an id and entities");
    }
    var entities = new ArrayList<GoldEntity>();
    for (JsonNode entity : article.path("entities")) {
      entities.add(entity(entity, where));
    }
    var gold =
        new GoldArticle(
            article.path("id").textValue(),
            article.path("title").asText(""),
            article.path("body").asText(""),
            types(article.path("types"), where),
            entities);
    check(gold, where);
    return gold;
  }

  private Set<EntityKind> types(JsonNode types, String where) {
    if (types.isEmpty()) {
      return Set.copyOf(kinds.all());
    }
    var annotated = new TreeSet<EntityKind>();
    types.forEach(type -> annotated.add(kind(type.asText(), where)));
    return annotated;
  }

  private GoldEntity entity(JsonNode entity, String where) {
    String canonical = entity.path("canonical").asText("");
    return new GoldEntity(
        field(entity.path("field").asText(), where),
        entity.path("start").asInt(),
        entity.path("end").asInt(),
        entity.path("surface").asText(),
        kind(entity.path("type").asText(), where),
        canonical.isEmpty() ? List.of() : List.of(canonical.split("\\|")));
  }

  private static TextField field(String label, String where) {
    return Arrays.stream(TextField.values())
        .filter(field -> field.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidGoldException(where, "field '" + label + "' is neither title nor body"));
  }

  private EntityKind kind(String name, String where) {
    return kinds
        .find(name)
        .orElseThrow(
            () -> new InvalidGoldException(where, "type '" + name + "' is none of " + kinds));
  }

  private static void check(GoldArticle gold, String where) {
    boolean anyLinked = gold.entities().stream().anyMatch(GoldEntity::isLinked);
    for (GoldEntity entity : gold.entities()) {
      String text = gold.text(entity.field());
      boolean inText =
          entity.start() >= 0 && entity.start() < entity.end() && entity.end() <= text.length();
      if (!inText || !text.substring(entity.start(), entity.end()).equals(entity.surface())) {
        throw new InvalidGoldException(
            where,
            "'%s' does not stand at %d..%d of the %s"
                .formatted(entity.surface(), entity.start(), entity.end(), entity.field().label()));
      }
      if (anyLinked && !entity.isLinked()) {
        throw new InvalidGoldException(
            where, "'" + entity.surface() + "' has no canonical name, though others have");
      }
    }
  }
}
