package io.trihelix.spark.source;

import static io.trihelix.spark.source.DamagedBytes.GBK;
import static io.trihelix.spark.source.DamagedBytes.bytes;
import static io.trihelix.spark.source.DamagedBytes.hex;
import static io.trihelix.spark.source.Fault.line;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Damage of JSON, by lines and in arrays. */
class JsonFaultsTest {
  private static final String A = line("甲");
  private static final String B = line("乙");

  /** The damaged line between two sound ones. */
  private static Fault lines(String sentence, Object damaged, String... outcomes) {
    String[] all = new String[outcomes.length + 2];
    all[0] = "1 甲";
    System.arraycopy(outcomes, 0, all, 1, outcomes.length);
    all[all.length - 1] = "3 乙";
    return Fault.of(sentence, "a.jsonl", bytes(A, "\n", damaged, "\n", B, "\n"), all);
  }

  private static String body(String json) {
    return "{\"title\": \"丙\", \"body\": " + json + "}";
  }

  @TestFactory
  Stream<DynamicTest> linesOfJson() {
    return Stream.of(
            lines("an object that is cut off", "{\"title\": \"丙\", \"bo", "2 malformed_json"),
            lines(
                "a quote in a string that is not escaped",
                body("\"他说\"你好\"。\""),
                "2 malformed_json"),
            lines("a comma behind the last field", "{\"body\": \"杭州\",}", "2 malformed_json"),
            lines("two objects in one line", A + A, "2 malformed_json"),
            lines("quotes as Python prints them", "{'body': '杭州'}", "2 malformed_json"),
            lines("an array in place of an object", "[" + A + "]", "2 not_an_object")
                .saying("a JSON array, not an object"),
            lines("a number in place of an object", "42", "2 not_an_object"),
            lines("null in place of an object", "null", "2 not_an_object"),
            lines("zero bytes within a string", body("\"杭\u0000州\""), "2 malformed_json"),
            lines("a block of zero bytes, as a crash leaves", new byte[64], "2 malformed_json"),
            lines(
                "a tab within a string that is not escaped", body("\"杭\t州\""), "2 malformed_json"),
            lines("an escape that does not exist", body("\"杭\\x州\""), "2 malformed_json"),
            lines("a number that is none", body("NaN"), "2 malformed_json"),
            lines("nesting without end", "[".repeat(1000), "2 malformed_json"),
            lines("objects nested too deeply", "{\"a\":".repeat(340) + "1", "2 malformed_json"),
            lines("a line that is too long", body("\"" + "长".repeat(2000) + "\""), "2 too_large")
                .saying("more than input.max-record-size = 2048"),
            lines("a line in GBK in a file of UTF-8", line("丙").getBytes(GBK), "2 bad_encoding")
                .saying("is not valid UTF-8"),
            lines(
                "a character cut in two",
                bytes("{\"body\": \"杭", hex(0xE5, 0xB7), "\"}"),
                "2 bad_encoding"),
            lines(
                "surrogates written as three bytes each",
                bytes("{\"body\": \"杭", hex(0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80), "\"}"),
                "2 bad_encoding"),
            lines("half of a surrogate pair", body("\"杭州\\ud83d。\""), "2 garbled_text")
                .saying("half of a character (U+D83D) at character 2 of the body"),
            lines("text that was decoded wrongly before", body("\"杭\uFFFD。\""), "2 garbled_text")
                .saying("U+FFFD at character 1 of the body"),
            lines("text that was decoded wrongly twice", body("\"杭锟斤拷州\""), "2 garbled_text"),
            lines(
                "one lost character in a long text",
                body("\"杭\uFFFD州" + "的街道上".repeat(30) + "\""),
                "2 丙"),
            lines(
                    "an array of records within an object",
                    "{\"code\": 0, \"data\": [" + A + "," + A + "]}",
                    "2 empty_text")
                .saying("an object around an array of 2 records: set input.format = json"),
            lines("a body that is a list of paragraphs", body("[\"杭州。\", \"宁波。\"]"), "2 丙"),
            lines("a body that is an array", body("[\"杭州\", 7]"), "2 field_type")
                .saying("field body is a JSON array"),
            lines("a body that is a number", body("42"), "2 field_type"),
            lines("a title alone", "{\"title\": \"丙\"}", "2 empty_body"),
            lines("no text at all", "{\"title\": \" \", \"body\": null}", "2 empty_text"),
            lines("fields of other names", "{\"head\": \"丙\", \"words\": \"杭州\"}", "2 empty_text")
                .saying("head, words: set input.fields.title and input.fields.body"),
            lines("a blank line is no record", " \t "),
            lines("a byte order mark in the midst of joined files", "\uFEFF" + line("丙"), "2 丙"),
            lines("escaped control characters are dropped", body("\"杭\\u0000州的正文。\""), "2 丙"),
            Fault.of("no line end behind the last line", "a.jsonl", A + "\n" + B, "1 甲", "2 乙"),
            Fault.of(
                "a page in place of JSON",
                "a.jsonl",
                "<html>\n<p>404",
                "1 malformed_json",
                "2 malformed_json"),
            Fault.of("an empty file holds no record", "a.jsonl", ""),
            Fault.of("a byte order mark alone is no record", "a.jsonl", "\uFEFF"))
        .map(Fault::test);
  }

  private static Fault array(String sentence, Object content, String... outcomes) {
    return Fault.of(sentence, "a.json", bytes(content), outcomes);
  }

  @TestFactory
  Stream<DynamicTest> arraysOfJson() {
    return Stream.of(
            array(
                    "an array that is cut off between objects",
                    "[" + A + ",\n" + B + ",\n",
                    "1 甲",
                    "2 乙",
                    "3 malformed_json")
                .saying("the array is not closed"),
            array(
                "an array that is cut off within an object",
                "[" + A + ",\n" + B.substring(0, 20),
                "1 甲",
                "2 malformed_json",
                "3 malformed_json"),
            array(
                "an object with a fault in an array",
                "[" + A + ", {\"body\": tru}, " + B + "]",
                "1 甲",
                "2 malformed_json",
                "3 乙"),
            array(
                "an object around an array of records",
                "{\"code\": 0, \"data\": {\"page\": [1], \"list\": [" + A + "," + B + ", 7]}}",
                "1 甲",
                "2 乙",
                "3 not_an_object"),
            array(
                    "an object around two arrays of records",
                    "{\"a\": [" + A + "], \"b\": [" + B + "]}",
                    "1 empty_text")
                .saying("no field title"),
            array(
                "objects around arrays, one behind the other",
                "{\"data\": [" + A + "]}\n{\"data\": [" + B + "]}",
                "1 甲",
                "2 乙"),
            array("no comma between objects", "[" + A + " " + B + "]", "1 甲", "2 乙"),
            array(
                "a string that is never closed, object by object in lines",
                "[\n" + A + ",\n{\"title\": \"丙, \"body\": \"杭州\"},\n" + B + "\n]",
                "1 甲",
                "2 malformed_json",
                "3 乙"),
            array(
                "a quote too many in an array without lines",
                "[" + A + ", {\"title\": \"丙\"\", \"body\": \"杭州\"}, " + B + "]",
                "1 甲",
                "2 malformed_json",
                "3 乙"),
            array(
                "values that are no objects",
                "[1, \"二, 三\", " + A + ", null]",
                "1 not_an_object",
                "2 not_an_object",
                "3 甲",
                "4 not_an_object"),
            array(
                "an object that is too long",
                "[" + A + ", " + body("\"" + "长".repeat(2000) + "\"") + ", " + B + "]",
                "1 甲",
                "2 too_large",
                "3 乙"),
            array(
                "rubbish behind the array",
                "[" + A + "]\n]]}",
                "1 甲",
                "2 malformed_json",
                "3 malformed_json"),
            array(
                "bytes in an object that are not valid",
                bytes("[", A, ", {\"body\": \"", hex(0xC3, 0x28), "\"}, ", B, "]"),
                "1 甲",
                "2 bad_encoding",
                "3 乙"),
            array("an array of arrays is read as one", "[[" + A + "], [" + B + "]]", "1 甲", "2 乙"),
            array(
                "an object over many lines",
                "{\n \"title\": \"甲\",\n \"body\": \"杭州的正文。\"\n}\n",
                "1 甲"),
            array("an empty array holds no record", "[]"),
            array("nothing but blanks holds no record", " \n "))
        .map(Fault::test);
  }
}
