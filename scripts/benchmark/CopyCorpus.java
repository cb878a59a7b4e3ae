import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * Makes a corpus of JSON lines several times as large: the first copy is the corpus line by line,
 * in the others only the ids differ. Prints the number of lines of the first copy.
 *
 * <p>{@code CopyCorpus TIMES OUTPUT.jsonl INPUT.jsonl[.gz]…}
 */
public final class CopyCorpus {
  private static final ObjectMapper JSON = new ObjectMapper();

  private CopyCorpus() {}

  public static void main(String[] args) throws IOException {
    int times = Integer.parseInt(args[0]);
    long lines = 0;
    try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[1]))) {
      for (int copy = 1; copy <= times; copy++) {
        for (int i = 2; i < args.length; i++) {
          long written = copy(Path.of(args[i]), copy, out);
          lines += copy == 1 ? written : 0;
        }
      }
    }
    System.out.println(lines);
  }

  private static long copy(Path input, int copy, BufferedWriter out) throws IOException {
    long lines = 0;
    try (BufferedReader in = open(input)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.isBlank()) {
          continue;
        }
        lines++;
        out.write(copy == 1 ? line : withOtherId(line, input.getFileName() + ":" + lines, copy));
        out.write('\n');
      }
    }
    return lines;
  }

  private static String withOtherId(String line, String place, int copy) {
    try {
      if (JSON.readTree(line) instanceof ObjectNode article) {
        JsonNode id = article.get("id");
        article.put("id", (id == null || id.isNull() ? place : id.asText()) + "-copy" + copy);
        return JSON.writeValueAsString(article);
      }
    } catch (JsonProcessingException e) {
      // Not JSON: the copy is as bad as the first, and the job has to count it again.
    }
    return line;
  }

  private static BufferedReader open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    if (file.toString().endsWith(".gz")) {
      in = new GZIPInputStream(in, 1 << 16);
    }
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }
}
