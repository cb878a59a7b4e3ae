package io.trihelix.serve;

import io.trihelix.ask.AskableWarehouse;
import io.trihelix.ask.MapQuestions;
import io.trihelix.ask.PanelQuestions;
import io.trihelix.gazetteer.Coordinates;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Places of any months, of the corpus or of those who stand with one entity. Thread-safe. */
final class MapAnswer {
  /** A map of more is a carpet. */
  private static final int MOST_PLACES = 400;

  private static final int USUAL_PLACES = 250;

  /** Lines are drawn between the most frequent places alone. */
  private static final int LINKED_PLACES = 100;

  private static final int MOST_LINKS = 60;

  private final Function<String, Optional<Coordinates>> coordinates;

  /**
   * @param coordinates of an id; empty where they are not known
   */
  MapAnswer(Function<String, Optional<Coordinates>> coordinates) {
    this.coordinates = coordinates;
  }

  /** Places and links with their articles, and who the places are. */
  Reply reply(Request request, AskableWarehouse warehouse) {
    var questions = new MapQuestions(request.need("kind"), request.months("period"));
    int limit = request.number("limit", USUAL_PLACES, 1, MOST_PLACES);
    Optional<String> of = request.find("of");
    List<Map<String, Object>> places =
        AnswerRows.of(
            warehouse.ask(
                of.map(id -> questions.placesBeside(id, limit))
                    .orElseGet(() -> questions.places(limit))));
    List<String> ids = places.stream().map(place -> place.get("id").toString()).toList();
    var told = new LinkedHashMap<String, Object>();
    told.put("total", places.isEmpty() ? (Object) 0L : places.get(0).get("total"));
    told.put("places", places);
    told.put(
        "links",
        of.isPresent()
            ? List.of()
            : AnswerRows.of(
                warehouse.ask(
                    questions.links(
                        ids.subList(0, Math.min(LINKED_PLACES, ids.size())), MOST_LINKS))));
    told.put("entities", placed(AnswerRows.of(warehouse.ask(PanelQuestions.entities(ids)))));
    return Reply.json(told);
  }

  private List<Map<String, Object>> placed(List<Map<String, Object>> entities) {
    for (Map<String, Object> entity : entities) {
      coordinates
          .apply(entity.get("id").toString())
          .ifPresent(
              place -> {
                entity.put("latitude", place.latitude());
                entity.put("longitude", place.longitude());
              });
    }
    return entities;
  }
}
