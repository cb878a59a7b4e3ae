package io.trihelix.growth;

import io.trihelix.config.ConfigLoader;
import io.trihelix.cooccur.CooccurrenceCounter;
import io.trihelix.cooccur.StoryLimit;
import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.interpret.AcceptanceRules;
import io.trihelix.interpret.FieldMapping;
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
  private static final String TITLE = "苏州腾讯复旦大学";
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
    interpreters.page().interpret(TITLE + "\n" + text, "");
    interpreters.page().interpret(text, "");
    interpreters
        .html()
        .interpret(
            "<html><head><title>" + text + "</title></head><body><h1>" + TITLE + "</h1><p>" + text,
            "",
            "");
    LineHashes.ofLongestLine(text);
    LineHashes.ofShortLines(text, SHORT_LINE);
    recognize(TITLE, text);
    recognize(text, TITLE);
  }

  private void recognize(String title, String body) {
    List<Mention> mentions = recognizer.recognize(title, body);
    uses.in(mentions);
    counter.count(title, body, mentions);
  }
}
