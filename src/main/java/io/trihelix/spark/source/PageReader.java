package io.trihelix.spark.source;

import io.trihelix.interpret.Interpretation;
import io.trihelix.interpret.charset.CharacterSets;
import io.trihelix.interpret.charset.StrictDecoder;
import io.trihelix.interpret.charset.WebPageCharset;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.function.Function;

/** One page a file: plain text, or HTML. */
final class PageReader implements FormatReader {
  private final InputFile file;
  private final Function<byte[], Charset> charset;
  private final Function<String, Interpretation> interpreter;
  private final SourceContext context;
  private final String kind;
  private boolean done;

  private PageReader(
      String kind,
      InputFile file,
      Function<byte[], Charset> charset,
      Function<String, Interpretation> interpreter,
      SourceContext context) {
    this.kind = kind;
    this.file = file;
    this.charset = charset;
    this.interpreter = interpreter;
    this.context = context;
  }

  static PageReader ofText(InputFile file, InputSplit split, SourceContext context) {
    return new PageReader(
        "a text file that holds one page",
        file,
        page -> file.charset(),
        text -> context.interpreters().page().interpret(text, split.path()),
        context);
  }

  static PageReader ofHtml(InputFile file, InputSplit split, SourceContext context) {
    return new PageReader(
        "a web page (HTML)",
        file,
        page ->
            CharacterSets.marked(page, page.length)
                .or(context.settings()::declaredCharset)
                .orElseGet(() -> WebPageCharset.of(page, page.length, "")),
        text -> context.interpreters().html().interpret(text, "", split.path()),
        context);
  }

  @Override
  public String kind() {
    return kind;
  }

  @Override
  public Numbered next() throws IOException {
    if (done) {
      return null;
    }
    done = true;
    int maxBytes = context.settings().maxRecordSize();
    byte[] bytes;
    try (InputStream in = file.bytes()) {
      bytes = in.readNBytes(maxBytes + 1);
    }
    if (bytes.length > maxBytes) {
      return Numbered.rejected(
          1, FormatReader.tooLarge(bytes, bytes.length, bytes.length, maxBytes));
    }
    var decoder = new StrictDecoder(charset.apply(bytes));
    return new Numbered(1, DecodedPage.of(bytes, decoder).interpreted(interpreter, context));
  }

  @Override
  public long count() {
    return done ? 1 : 0;
  }

  @Override
  public void close() {
    // The file is closed where it is read.
  }
}
