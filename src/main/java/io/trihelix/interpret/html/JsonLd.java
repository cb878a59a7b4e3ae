package io.trihelix.interpret.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The article that a page describes in JSON-LD: the first object of a type of schema.org that ends
 * in {@code Article}, {@code Posting} or {@code Report}, at the top, in a list or in a
 * {@code @graph}. What is not JSON is passed over.
 */
final class JsonLd {
  // Templates of sites leave raw line feeds and tabs in strings.
  private static final ObjectReader READER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build()
          .readerFor(JsonNode.class);

  private final JsonNode article;

  private JsonLd(JsonNode article) {
    this.article = article;
  }

  static Optional<JsonLd> in(Document page) {
    for (Element script : page.select("script[type=application/ld+json]")) {
      Optional<JsonNode> found = read(script.data()).flatMap(JsonLd::article);
      if (found.isPresent()) {
        return found.map(JsonLd::new);
      }
    }
    return Optional.empty();
  }

  private static Optional<JsonNode> read(String json) {
    try {
      return Optional.ofNullable(READER.readTree(json));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static Optional<JsonNode> article(JsonNode node) {
    if (node.isArray()) {
      return StreamSupport.stream(node.spliterator(), false)
          .flatMap(element -> article(element).stream())
          .findFirst();
    }
    if (node.isObject() && texts(node.path("@type")).stream().anyMatch(JsonLd::isArticle)) {
      return Optional.of(node);
    }
    return node.has("@graph") ? article(node.get("@graph")) : Optional.empty();
  }

  private static boolean isArticle(String type) {
    return type.endsWith("Article") || type.endsWith("Posting") || type.endsWith("Report");
  }

  String headline() {
    return first("headline", "name");
  }

  String body() {
    return first("articleBody");
  }

  String author() {
    return String.join(" ", texts(article.path("author")));
  }

  /** The medium: who provides an article to a portal that publishes it, else who publishes it. */
  String publisher() {
    return first("provider", "publisher");
  }

  String published() {
    return first("datePublished", "dateCreated", "pubDate", "upDate");
  }

  String url() {
    String url = first("url", "mainEntityOfPage", "@id");
    return url.startsWith("http") ? url : "";
  }

  private String first(String... names) {
    for (String name : names) {
      List<String> found = texts(article.path(name));
      if (!found.isEmpty()) {
        return found.get(0);
      }
    }
    return "";
  }

  /** The texts of a value: itself, its name or id, or those of its elements. */
  private static List<String> texts(JsonNode value) {
    var texts = new LinkedHashSet<String>();
    addTexts(value, texts);
    texts.remove("");
    return List.copyOf(texts);
  }

  private static void addTexts(JsonNode value, Set<String> texts) {
    if (value.isValueNode() && !value.isNull()) {
      texts.add(value.asText().strip());
    } else if (value.isArray()) {
      value.forEach(element -> addTexts(element, texts));
    } else if (value.isObject()) {
      addTexts(value.has("name") ? value.get("name") : value.path("@id"), texts);
    }
  }
}
