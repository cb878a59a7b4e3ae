package io.trihelix.serve;

import io.trihelix.ask.AnswerJson;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What is sent back.
 *
 * @param status of HTTP
 * @param type of the content
 * @param body which nobody changes
 */
record Reply(int status, String type, byte[] body) {
  static final int OK = 200;
  static final int BAD_REQUEST = 400;
  static final int FORBIDDEN = 403;
  static final int NOT_FOUND = 404;
  static final int NOT_ALLOWED = 405;
  static final int TOO_LARGE = 413;
  static final int FAILED = 500;

  /** Spreadsheets take a file for UTF-8 by this mark alone. */
  static final String UTF_8_MARK = "\uFEFF";

  static final String JSON = "application/json; charset=utf-8";
  static final String CSV = "text/csv; charset=utf-8";
  static final String HTML = "text/html; charset=utf-8";

  static Reply json(Object value) {
    return text(OK, JSON, AnswerJson.text(value));
  }

  static Reply failure(int status, String message) {
    return text(status, JSON, AnswerJson.text(Map.of("error", message)));
  }

  static Reply text(int status, String type, String text) {
    return new Reply(status, type, text.getBytes(StandardCharsets.UTF_8));
  }
}
