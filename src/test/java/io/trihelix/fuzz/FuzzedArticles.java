package io.trihelix.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.trihelix.config.ConfigLoader;
import io.trihelix.cooccur.CooccurrenceCounter;
import io.trihelix.cooccur.StoryLimit;
import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.model.Mention;
import io.trihelix.model.TextField;
import io.trihelix.recognize.MentionRecognizer;
import io.trihelix.recognize.RecognitionSettings;
import io.trihelix.recognize.words.HanLpText;
import io.trihelix.text.TextStructure;
import java.util.List;
import java.util.function.Consumer;

/** Whatever an article says: mentions stand where they say, apart from each other, and pair. */
public final class FuzzedArticles implements Consumer<byte[]> {
  private static final int EVIDENCE_CHARS = 300;
  private static final int MOST_ENTITIES = 200;

  private final MentionRecognizer recognizer;
  private final CooccurrenceCounter counter =
      new CooccurrenceCounter(EVIDENCE_CHARS, new StoryLimit(MOST_ENTITIES));

  public FuzzedArticles() {
    var normalizer = HanLpText.normalizer();
    recognizer =
        new MentionRecognizer(
            Gazetteer.load(ConfigLoader.shippedKinds(), List.of(), normalizer),
            RecognitionSettings.defaults());
  }

  @Override
  public void accept(byte[] input) {
    String text = new String(input, UTF_8);
    int end = text.indexOf('\n');
    String title = end < 0 ? "" : text.substring(0, end);
    String body = text.substring(end + 1);
    List<Mention> mentions = recognizer.recognize(title, body);
    check(mentions, TextField.TITLE, title);
    check(mentions, TextField.BODY, body);
    counter
        .count(title, body, mentions)
        .pairs()
        .forEach(
            pair -> {
              if (!title.contains(pair.evidence()) && !body.contains(pair.evidence())) {
                throw new AssertionError("Evidence that nobody wrote: " + pair);
              }
            });
  }

  private static void check(List<Mention> mentions, TextField field, String text) {
    TextStructure structure = TextStructure.of(text);
    int free = 0;
    for (Mention mention : mentions) {
      if (mention.field() != field) {
        continue;
      }
      if (mention.start() < free
          || mention.end() > text.length()
          || !text.startsWith(mention.surface(), mention.start())
          || structure.sentenceAt(mention.start()) != mention.sentence()
          || structure.paragraphAt(mention.start()) != mention.paragraph()) {
        throw new AssertionError(mention + " does not stand there, or on another");
      }
      free = mention.end();
    }
  }
}
