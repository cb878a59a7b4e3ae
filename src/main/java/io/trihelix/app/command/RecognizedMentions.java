package io.trihelix.app.command;

import io.trihelix.app.option.SettingsOptions;
import io.trihelix.config.Settings;
import io.trihelix.evaluate.FoundMention;
import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.gazetteer.GazetteerEntry;
import io.trihelix.interpret.Interpretation;
import io.trihelix.interpret.JsonInterpreter;
import io.trihelix.model.Article;
import io.trihelix.model.Entity;
import io.trihelix.model.Mention;
import io.trihelix.model.TextField;
import io.trihelix.recognize.RecognitionChain;
import io.trihelix.spark.step.ingest.ReadRecords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Interprets and recognises the articles on the spot, as a run does but for the Spark around it.
 */
final class RecognizedMentions implements MentionSource {
  private static final String NO_PATH = "";

  private final Gazetteer gazetteer;
  private final JsonInterpreter interpreter;
  private final RecognitionChain chain;

  RecognizedMentions(Settings settings) {
    this(
        SettingsOptions.gazetteer(settings),
        ReadRecords.interpreters(settings, LocalDate.now(settings.dates().zone())).json(),
        settings);
  }

  private RecognizedMentions(Gazetteer gazetteer, JsonInterpreter interpreter, Settings settings) {
    this(gazetteer, interpreter, RecognitionChain.of(gazetteer, settings.recognition()));
  }

  private RecognizedMentions(
      Gazetteer gazetteer, JsonInterpreter interpreter, RecognitionChain chain) {
    this.gazetteer = gazetteer;
    this.interpreter = interpreter;
    this.chain = chain;
  }

  /** The stages by which this recognises. */
  RecognitionChain chain() {
    return chain;
  }

  /** The same by other stages. */
  RecognizedMentions by(RecognitionChain other) {
    return new RecognizedMentions(gazetteer, interpreter, other);
  }

  @Override
  public List<FoundMention> of(String articleId, String record) {
    return interpreter.interpret(record, NO_PATH) instanceof Interpretation.Accepted accepted
        ? in(accepted.article())
        : List.of();
  }

  private List<FoundMention> in(Article article) {
    return chain.run(article.title(), article.body()).mentions().all().stream()
        .map(mention -> found(mention, article))
        .toList();
  }

  private FoundMention found(Mention mention, Article article) {
    String text = mention.field() == TextField.TITLE ? article.title() : article.body();
    return new FoundMention(
        mention.field(),
        mention.start(),
        mention.end(),
        mention.surface(),
        FoundMention.leftOf(text, mention.start()),
        mention.kind(),
        names(mention),
        mention.method(),
        mention.confidence());
  }

  /** As the table of entities has them; one that no gazetteer knows has the mention's name. */
  private List<String> names(Mention mention) {
    GazetteerEntry entry = gazetteer.entry(mention.entityId());
    if (entry == null) {
      return List.of(mention.name());
    }
    Entity entity = entry.entity();
    var names = new ArrayList<>(List.of(entity.name(), entity.nameEn()));
    names.addAll(entity.aliases());
    return names;
  }
}
