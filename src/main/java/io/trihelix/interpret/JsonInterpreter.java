package io.trihelix.interpret;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trihelix.interpret.html.MarkedText;
import io.trihelix.model.PublicationDate;
import io.trihelix.model.RejectReason;
import io.trihelix.text.PublicationDates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Records with named fields, mapped by configuration: a JSON object, or the row of a table in the
 * form of one.
 */
public final class JsonInterpreter {
  private static final int MOST_FIELDS_NAMED = 20;
  private static final ObjectReader READER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  private final FieldMapping names;
  private final List<FieldPath> id;
  private final List<FieldPath> title;
  private final List<FieldPath> body;
  // Titles and bodies: what makes a record one.
  private final List<FieldPath> text;
  private final List<FieldPath> publishedAt;
  private final List<FieldPath> source;
  private final List<FieldPath> url;
  private final List<FieldPath> author;
  private final List<FieldPath> crawledAt;
  private final WrappedRecords wrappers;
  private final PublicationDates dates;
  private final ArticleInterpreter articles;
  private final Consumer<ObjectNode> observer;

  /**
   * @param observer is shown every record before it is interpreted
   */
  JsonInterpreter(
      FieldMapping fields,
      PublicationDates dates,
      ArticleInterpreter articles,
      Consumer<ObjectNode> observer) {
    this.observer = observer;
    this.names = fields;
    this.id = FieldPath.all(fields.id());
    this.title = FieldPath.all(fields.title());
    this.body = FieldPath.all(fields.body());
    this.text = Stream.concat(title.stream(), body.stream()).toList();
    this.wrappers = new WrappedRecords(fields);
    this.publishedAt = FieldPath.all(fields.publishedAt());
    this.source = FieldPath.all(fields.source());
    this.url = FieldPath.all(fields.url());
    this.author = FieldPath.all(fields.author());
    this.crawledAt = FieldPath.all(fields.crawledAt());
    this.dates = dates;
    this.articles = articles;
  }

  /**
   * @param json one JSON object
   * @param path of the file, a last resort for the date
   */
  public Interpretation interpret(String json, String path) {
    JsonNode record;
    try {
      record = READER.readTree(json);
    } catch (JsonProcessingException e) {
      return Interpretation.rejected(RejectReason.MALFORMED_JSON, e.getOriginalMessage(), json);
    }
    return record instanceof ObjectNode object
        ? interpret(object, () -> json, path)
        : notAnObject(record, json);
  }

  /** An element of an array. */
  public Interpretation interpret(JsonNode element, String path) {
    return element instanceof ObjectNode record
        ? interpret(record, record::toString, path)
        : notAnObject(element, element.toString());
  }

  private static Interpretation notAnObject(JsonNode value, String json) {
    return Interpretation.rejected(
        RejectReason.NOT_AN_OBJECT,
        "a JSON " + FieldText.typeName(value) + ", not an object",
        json);
  }

  /**
   * @param record its fields by their names
   * @param raw the record as it stood, for a reject
   * @param path of the file, a last resort for the date
   */
  public Interpretation interpret(ObjectNode record, Supplier<String> raw, String path) {
    observer.accept(record);
    try {
      RecordFields fields = RecordFields.of(record, text);
      String headline = MarkedText.plain(value(fields, title, FieldText.PROSE));
      String prose = MarkedText.plain(value(fields, body, FieldText.PROSE));
      if (headline.isEmpty() && prose.isEmpty() && record.size() > 0 && !fields.hasAny(text)) {
        return Interpretation.rejected(RejectReason.EMPTY_TEXT, unmapped(record), raw.get());
      }
      return articles.interpret(
          new RawArticle(
              value(fields, id, FieldText.VALUE),
              headline,
              prose,
              value(fields, source, FieldText.NAME),
              value(fields, url, FieldText.VALUE),
              value(fields, author, FieldText.NAME),
              date(fields, path),
              crawled(fields)),
          raw);
    } catch (FieldTypeException e) {
      return Interpretation.rejected(RejectReason.FIELD_TYPE, e.getMessage(), raw.get());
    }
  }

  /** The first date that can be read; that of address or path only where there is none at all. */
  private Optional<PublicationDate> date(RecordFields fields, String path)
      throws FieldTypeException {
    boolean any = false;
    for (FieldPath name : publishedAt) {
      String date = value(fields, List.of(name), FieldText.VALUE);
      any |= !date.isBlank();
      Optional<PublicationDate> read = dates.ofField(date);
      if (read.isPresent()) {
        return read;
      }
    }
    return any
        ? Optional.empty()
        : dates.ofPath(value(fields, url, FieldText.VALUE)).or(() -> dates.ofPath(path));
  }

  /** No record is rejected for it: it only tells two texts of one article apart. */
  private Optional<Instant> crawled(RecordFields fields) {
    return crawledAt.stream()
        .flatMap(name -> fields.value(name).flatMap(FieldText.VALUE::of).stream())
        .flatMap(text -> dates.ofField(text).stream())
        .map(PublicationDate::at)
        .findFirst();
  }

  /**
   * The records of an answer that wraps them in an array, as interfaces give them: {"data": […]}.
   * Of all arrays within so many objects, there must be one alone with a record in it.
   *
   * @param json what is no record itself
   * @return all elements of the array; empty if there is no such array
   */
  public List<JsonNode> wrapped(String json) {
    return wrappers.in(json);
  }

  /** Whether an object is no record itself, but wraps an array of records. */
  boolean isWrapper(ObjectNode object) {
    return !wrappers.in(object).isEmpty();
  }

  /**
   * From which field of a record, by its name there, each of ours is taken; what the record lacks
   * is left out.
   */
  Map<ColumnRole, String> taken(ObjectNode record) {
    RecordFields fields = RecordFields.of(record, text);
    var taken = new EnumMap<ColumnRole, String>(ColumnRole.class);
    taken(ColumnRole.ID, fields, id, FieldText.VALUE, taken);
    taken(ColumnRole.TITLE, fields, title, FieldText.PROSE, taken);
    taken(ColumnRole.BODY, fields, body, FieldText.PROSE, taken);
    taken(ColumnRole.DATE, fields, publishedAt, FieldText.VALUE, taken);
    taken(ColumnRole.SOURCE, fields, source, FieldText.NAME, taken);
    taken(ColumnRole.URL, fields, url, FieldText.VALUE, taken);
    taken(ColumnRole.AUTHOR, fields, author, FieldText.NAME, taken);
    return taken;
  }

  private void taken(
      ColumnRole role,
      RecordFields fields,
      List<FieldPath> paths,
      FieldText kind,
      Map<ColumnRole, String> taken) {
    for (FieldPath path : paths) {
      Optional<String> value = fields.value(path).flatMap(kind::of);
      // A date that cannot be read gives way to the next field, as in an interpretation.
      if (value.isPresent()
          && (role != ColumnRole.DATE || dates.ofField(value.get()).isPresent())) {
        fields.nameOf(path).ifPresent(name -> taken.put(role, name));
        return;
      }
    }
  }

  /** The names that are looked for, by what they hold. */
  List<String> names(ColumnRole role) {
    return switch (role) {
      case BODY -> names.body();
      case TITLE -> names.title();
      case URL -> names.url();
      case DATE -> names.publishedAt();
      case ID -> names.id();
      case SOURCE -> names.source();
      case AUTHOR -> names.author();
      case OTHER -> List.of();
    };
  }

  /** Tells what the columns of a table without a header hold. */
  public ColumnRoles columnRoles() {
    return new ColumnRoles(dates);
  }

  /** The names of such columns, as a header would have them. */
  public List<String> header(List<ColumnRole> roles) {
    return IntStream.range(0, roles.size())
        .mapToObj(i -> names(roles.get(i)).stream().findFirst().orElse("column " + (i + 1)))
        .toList();
  }

  /** Whether a column of a table is read, or an object in it. */
  public boolean isRead(String column) {
    return Stream.of(id, title, body, publishedAt, source, url, author, crawledAt)
        .anyMatch(paths -> isNamed(column, paths));
  }

  /** Whether a column of a table holds titles or texts. */
  public boolean isText(String column) {
    return isNamed(column, text);
  }

  private static boolean isNamed(String column, List<FieldPath> paths) {
    String folded = FieldPath.folded(column);
    return paths.stream()
        .anyMatch(path -> path.folded().equals(folded) || path.parts().get(0).equals(column));
  }

  /** The first field that is there and holds a text; empty if none is there. */
  private static String value(RecordFields fields, List<FieldPath> paths, FieldText kind)
      throws FieldTypeException {
    String problem = "";
    for (FieldPath path : paths) {
      Optional<JsonNode> value = fields.value(path);
      Optional<String> text = value.flatMap(kind::of);
      if (text.isPresent()) {
        return text.get();
      }
      if (value.isPresent() && problem.isEmpty()) {
        problem = "field " + path.name() + " is a JSON " + FieldText.typeName(value.get());
      }
    }
    if (!problem.isEmpty()) {
      throw new FieldTypeException(problem);
    }
    return "";
  }

  /** What to do about a feed whose fields have other names. */
  private String unmapped(JsonNode record) {
    int wrapped = wrappers.in(record).size();
    if (wrapped > 0) {
      return "an object around an array of "
          + wrapped
          + " records: set input.format = json, which reads them one by one";
    }
    var wanted = new ArrayList<>(names.title());
    wanted.addAll(names.body());
    var found = new ArrayList<String>();
    record.fieldNames().forEachRemaining(found::add);
    return "no field "
        + String.join(", ", wanted)
        + ", but "
        + String.join(", ", found.subList(0, Math.min(found.size(), MOST_FIELDS_NAMED)))
        + ": set input.fields.title and input.fields.body";
  }

  private static final class FieldTypeException extends Exception {
    FieldTypeException(String message) {
      super(message);
    }
  }
}
