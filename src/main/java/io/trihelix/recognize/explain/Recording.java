package io.trihelix.recognize.explain;

import io.trihelix.model.Mention;
import io.trihelix.model.TextField;
import io.trihelix.recognize.chain.ArticleText;
import io.trihelix.recognize.chain.Candidate;
import io.trihelix.recognize.chain.Contribution;
import io.trihelix.recognize.chain.Sense;
import io.trihelix.recognize.chain.Span;
import io.trihelix.recognize.chain.Stage;
import io.trihelix.recognize.chain.Trace;
import io.trihelix.recognize.explain.Explanation.Event;
import io.trihelix.recognize.explain.Explanation.Form;
import io.trihelix.recognize.explain.Explanation.Meaning;
import io.trihelix.recognize.explain.Explanation.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Takes down what happens to every form of one article. Not thread-safe. */
final class Recording implements Trace {
  private final Map<Place, Note> notes = new TreeMap<>();
  private String stage = "";

  /** By offsets of the original text. */
  private record Place(TextField field, int start, int end) implements Comparable<Place> {
    private static final Comparator<Place> IN_TEXT =
        Comparator.comparing(Place::field)
            .thenComparingInt(Place::start)
            .thenComparing(Place::end, Comparator.reverseOrder());

    static Place of(Mention mention) {
      return new Place(mention.field(), mention.start(), mention.end());
    }

    static Place of(Span span) {
      return new Place(span.field().field(), span.start(), span.end());
    }

    @Override
    public int compareTo(Place other) {
      return IN_TEXT.compare(this, other);
    }
  }

  private static final class Note {
    private final List<Meaning> meanings = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
  }

  /** All that was taken down. */
  List<Form> forms(ArticleText article, List<Mention> mentions) {
    Map<Place, Mention> became = new HashMap<>();
    mentions.forEach(mention -> became.put(Place.of(mention), mention));
    var forms = new ArrayList<Form>(notes.size());
    notes.forEach(
        (place, note) ->
            forms.add(
                new Form(
                    place.field(),
                    place.start(),
                    place.end(),
                    article
                        .field(place.field())
                        .text()
                        .original()
                        .substring(place.start(), place.end()),
                    note.meanings,
                    note.events,
                    Optional.ofNullable(became.get(place)))));
    return forms;
  }

  private void note(Place place, String by, Outcome outcome, String because) {
    notes.computeIfAbsent(place, ignored -> new Note()).events.add(new Event(by, outcome, because));
  }

  @Override
  public void enters(Stage next) {
    stage = next.name();
  }

  @Override
  public void found(Span span, Candidate candidate) {
    note(Place.of(span), stage, candidate.isStopPhrase() ? Outcome.STOP_PHRASE : Outcome.FOUND, "");
    List<Meaning> meanings = notes.get(Place.of(span)).meanings;
    candidate
        .senses()
        .forEach(sense -> meanings.add(meaning(sense, OptionalDouble.empty(), List.of())));
  }

  private static Meaning meaning(
      Sense sense, OptionalDouble probability, List<Contribution> reasons) {
    return new Meaning(
        sense.entity().id(),
        sense.entity().kind(),
        sense.entity().name(),
        sense.aliasClass(),
        sense.ofDistrict(),
        probability,
        reasons);
  }

  @Override
  public void forbidden(Span span, Stage by, String because) {
    note(Place.of(span), by.name(), Outcome.FORBIDDEN, because);
  }

  @Override
  public void displaced(Span span, Span holder, boolean stopPhrase, Stage by) {
    boolean inside = holder.start() <= span.start() && span.end() <= holder.end();
    note(
        Place.of(span),
        by.name(),
        inside ? Outcome.DISPLACED : Outcome.OVERLAPPED,
        stopPhrase ? holder.surface() + ", a stop phrase" : holder.surface());
  }

  @Override
  public void weighed(
      Span span,
      Candidate candidate,
      Sense sense,
      double probability,
      Supplier<List<Contribution>> reasons) {
    notes
        .get(Place.of(span))
        .meanings
        .set(
            candidate.senses().indexOf(sense),
            meaning(sense, OptionalDouble.of(probability), reasons.get()));
  }

  @Override
  public void withdrawn(Span span, String because) {
    note(Place.of(span), stage, Outcome.WITHDRAWN, because);
  }

  @Override
  public void put(Mention mention, List<Mention> replaced, String because) {
    for (Mention other : replaced) {
      if (!Place.of(other).equals(Place.of(mention))) {
        note(Place.of(other), stage, Outcome.REPLACED, "by " + mention.surface());
      }
    }
    note(
        Place.of(mention),
        stage,
        Outcome.ACCEPTED,
        String.format(
            Locale.ROOT,
            "as %s, %s %.2f%s",
            mention.name(),
            mention.method(),
            mention.confidence(),
            because.isEmpty() ? "" : ": " + because));
  }

  @Override
  public void dropped(Mention mention, String because) {
    note(Place.of(mention), stage, Outcome.DROPPED, because);
  }

  @Override
  public void marked(Mention before, Mention after, String because) {
    String mark =
        before.nested() != after.nested()
            ? "nested"
            : before.negated() != after.negated()
                ? "negated"
                : before.role() != after.role()
                    ? "role " + after.role().label()
                    : "story " + after.item();
    note(Place.of(after), stage, Outcome.MARKED, mark + ": " + because);
  }

  @Override
  public void declined(Span span, Supplier<String> because) {
    note(Place.of(span), stage, Outcome.DECLINED, because.get());
  }
}
