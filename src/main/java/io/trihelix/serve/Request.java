package io.trihelix.serve;

import io.trihelix.ask.AskedMonths;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was asked for.
 *
 * @param path without the query
 * @param query the parameters; of several of one name the last
 */
record Request(String path, Map<String, String> query) {
  private static final int MOST_VALUES = 20;

  /** Characters of a value; no name, id or list of them is as long. */
  private static final int LONGEST_VALUE = 2_000;

  /** A statement may be longer; who reads it has a bound of its own. */
  private static final String STATEMENTS = "/api/sql";

  Request {
    query = Map.copyOf(query);
  }

  /**
   * @param rawQuery as it stands in the address; null if there is none
   */
  static Request of(String path, String rawQuery) {
    var query = new HashMap<String, String>();
    if (rawQuery != null) {
      for (String part : rawQuery.split("&")) {
        int equals = part.indexOf('=');
        if (equals > 0) {
          String value = decoded(part.substring(equals + 1));
          if (value.length() > LONGEST_VALUE && !path.equals(STATEMENTS)) {
            throw new RefusedRequestException(
                Reply.BAD_REQUEST, "A parameter is of at most " + LONGEST_VALUE + " characters");
          }
          query.put(decoded(part.substring(0, equals)), value);
        }
      }
    }
    return new Request(path, query);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new RefusedRequestException(
          Reply.BAD_REQUEST, "The address holds what is no character: " + text);
    }
  }

  /** The same, and one parameter more. */
  Request with(String name, String value) {
    var more = new HashMap<>(query);
    more.put(name, value);
    return new Request(path, more);
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(query.get(name)).filter(value -> !value.isEmpty());
  }

  String need(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new RefusedRequestException(
                    Reply.BAD_REQUEST, "The parameter " + name + " is missing"));
  }

  /** A whole number from least to most. */
  int number(String name, int usual, int least, int most) {
    String value = query.getOrDefault(name, Integer.toString(usual));
    if (value.matches("\\d{1,9}")) {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw new RefusedRequestException(
        Reply.BAD_REQUEST,
        "The parameter " + name + " must be from " + least + " to " + most + ", but is " + value);
  }

  /** Several values between commas. */
  List<String> list(String name) {
    List<String> values = Arrays.stream(need(name).split(",")).filter(v -> !v.isEmpty()).toList();
    if (values.isEmpty() || values.size() > MOST_VALUES) {
      throw new RefusedRequestException(
          Reply.BAD_REQUEST,
          "The parameter " + name + " must be 1 to " + MOST_VALUES + " values between commas");
    }
    return values;
  }

  /** A period or a range of months; all where none is given. */
  AskedMonths months(String name) {
    try {
      return AskedMonths.parse(find(name).orElse("all"));
    } catch (DateTimeException e) {
      throw new RefusedRequestException(
          Reply.BAD_REQUEST, "A period is all, 2025, 2025-Q1, 2025-02 or 2024-06..2025-03");
    } catch (IllegalArgumentException e) {
      throw new RefusedRequestException(Reply.BAD_REQUEST, e.getMessage());
    }
  }

  /** One of the values of an enum, whatever its capitals. */
  <E extends Enum<E>> E choice(String name, E usual) {
    String value = query.getOrDefault(name, usual.name());
    for (E choice : usual.getDeclaringClass().getEnumConstants()) {
      if (choice.name().equalsIgnoreCase(value)) {
        return choice;
      }
    }
    throw new RefusedRequestException(
        Reply.BAD_REQUEST, "The parameter " + name + " cannot be " + value);
  }
}
