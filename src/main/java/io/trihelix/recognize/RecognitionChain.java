package io.trihelix.recognize;

import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.model.EntityKind;
import io.trihelix.model.NamingRules;
import io.trihelix.recognize.alias.LinkAliases;
import io.trihelix.recognize.candidate.ConfirmMunicipal;
import io.trihelix.recognize.candidate.ExtendByLegalForm;
import io.trihelix.recognize.candidate.FindForms;
import io.trihelix.recognize.candidate.LinkKnownNames;
import io.trihelix.recognize.candidate.SurfaceFormIndex;
import io.trihelix.recognize.chain.ArticleText;
import io.trihelix.recognize.chain.Draft;
import io.trihelix.recognize.chain.RefuseCandidates;
import io.trihelix.recognize.chain.Stage;
import io.trihelix.recognize.chain.Trace;
import io.trihelix.recognize.discover.FindByEnding;
import io.trihelix.recognize.discover.FindIntroducedNames;
import io.trihelix.recognize.discover.FindLegalNames;
import io.trihelix.recognize.discover.FindUniversities;
import io.trihelix.recognize.lexicon.DiscoveryWords;
import io.trihelix.recognize.lexicon.Homelands;
import io.trihelix.recognize.lexicon.Places;
import io.trihelix.recognize.listed.FindAsListed;
import io.trihelix.recognize.listed.FindByCode;
import io.trihelix.recognize.listed.ListedCompanies;
import io.trihelix.recognize.machine.DropFromMachineText;
import io.trihelix.recognize.machine.MachineText;
import io.trihelix.recognize.machine.RefuseInMachineText;
import io.trihelix.recognize.name.CompanyNaming;
import io.trihelix.recognize.name.NameParser;
import io.trihelix.recognize.role.TellRoles;
import io.trihelix.recognize.sense.PreferNamesakesAtHome;
import io.trihelix.recognize.sense.SenseScorer;
import io.trihelix.recognize.sense.WeighSenses;
import io.trihelix.recognize.story.MarkDenied;
import io.trihelix.recognize.story.TellStories;
import io.trihelix.recognize.tagger.CompanyTagger;
import io.trihelix.recognize.tagger.CorrectByTagger;
import io.trihelix.recognize.tagger.NameModel;
import io.trihelix.recognize.translated.InTranslations;
import io.trihelix.recognize.translated.NameIndexOnce;
import io.trihelix.recognize.veto.DropClubs;
import io.trihelix.recognize.veto.JudgeLongerNames;
import io.trihelix.recognize.veto.LongerNames;
import io.trihelix.recognize.veto.NamedPlaceVeto;
import io.trihelix.recognize.veto.NamesakeVeto;
import io.trihelix.recognize.veto.PersonVeto;
import io.trihelix.recognize.veto.TradeVeto;
import io.trihelix.recognize.veto.WholeWords;
import io.trihelix.recognize.words.HanLpText;
import io.trihelix.text.TextNormalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The stages of recognition, in their order: the one place where it is written. Training, the
 * explanation up to a stage and the evaluation without one are this chain with stages left out. The
 * stages that find names without a gazetteer are there only where a kind has the rules for it.
 * Immutable and thread-safe; costly to build, so one a JVM.
 */
public final class RecognitionChain {
  /** Stages that find names which no gazetteer knows. */
  private static final Set<String> DISCOVERY =
      Set.of(
          FindLegalNames.NAME,
          FindByEnding.NAME,
          FindIntroducedNames.NAME,
          FindUniversities.NAME,
          CorrectByTagger.NAME);

  private final TextNormalizer normalizer;
  private final NameParser names;
  private final List<Stage> stages;

  private RecognitionChain(TextNormalizer normalizer, NameParser names, List<Stage> stages) {
    this.normalizer = normalizer;
    this.names = names;
    this.stages = List.copyOf(stages);
  }

  /** With the tagger that comes with the program. */
  public static RecognitionChain of(Gazetteer gazetteer, RecognitionSettings settings) {
    return of(gazetteer, settings, CompanyTagger.bundledModel());
  }

  /**
   * @param model of the tagger of companies
   */
  public static RecognitionChain of(
      Gazetteer gazetteer, RecognitionSettings settings, NameModel model) {
    TextNormalizer normalizer = HanLpText.normalizer();
    var parser = new NameParser(gazetteer, normalizer);
    DiscoveryWords words = parser.words();
    Places places = parser.places();
    var longerNames = new LongerNames();
    var index = new NameIndexOnce(gazetteer, normalizer);
    var machine = new MachineText();
    var listed = new ListedCompanies(gazetteer, normalizer);
    double threshold = settings.threshold();
    var stages = new ArrayList<Stage>();
    // What the gazetteer knows, and what it means here.
    stages.add(new FindForms(new SurfaceFormIndex(gazetteer, normalizer, settings.districts())));
    stages.add(new RefuseInMachineText(machine));
    stages.add(new RefuseCandidates("whole-words", WholeWords.instance()));
    stages.add(new RefuseCandidates("persons", new PersonVeto()));
    stages.add(new RefuseCandidates("trades", new TradeVeto(words, places)));
    stages.add(new RefuseCandidates("named-places", new NamedPlaceVeto(longerNames)));
    stages.add(new RefuseCandidates("namesakes", new NamesakeVeto()));
    stages.add(new WeighSenses(SenseScorer.bundled(new Homelands(normalizer)), threshold));
    stages.add(new LinkKnownNames());
    stages.add(new PreferNamesakesAtHome(gazetteer, normalizer));
    stages.add(new ConfirmMunicipal());
    stages.add(new JudgeLongerNames(longerNames, gazetteer));
    stages.add(new ExtendByLegalForm());
    stages.add(new FindByCode(listed));
    stages.add(new FindAsListed(listed));
    // What no gazetteer knows, of the kinds that there are.
    Optional<CompanyNaming> companies =
        kind(gazetteer, NamingRules.COMPANY)
            .map(kind -> new CompanyNaming(kind, gazetteer, parser, normalizer));
    companies.ifPresent(
        naming -> {
          stages.add(new FindLegalNames(words, places, naming));
          stages.add(new FindByEnding(words, places, naming));
          stages.add(new FindIntroducedNames(naming));
        });
    kind(gazetteer, NamingRules.UNIVERSITY)
        .map(kind -> new FindUniversities(kind, gazetteer, parser, longerNames, normalizer))
        .ifPresent(stages::add);
    companies
        .map(naming -> new CorrectByTagger(naming, new CompanyTagger(words, model), threshold))
        .ifPresent(stages::add);
    stages.add(new DropClubs(longerNames, places));
    stages.add(new DropFromMachineText(machine));
    // What the article itself makes of names.
    stages.add(InTranslations.pinyin(index));
    stages.add(InTranslations.oneSense(gazetteer));
    stages.add(InTranslations.garbledUniversities(index));
    stages.add(InTranslations.garbledCompanies(index));
    stages.add(new LinkAliases(gazetteer, places, normalizer));
    // What is said of them all.
    stages.add(new MarkDenied());
    stages.add(new TellStories());
    stages.add(new TellRoles(longerNames));
    var all = new RecognitionChain(normalizer, parser, stages);
    return settings.discovery() ? all : all.where(stage -> !DISCOVERY.contains(stage.name()));
  }

  /** The kind that names which no gazetteer knows are of, if there is one with these rules. */
  private static Optional<EntityKind> kind(Gazetteer gazetteer, NamingRules rules) {
    return gazetteer.kinds().first(rules);
  }

  /** The stages in their order. */
  public List<Stage> stages() {
    return stages;
  }

  /** The names of the stages in their order. */
  public List<String> names() {
    return stages.stream().map(Stage::name).toList();
  }

  /** The stages up to this one. */
  public RecognitionChain until(String name) {
    int last = place(name);
    return new RecognitionChain(normalizer, names, stages.subList(0, last + 1));
  }

  /**
   * The stages up to this one, and the one that makes mentions of candidates if it stands behind
   * it: what would be recognised if recognition ended there.
   */
  public RecognitionChain endingWith(String name) {
    int last = place(name);
    int mentions = place(LinkKnownNames.NAME);
    var kept = new ArrayList<>(stages.subList(0, last + 1));
    if (last < mentions) {
      kept.add(stages.get(mentions));
    }
    return new RecognitionChain(normalizer, names, kept);
  }

  /** The stages before this one. */
  public RecognitionChain before(String name) {
    return new RecognitionChain(normalizer, names, stages.subList(0, place(name)));
  }

  /** All stages but this one. */
  public RecognitionChain without(String name) {
    place(name);
    return where(stage -> !stage.name().equals(name));
  }

  private RecognitionChain where(Predicate<Stage> kept) {
    return new RecognitionChain(normalizer, names, stages.stream().filter(kept).toList());
  }

  /** The stage of this class, if the chain has it. */
  <S extends Stage> S stage(Class<S> type) {
    return stages.stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
  }

  private int place(String name) {
    return IntStream.range(0, stages.size())
        .filter(i -> stages.get(i).name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "No stage of recognition is called " + name + "; there are " + names()));
  }

  /** Takes names apart, as discovery does. */
  public NameParser parser() {
    return names;
  }

  /** An article before any stage. */
  public Draft begin(String title, String body, Trace trace) {
    return new Draft(ArticleText.of(title, body, normalizer), trace);
  }

  /** An article behind all stages. */
  public Draft run(String title, String body) {
    return run(title, body, Trace.NONE);
  }

  /**
   * An article behind all stages.
   *
   * @param trace is told who decides what and why
   */
  public Draft run(String title, String body, Trace trace) {
    Draft draft = begin(title, body, trace);
    stages.forEach(draft::pass);
    return draft;
  }
}
