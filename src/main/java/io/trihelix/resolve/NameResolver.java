package io.trihelix.resolve;

import io.trihelix.recognize.name.DiscoveredName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Decides which names of one brand mean one entity.
 *
 * <ol>
 *   <li>Names with one core mean one entity: 杭州群核信息技术有限公司, 群核科技 and 群核.
 *   <li>A name that articles introduce for exactly one full name belongs to that, whatever it looks
 *       like.
 *   <li>Names that all begin a fuller one of the same brand, and only that one, are short for it:
 *       蓝鲸 for 蓝鲸餐饮有限公司. One that fits two (蓝鲸餐饮, 蓝鲸传媒) is ambiguous and stands for itself, and
 *       names of which one bears a legal form are short for nothing.
 *   <li>If articles say that names of the entity mean one that the gazetteer knows, and agree, it
 *       is that one. Otherwise its id is made of the core: the id of a full name never depends on
 *       what else the corpus holds, only short forms move from one id to another.
 *   <li>The usual name is the one that most articles hold; of several, one without a legal form,
 *       then the longest, then the first in order of characters.
 *   <li>The seat is the city that its full names say, if they agree.
 *   <li>It is confirmed by the gazetteer, by a legal form, by a sure mention or by enough articles.
 * </ol>
 *
 * The order of the names makes no difference. Immutable and thread-safe.
 */
public final class NameResolver {
  private static final Comparator<NameEvidence> USUAL_FIRST =
      Comparator.comparingLong(NameEvidence::articles)
          .reversed()
          .thenComparing(NameEvidence::full)
          .thenComparing(name -> -name.name().length())
          .thenComparing(NameEvidence::name)
          .thenComparing(NameEvidence::nameId);

  private final ConfirmationRules rules;

  public NameResolver(ConfirmationRules rules) {
    this.rules = rules;
  }

  /**
   * The brand that a name has to be resolved with: its own, or that of the one full name that it is
   * introduced for.
   */
  public static String block(String brand, List<Meaning> meanings) {
    return introducedFor(meanings).map(Meaning::brand).orElse(brand);
  }

  private static Optional<Meaning> introducedFor(List<Meaning> meanings) {
    return meanings.size() == 1 && !meanings.get(0).isKnown()
        ? Optional.of(meanings.get(0))
        : Optional.empty();
  }

  /** All names with one core, those that are introduced for it among them. */
  private static final class Group {
    private final String core;
    private final List<NameEvidence> names = new ArrayList<>();
    private final List<NameEvidence> introduced = new ArrayList<>();

    Group(String core) {
      this.core = core;
    }

    void add(NameEvidence name) {
      (core.equals(name.core()) ? names : introduced).add(name);
    }

    Stream<NameEvidence> all() {
      return Stream.concat(names.stream(), introduced.stream());
    }

    boolean isAnchored() {
      return names.stream().anyMatch(NameEvidence::full) || known().isPresent();
    }

    /** The known entity that all who say anything of it agree on. */
    Optional<Meaning> known() {
      var known = new TreeSet<Meaning>();
      all().flatMap(name -> name.meanings().stream()).filter(Meaning::isKnown).forEach(known::add);
      return known.size() == 1 ? Optional.of(known.first()) : Optional.empty();
    }

    /** Whether each of its own names begins a longer one of the other group. */
    boolean fits(Group other) {
      return other != this
          && !names.isEmpty()
          && names.stream()
              .allMatch(mine -> other.names.stream().anyMatch(full -> begins(mine, full)));
    }

    private static boolean begins(NameEvidence name, NameEvidence full) {
      return name.brand().equals(full.brand())
          && full.trades().length() > name.trades().length()
          && full.trades().startsWith(name.trades());
    }
  }

  /** Resolves all names of one block and type. */
  public List<ResolvedName> resolve(List<NameEvidence> block) {
    var groups = new TreeMap<String, Group>();
    block.stream()
        .sorted(Comparator.comparing(NameEvidence::nameId))
        .forEach(
            name -> {
              String core = introducedFor(name.meanings()).map(Meaning::core).orElse(name.core());
              groups.computeIfAbsent(core, Group::new).add(name);
            });
    var targets = new TreeMap<String, Group>();
    groups.values().forEach(group -> target(group, groups, targets));
    var entities = new TreeMap<String, List<Group>>();
    groups
        .values()
        .forEach(
            group ->
                entities
                    .computeIfAbsent(targets.get(group.core).core, c -> new ArrayList<>())
                    .add(group));
    var resolved = new ArrayList<ResolvedName>(block.size());
    entities.forEach((core, members) -> resolve(core, members, resolved));
    return resolved;
  }

  /** The group that the names of this one are short for; itself if there is none or several. */
  private static Group target(Group group, Map<String, Group> groups, Map<String, Group> targets) {
    Group decided = targets.get(group.core);
    if (decided != null) {
      return decided;
    }
    Group target = group;
    if (!group.isAnchored()) {
      List<Group> fuller =
          groups.values().stream()
              .filter(group::fits)
              .map(other -> target(other, groups, targets))
              .distinct()
              .toList();
      target = fuller.size() == 1 ? fuller.get(0) : group;
    }
    targets.put(group.core, target);
    return target;
  }

  private void resolve(String core, List<Group> members, List<ResolvedName> resolved) {
    List<NameEvidence> names = members.stream().flatMap(Group::all).sorted(USUAL_FIRST).toList();
    Optional<Meaning> known =
        members.stream()
            .filter(member -> member.core.equals(core))
            .findFirst()
            .flatMap(Group::known);
    String id = known.map(Meaning::entityId).orElse(DiscoveredName.idOf(names.get(0).kind(), core));
    String usual = known.map(Meaning::entityName).orElse(names.get(0).name());
    String seat = seat(names);
    Optional<Confirmation> confirmation = confirmation(names, known.isPresent());
    for (Group member : members) {
      member
          .all()
          .map(
              name ->
                  new ResolvedName(
                      name,
                      id,
                      usual,
                      seat,
                      basis(name, member, core, names.size(), known),
                      confirmation))
          .forEach(resolved::add);
    }
  }

  private static Basis basis(
      NameEvidence name, Group member, String core, int names, Optional<Meaning> known) {
    if (known.isPresent()) {
      return Basis.KNOWN;
    }
    if (!name.core().equals(member.core)) {
      return Basis.INTRODUCED;
    }
    if (!member.core.equals(core)) {
      return Basis.SHORT_FORM;
    }
    return names == 1 ? Basis.OWN : Basis.SAME_CORE;
  }

  private static String seat(List<NameEvidence> names) {
    List<String> seats =
        names.stream().flatMap(name -> name.seats().stream()).distinct().limit(2).toList();
    return seats.size() == 1 ? seats.get(0) : "";
  }

  private Optional<Confirmation> confirmation(List<NameEvidence> names, boolean known) {
    if (known) {
      return Optional.of(Confirmation.GAZETTEER);
    }
    if (names.stream().anyMatch(NameEvidence::full)) {
      return Optional.of(Confirmation.FULL_NAME);
    }
    if (names.stream().anyMatch(name -> name.confidence() >= rules.minConfidence())) {
      return Optional.of(Confirmation.CONFIDENCE);
    }
    long articles =
        names.stream()
            .flatMap(name -> name.examples().stream())
            .filter(Objects::nonNull)
            .distinct()
            .count();
    return articles >= rules.minArticles() ? Optional.of(Confirmation.ARTICLES) : Optional.empty();
  }
}
