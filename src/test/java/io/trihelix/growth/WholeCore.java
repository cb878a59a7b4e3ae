package io.trihelix.growth;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trihelix.config.ConfigLoader;
import io.trihelix.cooccur.CooccurrenceCounter;
import io.trihelix.cooccur.StoryLimit;
import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.interpret.AcceptanceRules;
import io.trihelix.interpret.FieldMapping;
import io.trihelix.interpret.Interpretation;
import io.trihelix.interpret.Interpreters;
import io.trihelix.model.Mention;
import io.trihelix.recognize.MentionRecognizer;
import io.trihelix.recognize.RecognitionSettings;
import io.trihelix.recognize.words.HanLpText;
import io.trihelix.resolve.NameUses;
import io.trihelix.text.ChineseText;
import io.trihelix.text.LineHashes;
import io.trihelix.text.PublicationDates;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/** All that the core does with one article, whatever came of the step before. */
public final class WholeCore implements Consumer<String> {
  /** Above every body. */
  public static final String TITLE = "苏州腾讯复旦大学";

  private static final int EVIDENCE_CHARS = 300;
  private static final int MOST_ENTITIES = 200;
  private static final int SHORT_LINE = 80;

  private final Interpreters interpreters;
  private final MentionRecognizer recognizer;
  private final NameUses uses;
  private final CooccurrenceCounter counter =
      new CooccurrenceCounter(EVIDENCE_CHARS, new StoryLimit(MOST_ENTITIES));

  public WholeCore() {
    var normalizer = HanLpText.normalizer();
    Gazetteer gazetteer = Gazetteer.load(ConfigLoader.shippedKinds(), List.of(), normalizer);
    recognizer = new MentionRecognizer(gazetteer, RecognitionSettings.defaults());
    uses = new NameUses(gazetteer, recognizer.names());
    List<String> none = List.of("none");
    interpreters =
        new Interpreters(
            new FieldMapping(none, List.of("title"), List.of("body"), none, none, none, none),
            new PublicationDates(
                ZoneId.of("Asia/Shanghai"), LocalDate.of(1990, 1, 1), LocalDate.of(2030, 1, 1)),
            normalizer,
            30,
            new AcceptanceRules(false, true, new ChineseText(0)));
  }

  @Override
  public void accept(String text) {
    page(TITLE + "\n" + text);
    page(text);
    html(text);
    LineHashes.ofLongestLine(text);
    LineHashes.ofShortLines(text, SHORT_LINE);
    recognize(TITLE, text);
    recognize(text, TITLE);
  }

  /** The body of a record with it, as it would be analysed. */
  public String record(String body) {
    ObjectNode json = new ObjectMapper().createObjectNode();
    json.put("title", TITLE).put("body", body);
    return interpreters.json().interpret(json, () -> "", "")
            instanceof Interpretation.Accepted accepted
        ? accepted.article().body()
        : body;
  }

  /** Reads a page of text. */
  public void page(String text) {
    interpreters.page().interpret(text, "");
  }

  /** Reads a page of HTML that has the text as its title and as a paragraph. */
  public void html(String text) {
    interpreters
        .html()
        .interpret(
            "<html><head><title>" + text + "</title></head><body><h1>" + TITLE + "</h1><p>" + text,
            "",
            "");
  }

  /** The names in a body below the usual title. */
  public List<Mention> names(String body) {
    return names(TITLE, body);
  }

  /** Counts the pairs of a body below the usual title. */
  public void pairs(String body, List<Mention> mentions) {
    counter.count(TITLE, body, mentions);
  }

  private List<Mention> names(String title, String body) {
    List<Mention> mentions = recognizer.recognize(title, body);
    uses.in(mentions);
    return mentions;
  }

  private void recognize(String title, String body) {
    counter.count(title, body, names(title, body));
  }
}
