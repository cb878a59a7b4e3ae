package io.trihelix.recognize.translated;

import io.trihelix.gazetteer.AliasClass;
import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.gazetteer.GazetteerEntry;
import io.trihelix.gazetteer.SurfaceForm;
import io.trihelix.model.Entity;
import io.trihelix.model.NamingRules;
import io.trihelix.recognize.name.Ending;
import io.trihelix.recognize.words.Syllables;
import io.trihelix.text.Han;
import io.trihelix.text.TextNormalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The Chinese names of the gazetteer as core and generic ending, with their sound. Only what has
 * its seat in China is here: names from abroad are not written in pinyin. Immutable and
 * thread-safe; costly to build.
 */
public final class NameIndex {
  private static final int LONGEST_CORE = 8;

  private final Map<String, List<Name>> bySound = new HashMap<>();
  private final Map<NamingRules, List<Name>> byRules = new HashMap<>();
  private final Map<Mixed, List<Name>> byMixed = new HashMap<>();
  private final Map<NamingRules, NearWords<Name>> nearSounds = new HashMap<>();
  private final Map<String, List<Entity>> universitiesByKey = new HashMap<>();
  private final Gazetteer gazetteer;

  /**
   * One name of an entity.
   *
   * @param form the whole name
   * @param core what tells it from others (云深处, 浙江)
   * @param ending which generic words stand behind it
   * @param syllables of the core
   * @param sound the syllables joined
   * @param prominence how much likelier than the least of its kind, in log-odds
   */
  record Name(
      Entity entity,
      String form,
      String core,
      Ending ending,
      List<String> syllables,
      String sound,
      double prominence) {}

  NameIndex(Gazetteer gazetteer, TextNormalizer normalizer) {
    this.gazetteer = gazetteer;
    for (NamingRules type : NamingRules.values()) {
      byRules.put(type, new ArrayList<>());
      nearSounds.put(type, new NearWords<>());
    }
    for (GazetteerEntry entry : gazetteer.entries()) {
      if (isChinese(entry.entity())) {
        for (SurfaceForm form : entry.forms()) {
          if (form.aliasClass() != AliasClass.NEVER_ALONE
              && form.aliasClass() != AliasClass.NEEDS_FULL_NAME_NEARBY) {
            add(entry, normalizer.key(form.text()));
          }
        }
      }
    }
  }

  private static boolean isChinese(Entity entity) {
    return switch (entity.country()) {
      case "CN", "HK", "TW", "MO" -> true;
      default -> false;
    };
  }

  private void add(GazetteerEntry entry, String form) {
    if (form.isEmpty() || !Han.isAll(form)) {
      return;
    }
    Entity entity = entry.entity();
    Ending.Split split = Ending.split(form, entity.rules());
    if (split.core().length() < 2
        || split.core().length() > LONGEST_CORE
        || (entity.rules() == NamingRules.UNIVERSITY && split.ending() == Ending.NONE)) {
      return;
    }
    if (entity.rules() == NamingRules.UNIVERSITY) {
      universitiesByKey.computeIfAbsent(Ending.key(form), k -> new ArrayList<>(1)).add(entity);
    }
    List<String> syllables = syllables(entry, split.core());
    if (syllables.isEmpty()) {
      return;
    }
    var name =
        new Name(
            entity,
            form,
            split.core(),
            split.ending(),
            syllables,
            String.join("", syllables),
            prominence(entry));
    bySound.computeIfAbsent(name.sound(), k -> new ArrayList<>(1)).add(name);
    byRules.get(entity.rules()).add(name);
    nearSounds.get(entity.rules()).add(name.sound(), name);
    addMixed(name);
  }

  /** A name of which only the beginning is written as it sounds. */
  private record Mixed(NamingRules rules, String sound, String end) {}

  private void addMixed(Name name) {
    String form = Ending.key(name.form());
    var sound = new StringBuilder();
    for (int length = 1; length <= name.syllables().size() && length < form.length(); length++) {
      sound.append(name.syllables().get(length - 1));
      if (length > 1) {
        byMixed
            .computeIfAbsent(
                new Mixed(name.entity().rules(), sound.toString(), form.substring(length)),
                k -> new ArrayList<>(1))
            .add(name);
      }
    }
  }

  private static List<String> syllables(GazetteerEntry entry, String core) {
    String official = entry.attributes().getOrDefault("pinyin", "");
    return !official.isEmpty() && core.equals(entry.entity().name())
        ? List.of(official.split(" "))
        : Syllables.ofHan(core);
  }

  /**
   * What the files say of how well known it is: curated brands, universities of the state's lists.
   */
  private static double prominence(GazetteerEntry entry) {
    Map<String, String> attributes = entry.attributes();
    return switch (entry.entity().rules()) {
      case CITY ->
          switch (attributes.getOrDefault("level", "")) {
            case "municipality", "sar" -> 1.5;
            case "prefecture" -> 1;
            default -> 0;
          };
      case COMPANY ->
          switch (attributes.getOrDefault("kind", "")) {
            case "unlisted", "us", "hk" -> 0.5;
            default -> 0;
          };
      case UNIVERSITY ->
          !attributes.getOrDefault("tags", "").isEmpty()
              ? 0.5
              : attributes.getOrDefault("level", "").equals("bachelor") ? 0 : -1;
      case PLAIN -> 0;
    };
  }

  /** Names whose core sounds exactly so, in lower-case pinyin without blanks. */
  List<Name> ofSound(String sound, NamingRules type) {
    return bySound.getOrDefault(sound, List.of()).stream()
        .filter(name -> name.entity().rules() == type)
        .toList();
  }

  /** Names that end in these Han characters, before which they sound exactly so. */
  List<Name> endingIn(String tail, String sound, NamingRules type) {
    return byMixed.getOrDefault(new Mixed(type, sound, Ending.key(tail)), List.of());
  }

  /** Names whose core is one letter away from this. */
  List<Name> nearSound(String sound, NamingRules type) {
    return nearSounds.get(type).near(sound);
  }

  List<Name> all(NamingRules type) {
    return byRules.get(type);
  }

  /** The universities whose name has this {@link Ending#key}. */
  List<Entity> universities(String key) {
    return universitiesByKey.getOrDefault(key, List.of()).stream().distinct().toList();
  }

  /** The id of the city where the entity has its seat, or empty. */
  String seat(String entityId) {
    GazetteerEntry entry = gazetteer.entry(entityId);
    return entry == null ? "" : entry.entity().seat();
  }
}
