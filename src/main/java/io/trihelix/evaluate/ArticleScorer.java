package io.trihelix.evaluate;

import io.trihelix.model.EntityKind;
import io.trihelix.model.TextField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Scores the mentions of one article against its gold.
 *
 * <ol>
 *   <li>Each mention of an annotated type is placed in the gold's text ({@link GoldText}); one that
 *       is not there is extra, and its entity counts with the first sentence of its field.
 *   <li>Spans are compared as they are.
 *   <li>A mention's entity is the gold's of the same sentence and type that has one of the
 *       mention's names, white space, dots, hyphens and case apart; else it is extra, under its
 *       usual name.
 *   <li>Entities are compared as sets a sentence, pairs of two types as sets a sentence and as sets
 *       an article.
 * </ol>
 *
 * An article without any gold mention, or without links, is compared by spans alone. Immutable and
 * thread-safe.
 */
public final class ArticleScorer {
  private static final int CONTEXT_CHARS = 24;
  private static final int SENTENCE_CHARS = 160;

  /** The scores and errors of one article. */
  public Evaluation score(GoldArticle gold, List<FoundMention> found) {
    return new Comparison(gold, found).evaluation();
  }

  private record Span(TextField field, int start, int end, EntityKind kind) {}

  /** A sentence, or with no field the whole article. */
  private record Window(TextField field, int sentence) {
    static final Window ARTICLE = new Window(null, 0);
  }

  /** An entity, by a name that the gold gives it, or by its own if it is wrong there. */
  private record Named(EntityKind kind, String name, boolean isKnown) {}

  private record Occurrence(Window window, Named entity) {}

  private record Pair(Window window, Named a, Named b) {
    String types() {
      return a.kind() + "-" + b.kind();
    }
  }

  private record Placed(FoundMention mention, Optional<GoldText.Span> place) {
    int start() {
      return place.map(GoldText.Span::start).orElse(-1);
    }

    Span span() {
      return place
          .map(span -> new Span(mention.field(), span.start(), span.end(), mention.kind()))
          // Not in the text: its own offsets, told apart from all real ones.
          .orElse(new Span(mention.field(), -mention.start() - 1, mention.end(), mention.kind()));
    }
  }

  private static final class Comparison {
    private final GoldArticle gold;
    private final Map<TextField, GoldText> texts = new EnumMap<>(TextField.class);
    private final List<Placed> found = new ArrayList<>();
    private final Map<Named, String> labels = new LinkedHashMap<>();
    private final Evaluation evaluation = new Evaluation();

    Comparison(GoldArticle gold, List<FoundMention> mentions) {
      this.gold = gold;
      for (TextField field : TextField.values()) {
        texts.put(field, new GoldText(gold.text(field)));
      }
      for (FoundMention mention : mentions) {
        if (gold.types().contains(mention.kind())) {
          found.add(new Placed(mention, texts.get(mention.field()).find(mention)));
        }
      }
    }

    Evaluation evaluation() {
      compareSpans();
      boolean linked = gold.entities().stream().anyMatch(GoldEntity::isLinked);
      if (linked) {
        compareLinks();
      } else {
        found.forEach(placed -> addReliability(placed, isSpanOfGold(placed)));
      }
      return evaluation;
    }

    private boolean isSpanOfGold(Placed placed) {
      return gold.entities().stream()
          .map(entity -> new Span(entity.field(), entity.start(), entity.end(), entity.kind()))
          .anyMatch(placed.span()::equals);
    }

    private void addReliability(Placed placed, boolean right) {
      FoundMention mention = placed.mention();
      evaluation.addReliability(mention.method(), Reliability.of(mention.confidence(), right));
    }

    private void compareSpans() {
      var goldSpans = new LinkedHashMap<Span, Set<String>>();
      var surfaces = new LinkedHashMap<Span, String>();
      var lefts = new LinkedHashMap<Span, String>();
      for (GoldEntity entity : gold.entities()) {
        var span = new Span(entity.field(), entity.start(), entity.end(), entity.kind());
        goldSpans.put(span, Set.of());
        surfaces.put(span, entity.surface());
      }
      var foundSpans = new LinkedHashMap<Span, Set<String>>();
      for (Placed placed : found) {
        addMethod(foundSpans, placed.span(), placed.mention().method());
        surfaces.putIfAbsent(placed.span(), placed.mention().surface());
        lefts.putIfAbsent(placed.span(), placed.mention().left());
      }
      compare(
          Measure.SPAN,
          goldSpans.keySet(),
          foundSpans,
          span -> span.kind().name(),
          span ->
              new Description(
                  surfaces.get(span),
                  span.field().label() + ":" + span.start(),
                  span.start() >= 0
                      ? around(span)
                      : oneLine(lefts.get(span)) + "【" + surfaces.get(span) + "】"));
    }

    private void compareLinks() {
      var goldEntities = new LinkedHashMap<Occurrence, Set<String>>();
      var known = new LinkedHashMap<Window, Map<EntityKind, Map<String, Named>>>();
      for (GoldEntity entity : gold.entities()) {
        List<String> names = entity.names().stream().map(ComparableName::of).toList();
        Window window = window(entity.field(), entity.start());
        var named = new Named(entity.kind(), names.get(0), true);
        labels.putIfAbsent(named, entity.names().get(0));
        goldEntities.put(new Occurrence(window, named), Set.of());
        Map<String, Named> ofType =
            known
                .computeIfAbsent(window, ignored -> new TreeMap<>())
                .computeIfAbsent(entity.kind(), ignored -> new LinkedHashMap<>());
        names.forEach(name -> ofType.put(name, named));
      }
      var foundEntities = new LinkedHashMap<Occurrence, Set<String>>();
      for (Placed placed : found) {
        FoundMention mention = placed.mention();
        Window window = window(mention.field(), placed.start());
        Map<String, Named> candidates =
            known.getOrDefault(window, Map.of()).getOrDefault(mention.kind(), Map.of());
        Named named = named(mention, candidates);
        addMethod(foundEntities, new Occurrence(window, named), mention.method());
        addReliability(placed, named.isKnown());
      }
      compare(
          Measure.LINKED,
          goldEntities.keySet(),
          foundEntities,
          occurrence -> occurrence.entity().kind().name(),
          occurrence -> describe(labels.get(occurrence.entity()), occurrence.window()));
      comparePairs(Measure.PAIR, pairs(goldEntities).keySet(), pairs(foundEntities));
      comparePairs(Measure.JOINT, pairs(whole(goldEntities)).keySet(), pairs(whole(foundEntities)));
    }

    private void comparePairs(Measure measure, Set<Pair> goldPairs, Map<Pair, Set<String>> pairs) {
      compare(
          measure,
          goldPairs,
          pairs,
          Pair::types,
          pair -> describe(labels.get(pair.a()) + " – " + labels.get(pair.b()), pair.window()));
    }

    private Window window(TextField field, int start) {
      return new Window(field, texts.get(field).sentenceAt(start));
    }

    private Named named(FoundMention mention, Map<String, Named> candidates) {
      List<String> names = mention.names().stream().map(ComparableName::of).toList();
      return names.stream()
          .map(candidates::get)
          .filter(Objects::nonNull)
          .findFirst()
          .orElseGet(
              () -> {
                String name = names.isEmpty() ? ComparableName.of(mention.surface()) : names.get(0);
                var wrong = new Named(mention.kind(), name, false);
                labels.putIfAbsent(
                    wrong, mention.names().isEmpty() ? mention.surface() : mention.names().get(0));
                return wrong;
              });
    }

    private static Map<Occurrence, Set<String>> whole(Map<Occurrence, Set<String>> entities) {
      var whole = new LinkedHashMap<Occurrence, Set<String>>();
      entities.forEach(
          (occurrence, methods) ->
              whole
                  .computeIfAbsent(
                      new Occurrence(Window.ARTICLE, occurrence.entity()),
                      ignored -> new TreeSet<>())
                  .addAll(methods));
      return whole;
    }

    /** Pairs of two types in one window, the types in their own order. */
    private static Map<Pair, Set<String>> pairs(Map<Occurrence, Set<String>> entities) {
      var byWindow = new LinkedHashMap<Window, List<Occurrence>>();
      for (Occurrence occurrence : entities.keySet()) {
        byWindow.computeIfAbsent(occurrence.window(), w -> new ArrayList<>()).add(occurrence);
      }
      var pairs = new LinkedHashMap<Pair, Set<String>>();
      for (List<Occurrence> together : byWindow.values()) {
        for (Occurrence a : together) {
          for (Occurrence b : together) {
            if (a.entity().kind().compareTo(b.entity().kind()) < 0) {
              var methods = new TreeSet<>(entities.get(a));
              methods.addAll(entities.get(b));
              pairs.put(new Pair(a.window(), a.entity(), b.entity()), methods);
            }
          }
        }
      }
      return pairs;
    }

    private static <T> void addMethod(Map<T, Set<String>> found, T item, String method) {
      found.computeIfAbsent(item, ignored -> new TreeSet<>()).add(method);
    }

    /** What of an item an error tells. */
    private record Description(String what, String place, String context) {}

    private <T> void compare(
        Measure measure,
        Set<T> wanted,
        Map<T, Set<String>> got,
        Function<T, String> type,
        Function<T, Description> description) {
      evaluation.measure(measure);
      for (T item : wanted) {
        boolean right = got.containsKey(item);
        evaluation.addToType(
            measure, type.apply(item), right ? new Score(1, 0, 0) : new Score(0, 0, 1));
        if (!right) {
          addError(measure, Set.of(), type.apply(item), description.apply(item));
        }
      }
      got.forEach(
          (item, methods) -> {
            boolean right = wanted.contains(item);
            Score score = right ? new Score(1, 0, 0) : new Score(0, 1, 0);
            methods.forEach(method -> evaluation.addToMethod(measure, method, score));
            if (!right) {
              evaluation.addToType(measure, type.apply(item), score);
              addError(measure, methods, type.apply(item), description.apply(item));
            }
          });
    }

    private void addError(
        Measure measure, Set<String> methods, String type, Description description) {
      evaluation.add(
          new EvaluationError(
              measure,
              gold.id(),
              methods.isEmpty(),
              type,
              oneLine(description.what()),
              description.place(),
              String.join("+", methods),
              description.context()));
    }

    private Description describe(String what, Window window) {
      if (window.equals(Window.ARTICLE)) {
        return new Description(what, "article", "");
      }
      String sentence = oneLine(texts.get(window.field()).sentence(window.sentence()));
      return new Description(
          what,
          window.field().label() + ":sentence " + window.sentence(),
          sentence.length() > SENTENCE_CHARS
              ? sentence.substring(0, SENTENCE_CHARS) + "…"
              : sentence);
    }

    private String around(Span span) {
      String text = gold.text(span.field());
      return oneLine(
          text.substring(Math.max(0, span.start() - CONTEXT_CHARS), span.start())
              + "【"
              + text.substring(span.start(), span.end())
              + "】"
              + text.substring(span.end(), Math.min(text.length(), span.end() + CONTEXT_CHARS)));
    }

    private static String oneLine(String text) {
      return text.replaceAll("\\s+", " ");
    }
  }
}
