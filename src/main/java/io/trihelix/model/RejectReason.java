package io.trihelix.model;

import java.util.Locale;

/** The closed list of reasons for which a record is not accepted. */
public enum RejectReason {
  /** The line is not JSON, or is cut off. */
  MALFORMED_JSON,
  /** The line is JSON, but not an object. */
  NOT_AN_OBJECT,
  /** A record of a CSV file has an unclosed quote, or not as many columns as the header. */
  MALFORMED_CSV,
  /** A document of a dump is cut off, or has others in it. */
  MALFORMED_XML,
  /** A text that is a list: none of its many lines is prose. */
  NOT_PROSE,
  /** A record of a web archive (WARC), or the HTTP message in it, is damaged or cut off. */
  MALFORMED_WARC,
  /** A mapped field holds a value of a type that cannot be text. */
  FIELD_TYPE,
  /** Neither title nor body holds any text. */
  EMPTY_TEXT,
  /** There is a title but no body, and {@code input.require-body} is on. */
  EMPTY_BODY,
  /** The bytes are not valid in the character set that is configured, declared or detected. */
  BAD_ENCODING,
  /** The text holds U+FFFD or halves of characters: it was damaged before it came here. */
  GARBLED_TEXT,
  /** The record is longer than {@code input.max-record-size}. */
  TOO_LARGE,
  /** Another record holds the id: an earlier one with the same text, or one with a newer text. */
  DUPLICATE_ID,
  /** The article was taken down: the table {@code withdrawn} says why. */
  WITHDRAWN,
  /** The article has no usable date and {@code dates.keep-undated} is off. */
  UNDATED,
  /** The article is not in Chinese, and {@code language.keep-others} is off. */
  NOT_CHINESE,
  /** The file could not be read to its end. */
  UNREADABLE,
  /** Neither name nor content of the file tells a known format. */
  UNKNOWN_FORMAT,
  /** The program failed on this record: a fault of ours, please report it. */
  INTERNAL_ERROR;

  /** The code as it stands in the tables, e.g. {@code malformed_json}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
