package io.trihelix.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of resolution, for any names of one brand. */
class NameResolverProperties {
  private static final Map<String, String> CORES =
      Map.of(
          "", "鲸岚",
          "科技", "鲸岚",
          "信息技术", "鲸岚",
          "信息", "鲸岚信息",
          "信息安全", "鲸岚信息安全",
          "餐饮", "鲸岚餐饮",
          "餐饮管理", "鲸岚餐饮管理");

  @Provide
  Arbitrary<List<NameEvidence>> names() {
    Arbitrary<NameEvidence> name =
        Combinators.combine(
                Arbitraries.of(CORES.keySet()),
                Arbitraries.of(true, false),
                Arbitraries.of("a", "b", "c", "d"),
                Arbitraries.of(0.7, 0.95),
                Arbitraries.of(
                    List.<Meaning>of(),
                    List.<Meaning>of(),
                    List.of(Meaning.fullName("鲸岚", "鲸岚餐饮")),
                    List.of(Meaning.known("company:x-1", "甲")),
                    List.of(Meaning.known("company:x-2", "乙"))))
            .as(
                (trades, full, article, confidence, meanings) -> {
                  NameEvidence plain = NamesOf.name("鲸岚", trades, CORES.get(trades));
                  NameEvidence formed = full ? NamesOf.full(plain) : plain;
                  return NamesOf.meaning(
                      NamesOf.sure(NamesOf.in(formed, article), confidence),
                      meanings.toArray(Meaning[]::new));
                });
    return name.list().ofMaxSize(7).uniqueElements(NameEvidence::nameId);
  }

  private static Map<String, ResolvedName> resolve(List<NameEvidence> names, int minArticles) {
    return new NameResolver(new ConfirmationRules(minArticles, 0.9))
        .resolve(names).stream()
            .collect(
                Collectors.toMap(
                    resolved -> resolved.name().nameId(),
                    resolved -> resolved,
                    (one, other) -> {
                      throw new AssertionError("resolved twice: " + one);
                    },
                    TreeMap::new));
  }

  @Property
  void theOrderOfTheNamesMakesNoDifference(
      @ForAll("names") List<NameEvidence> names, @ForAll Random random) {
    var shuffled = new ArrayList<>(names);
    Collections.shuffle(shuffled, random);

    assertEquals(resolve(names, 2), resolve(shuffled, 2));
  }

  @Property
  void everyNameIsResolvedOnceAndNamesOfAnEntityAgree(@ForAll("names") List<NameEvidence> names) {
    Map<String, ResolvedName> resolved = resolve(names, 2);

    assertEquals(names.size(), resolved.size());
    Map<String, Set<List<Object>>> entities = new TreeMap<>();
    resolved
        .values()
        .forEach(
            name ->
                entities
                    .computeIfAbsent(name.entityId(), id -> new HashSet<>())
                    .add(List.of(name.entityName(), name.seat(), name.confirmation())));
    entities.forEach((id, told) -> assertEquals(1, told.size(), id + " " + told));
  }

  @Property
  void thresholdsChangeWhatIsConfirmedButNoId(@ForAll("names") List<NameEvidence> names) {
    Map<String, ResolvedName> strict = resolve(names, 4);
    Map<String, ResolvedName> loose = resolve(names, 1);

    strict.forEach(
        (id, name) -> {
          assertEquals(name.entityId(), loose.get(id).entityId());
          assertTrue(name.confirmation().isEmpty() || loose.get(id).confirmation().isPresent());
        });
  }

  @Property
  void theIdOfAFullNameDependsOnNothingButWhatArticlesSayOfIt(
      @ForAll("names") List<NameEvidence> names) {
    List<NameEvidence> silent = names.stream().map(name -> NamesOf.meaning(name)).toList();
    Map<String, ResolvedName> together = resolve(silent, 2);

    silent.stream()
        .filter(NameEvidence::full)
        .forEach(
            name ->
                assertEquals(
                    resolve(List.of(name), 2).get(name.nameId()).entityId(),
                    together.get(name.nameId()).entityId()));
  }
}
