package io.trihelix.recognize;

import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.model.Mention;
import io.trihelix.model.TextField;
import io.trihelix.recognize.Explanation.Case;
import io.trihelix.recognize.Explanation.Meaning;
import io.trihelix.recognize.Explanation.Verdict;
import io.trihelix.recognize.chain.ArticleText;
import io.trihelix.recognize.chain.Candidate;
import io.trihelix.recognize.chain.FieldScan;
import io.trihelix.recognize.chain.MentionExtender;
import io.trihelix.recognize.chain.Sense;
import io.trihelix.recognize.chain.Trace;
import io.trihelix.recognize.sense.Contribution;
import io.trihelix.recognize.sense.Evidence;
import io.trihelix.recognize.veto.LongerNames;
import io.trihelix.recognize.words.HanLpText;
import io.trihelix.text.NormalizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Recognises an article as {@link MentionRecognizer} does, and tells what became of every candidate
 * and why. Slower; one article at a time: not thread-safe.
 */
public final class MentionExplainer {
  private final MentionRecognizer recognizer;
  private final double threshold;
  private Recording recording;

  /**
   * @param linkers what runs behind the gazetteer, as for the recogniser that is explained
   */
  public MentionExplainer(
      Gazetteer gazetteer, RecognitionSettings settings, List<MentionExtender> linkers) {
    this.threshold = settings.threshold();
    this.recognizer = new MentionRecognizer(gazetteer, settings, linkers, new Recorder());
  }

  /** The candidates and mentions of an article. */
  public Explanation explain(String title, String body) {
    recording = new Recording(ArticleText.of(title, body, HanLpText.normalizer()), new TreeMap<>());
    List<Mention> mentions = recognizer.recognize(title, body);
    return new Explanation(
        recording.notes().values().stream().map(note -> note.toCase(mentions)).toList(), mentions);
  }

  /** What is known so far of one article. */
  private record Recording(ArticleText article, Map<Key, Note> notes) {
    Note note(TextField field, Candidate candidate) {
      return notes.computeIfAbsent(
          new Key(field, candidate.start(), candidate.end()),
          key -> new Note(article.field(field), candidate));
    }
  }

  private record Key(TextField field, int start, int end) implements Comparable<Key> {
    private static final Comparator<Key> IN_TEXT =
        Comparator.comparing(Key::field)
            .thenComparingInt(Key::start)
            .thenComparing(Key::end, Comparator.reverseOrder());

    @Override
    public int compareTo(Key other) {
      return IN_TEXT.compare(this, other);
    }
  }

  /** What was last told of one candidate. */
  private static final class Note {
    private final ArticleText.Field field;
    private final Candidate candidate;
    private final List<Meaning> meanings = new ArrayList<>();
    private Verdict verdict = Verdict.STOP_PHRASE;
    private String detail = "";
    private Mention mention;

    Note(ArticleText.Field field, Candidate candidate) {
      this.field = field;
      this.candidate = candidate;
      for (Sense sense : candidate.senses()) {
        meanings.add(meaning(sense, OptionalDouble.empty(), List.of()));
      }
    }

    private static Meaning meaning(
        Sense sense, OptionalDouble probability, List<Contribution> reasons) {
      return new Meaning(
          sense.entity().id(),
          sense.entity().type(),
          sense.entity().name(),
          sense.aliasClass(),
          sense.ofDistrict(),
          probability,
          reasons);
    }

    void weigh(Sense sense, double probability, List<Contribution> reasons) {
      meanings.set(
          candidate.senses().indexOf(sense),
          meaning(sense, OptionalDouble.of(probability), reasons));
    }

    void decide(Verdict decided, String because) {
      verdict = decided;
      detail = because;
    }

    void accept(Mention accepted) {
      decide(Verdict.ACCEPTED, "");
      mention = accepted;
    }

    Case toCase(List<Mention> kept) {
      boolean takenBack = mention != null && kept.stream().noneMatch(this::isMine);
      return new Case(
          field.field(),
          field.text().originalStart(candidate.start()),
          field.text().originalEnd(candidate.end()),
          surface(field.text(), candidate),
          meanings,
          takenBack ? Verdict.TAKEN_BACK : verdict,
          detail,
          Optional.ofNullable(takenBack ? null : mention));
    }

    /** Later steps may say more of a mention, or move its end, and it is still the same. */
    private boolean isMine(Mention other) {
      return other.field() == mention.field()
          && other.start() < mention.end()
          && mention.start() < other.end()
          && other.entityId().equals(mention.entityId());
    }
  }

  private static String surface(NormalizedText text, Candidate candidate) {
    return text.original()
        .substring(text.originalStart(candidate.start()), text.originalEnd(candidate.end()));
  }

  private final class Recorder implements Trace {
    @Override
    public void found(TextField field, List<Candidate> candidates) {
      candidates.forEach(candidate -> recording.note(field, candidate));
    }

    @Override
    public void cutsWords(TextField field, Candidate candidate) {
      recording.note(field, candidate).decide(Verdict.NOT_WHOLE_WORDS, "");
    }

    @Override
    public void namesPerson(TextField field, Candidate candidate) {
      recording.note(field, candidate).decide(Verdict.NAMES_PERSON, "");
    }

    @Override
    public void displaced(TextField field, Candidate candidate, Candidate holder) {
      String name = surface(recording.article().field(field).text(), holder);
      recording
          .note(field, candidate)
          .decide(
              holder.contains(candidate) ? Verdict.DISPLACED : Verdict.OVERLAPPED,
              holder.isStopPhrase() ? name + ", a stop phrase" : name);
    }

    @Override
    public void weighed(
        Sense sense, Candidate candidate, FieldScan scan, Evidence evidence, double probability) {
      recording
          .note(scan.field(), candidate)
          .weigh(
              sense,
              probability,
              recognizer.scorer().contributions(sense, candidate, scan, evidence));
    }

    @Override
    public void withdrawn(TextField field, Candidate candidate) {
      recording
          .note(field, candidate)
          .decide(Verdict.UNLIKELY, String.format(Locale.ROOT, "%.2f", threshold));
    }

    @Override
    public void otherPlace(TextField field, Candidate candidate) {
      recording.note(field, candidate).decide(Verdict.OTHER_PLACE, "");
    }

    @Override
    public void beginsLongerName(TextField field, Candidate candidate, LongerNames.Whole whole) {
      recording
          .note(field, candidate)
          .decide(Verdict.BEGINS_LONGER_NAME, "of a " + whole.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public void accepted(TextField field, Candidate candidate, Mention mention) {
      recording.note(field, candidate).accept(mention);
    }
  }
}
