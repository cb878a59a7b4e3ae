package io.trihelix.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.model.EntityKind;
import io.trihelix.model.EntityKinds;
import io.trihelix.model.KindIcon;
import io.trihelix.model.KindPair;
import io.trihelix.model.Kinds;
import io.trihelix.model.NamingRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kinds of entity are what conf/kinds.conf and the user declare. */
class DeclaredKindsTest {
  private static final String AGENCY =
      """
      trihelix.kinds.AGENCY {
        order = 40
        gazetteer = agencies.tsv
        label { en = Agency, plural = Agencies, zh = 机构 }
      }
      """;

  @TempDir private Path folder;

  private Settings settings(String conf, String... overrides) throws IOException {
    Path file = Files.writeString(folder.resolve("my.conf"), conf);
    return ConfigLoader.load(file.toFile(), List.of(overrides)).settings();
  }

  private String refusal(String conf, String... overrides) {
    return assertThrows(ConfigurationException.class, () -> settings(conf, overrides)).getMessage();
  }

  @Test
  void cityCompanyAndUniversityShipInThisOrder() {
    assertEquals(
        List.of("CITY", "COMPANY", "UNIVERSITY"),
        Kinds.ALL.stream().map(EntityKind::name).toList());
    assertEquals(
        List.of("city", "company", "university"), Kinds.ALL.stream().map(EntityKind::id).toList());
    assertEquals(
        List.of("cities.tsv", "companies.tsv", "universities.tsv"),
        Kinds.ALL.stream().map(EntityKind::gazetteer).toList());
    assertEquals(
        List.of(NamingRules.CITY, NamingRules.COMPANY, NamingRules.UNIVERSITY),
        Kinds.ALL.stream().map(EntityKind::rules).toList());
  }

  @Test
  void aFourthKindNeedsAnOrderAFileAndLabels() throws IOException {
    EntityKind agency = settings(AGENCY).kinds().named("AGENCY");

    assertEquals("agency", agency.id());
    assertEquals(NamingRules.PLAIN, agency.rules());
    assertEquals(KindIcon.DIAMOND, agency.look().icon());
    assertEquals("机构", agency.look().chinese());
    assertEquals("agencies", agency.plural());
    assertEquals(4, settings(AGENCY).kinds().size());
  }

  @Test
  void allPairsOfAFourthKindAreCounted() throws IOException {
    EntityKinds kinds = settings(AGENCY).kinds();

    assertEquals(10, settings(AGENCY).pairs().types().size());
    assertTrue(
        settings(AGENCY)
            .pairs()
            .types()
            .contains(new KindPair(kinds.named("CITY"), kinds.named("AGENCY"))));
  }

  @Test
  void theOrderOfKindsIsThatOfPairs() throws IOException {
    EntityKinds kinds = settings(AGENCY, "kinds.AGENCY.order=15").kinds();

    assertEquals("[CITY, AGENCY, COMPANY, UNIVERSITY]", kinds.toString());
    assertEquals(
        "AGENCY-COMPANY", KindPair.of(kinds.named("COMPANY"), kinds.named("AGENCY")).toString());
  }

  @Test
  void aKindCanBeLeftOut() throws IOException {
    Settings settings =
        settings(
            "trihelix { kinds.UNIVERSITY = null, statistics.triads { enabled = false, kinds = [] },"
                + " statistics.synergy { enabled = false, kinds = [] } }");

    assertEquals("[CITY, COMPANY]", settings.kinds().toString());
  }

  @Test
  void whatARunRecordedTellsItsKinds() throws IOException {
    Path file = Files.writeString(folder.resolve("my.conf"), AGENCY);
    ConfigLoader.Loaded loaded = ConfigLoader.load(file.toFile(), List.of());

    assertEquals(loaded.settings().kinds(), ConfigLoader.kinds(loaded.json()));
    assertEquals(Kinds.ALL, ConfigLoader.kinds("{\"trihelix\": {}}"));
    assertEquals(Kinds.ALL, ConfigLoader.kinds(null));
  }

  @Test
  void anotherKindMakesArticlesBeAnalysedAgain() throws IOException {
    Path file = Files.writeString(folder.resolve("my.conf"), AGENCY);

    assertNotEquals(
        SettingsPart.ANALYSIS.in(ConfigLoader.load(null, List.of()).json()),
        SettingsPart.ANALYSIS.in(ConfigLoader.load(file.toFile(), List.of()).json()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          kinds.AGENCY.order=20                | two kinds of entity have the order 20
          kinds.AGENCY.id=city                 | two kinds of entity have the id city
          kinds.AGENCY.gazetteer=cities.tsv    | two kinds of entity have the gazetteer cities.tsv
          kinds.AGENCY.gazetteer=agencies.csv  | must be the name of a file that ends in .tsv, but is 'agencies.csv'
          kinds.AGENCY.id=Agency-1             | the id of kind AGENCY must be small letters and digits
          kinds.AGENCY.rules=town              | must be one of [city, company, university, plain], but is 'town'
          kinds.AGENCY.icon=house              | must be one of [circle, square, triangle, diamond, pentagon, star]
          kinds.AGENCY.colour.light=red        | must be #rrggbb, but is 'red'
          kinds.AGENCY.order=first             | must be a number, but is "first"
          kinds.AGENCY.shape=round             | Unknown key trihelix.kinds.AGENCY.shape
          kinds.agency.order=50                | the name of kind agency must be capital letters
          statistics.triads.kinds=[CITY, CITY, AGENCY] | three different kinds of entity
          statistics.triads.kinds=[CITY, AGENCY] | three different kinds of entity
          """)
  void whatCannotBeDeclaredIsToldWithItsValue(String override, String told) {
    String message =
        refusal(
            override.contains("agency.") ? AGENCY.replace("AGENCY", "agency") : AGENCY, override);

    assertTrue(message.contains(told), message);
  }

  @Test
  void aKindWithoutAFileIsRefused() {
    String message = refusal("trihelix.kinds.AGENCY { order = 40, label { en = A, zh = 机 } }");

    assertTrue(message.contains("gazetteer"), message);
  }
}
