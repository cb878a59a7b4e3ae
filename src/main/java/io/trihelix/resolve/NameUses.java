package io.trihelix.resolve;

import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.gazetteer.SurfaceForm;
import io.trihelix.model.EntityKind;
import io.trihelix.model.Mention;
import io.trihelix.model.NamingRules;
import io.trihelix.recognize.name.DiscoveredName;
import io.trihelix.recognize.name.NameParser;
import io.trihelix.recognize.name.NameParts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the mentions of one article tell of names that no gazetteer knows.
 *
 * <ol>
 *   <li>A mention of an entity that the gazetteer does not know is a use of its name.
 *   <li>A mention that the article itself links (method {@code document}) tells what its name
 *       means: 群核 in 杭州群核信息技术有限公司(以下简称“群核”) the full name; a full name that is introduced with the
 *       short name of a known company, that company. What is short for a short name tells nothing
 *       of itself.
 * </ol>
 *
 * Thread-safe.
 */
public final class NameUses {
  private static final String INTRODUCED = "document";

  private final Gazetteer gazetteer;
  private final NameParser names;

  public NameUses(Gazetteer gazetteer, NameParser names) {
    this.gazetteer = gazetteer;
    this.names = names;
  }

  /** Whether the gazetteer does not know the entity of the mention. */
  public boolean isDiscovered(Mention mention) {
    return gazetteer.entry(mention.entityId()) == null;
  }

  /** In order of the text, each name with each surface and meaning once. */
  public List<NameUse> in(List<Mention> mentions) {
    if (mentions.stream().noneMatch(this::tells)) {
      return List.of();
    }
    Map<String, NameParts> fullNames = new HashMap<>();
    for (Mention mention : mentions) {
      if (isDiscovered(mention)) {
        NameParts parts = names.parse(mention.rules(), mention.surface());
        if (parts.full() && id(mention.kind(), parts).equals(mention.entityId())) {
          fullNames.put(mention.entityId(), parts);
        }
      }
    }
    var uses = new LinkedHashMap<List<Object>, NameUse>();
    for (Mention mention : mentions) {
      if (tells(mention)) {
        NameUse use = use(mention, fullNames);
        uses.merge(
            key(use), use, (one, other) -> one.confidence() >= other.confidence() ? one : other);
      }
    }
    return List.copyOf(uses.values());
  }

  private boolean tells(Mention mention) {
    return isDiscovered(mention)
        || (mention.rules() != NamingRules.CITY
            && mention.method().equals(INTRODUCED)
            && !isOwnForm(mention));
  }

  /** Whether the gazetteer has the name for the entity, so that the article says nothing new. */
  private boolean isOwnForm(Mention mention) {
    List<SurfaceForm> forms = gazetteer.entry(mention.entityId()).forms();
    if (forms.stream().anyMatch(form -> form.text().equals(mention.surface()))) {
      return true;
    }
    String key = names.key(mention.surface());
    return forms.stream().anyMatch(form -> names.key(form.text()).equals(key));
  }

  private static List<Object> key(NameUse use) {
    return Arrays.asList(use.nameId(), use.surface(), use.meaning());
  }

  private NameUse use(Mention mention, Map<String, NameParts> fullNames) {
    NameParts parts = names.parse(mention.rules(), mention.surface());
    String nameId = id(mention.kind(), parts);
    if (!mention.method().equals(INTRODUCED) || nameId.equals(mention.entityId())) {
      return plain(mention, parts);
    }
    Meaning meaning = meaning(mention, fullNames);
    return meaning == null
        ? plain(mention, names.parse(mention.rules(), mention.name()))
        : new NameUse(
            nameId,
            mention.kind(),
            mention.surface(),
            mention.surface(),
            parts,
            mention.confidence(),
            meaning);
  }

  private static NameUse plain(Mention mention, NameParts parts) {
    return new NameUse(
        mention.entityId(),
        mention.kind(),
        mention.name(),
        mention.surface(),
        parts,
        mention.confidence(),
        null);
  }

  private Meaning meaning(Mention mention, Map<String, NameParts> fullNames) {
    if (!isDiscovered(mention)) {
      return Meaning.known(mention.entityId(), mention.name());
    }
    NameParts full = fullNames.get(mention.entityId());
    return full == null ? null : Meaning.fullName(full.brand(), full.core());
  }

  private static String id(EntityKind kind, NameParts parts) {
    return DiscoveredName.idOf(kind, parts.spelled());
  }
}
