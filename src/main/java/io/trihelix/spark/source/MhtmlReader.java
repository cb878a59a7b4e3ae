package io.trihelix.spark.source;

import io.trihelix.interpret.Interpretation;
import io.trihelix.interpret.charset.StrictDecoder;
import io.trihelix.interpret.charset.WebPageCharset;
import io.trihelix.model.Reject;
import io.trihelix.model.RejectReason;
import java.io.IOException;
import java.io.InputStream;

/** A page as a browser saves it in one file (MHTML): its first part of a type of HTML. */
final class MhtmlReader implements FormatReader {
  private final InputFile file;
  private final InputSplit split;
  private final SourceContext context;
  private boolean done;

  MhtmlReader(InputFile file, InputSplit split, SourceContext context) {
    this.file = file;
    this.split = split;
    this.context = context;
  }

  @Override
  public String kind() {
    return "a saved web page (MHTML)";
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
    // Pictures may stand behind the page, and be as large as they may.
    boolean cut = bytes.length > maxBytes;
    SavedPage page = SavedPage.in(bytes, cut).orElse(null);
    if (page == null) {
      return Numbered.rejected(
          1,
          cut
              ? FormatReader.tooLarge(bytes, bytes.length, bytes.length, maxBytes)
              : new Reject(
                  RejectReason.UNKNOWN_FORMAT,
                  "the saved page has no whole part of a type of HTML",
                  FormatReader.raw(bytes, bytes.length)));
    }
    byte[] html = page.html();
    var decoder = new StrictDecoder(WebPageCharset.of(html, html.length, page.charset()));
    Interpretation article =
        DecodedPage.of(html, decoder)
            .interpreted(
                text -> context.interpreters().html().interpret(text, page.url(), split.path()),
                context);
    return new Numbered(1, article);
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
