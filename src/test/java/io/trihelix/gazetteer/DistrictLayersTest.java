package io.trihelix.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.model.Kinds;
import io.trihelix.recognize.words.HanLpText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistrictLayersTest {
  private static final String HEADER = "id\tname\taliases\tcity\tprovince\tlevel\n";

  @TempDir private Path layer;

  private Map<String, District> load() {
    return Gazetteer.load(Kinds.ALL, List.of(layer), HanLpText.normalizer()).districts().stream()
        .collect(Collectors.toMap(District::id, district -> district));
  }

  @Test
  void theBundledDistrictsImplyTheirCities() {
    Map<String, String> cities =
        Gazetteer.load(Kinds.ALL, List.of(), HanLpText.normalizer()).districts().stream()
            .collect(Collectors.toMap(District::id, District::city));
    assertEquals("city:cn-110000", cities.get("district:cn-110108"), "海淀区");
    assertEquals("city:cn-310000", cities.get("district:cn-310115"), "浦东新区");
    assertEquals("city:cn-330100", cities.get("district:cn-330110"), "余杭区");
  }

  @Test
  void aLayerAddsReplacesAndRemovesDistricts() throws IOException {
    Files.writeString(
        layer.resolve("districts.tsv"),
        HEADER
            + "district:cn-x-mine\t我的新区\t\tcity:cn-330100\t浙江\tnew-area\n"
            + "district:cn-330110\t余杭区\t\t\t浙江\tdistrict\n"
            + "-district:cn-110108\n");
    Map<String, District> districts = load();
    assertEquals("city:cn-330100", districts.get("district:cn-x-mine").city());
    assertEquals("", districts.get("district:cn-330110").city());
    assertTrue(!districts.containsKey("district:cn-110108"));
  }

  @Test
  void faultsOfALayerNameFileAndLine() throws IOException {
    Files.writeString(
        layer.resolve("districts.tsv"), HEADER + "-district:cn-000000\ndistrict:cn-1\t某区\n");
    var failure = assertThrows(InvalidGazetteerException.class, this::load);
    Path file = layer.resolve("districts.tsv");
    assertTrue(
        failure.getMessage().contains(file + ":3: 2 cells, but the header has 6")
            && failure
                .getMessage()
                .contains(file + ": cannot remove district:cn-000000: no such district"),
        failure.getMessage());
  }

  @Test
  void aWrongHeaderIsNamed() throws IOException {
    Files.writeString(layer.resolve("districts.tsv"), "id\tname\n");
    var failure = assertThrows(InvalidGazetteerException.class, this::load);
    assertTrue(
        failure.getMessage().contains(":1: the header must be id name aliases city province level"),
        failure.getMessage());
  }
}
