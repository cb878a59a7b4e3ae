package io.trihelix.similar;

import java.util.stream.LongStream;

/**
 * The keys by which an article is found: its {@link MinHash} signature; of a short one also a
 * signature of shorter shingles, since few of the longer ones survive in forty letters. Two
 * articles with {@link MinHash#MATCHES} keys in common are compared. Thread-safe.
 */
public final class IndexKeys {
  private final MinHash signatures;
  private final MinHash ofShort;

  public IndexKeys(NearDuplicateSettings settings) {
    this.signatures = new MinHash(settings.signatureSize(), settings.signatureShingle());
    this.ofShort =
        settings.shingle() < settings.signatureShingle()
            ? new MinHash(settings.signatureSize(), settings.shingle())
            : new MinHash(0, settings.shingle());
  }

  /** Each once. */
  public long[] of(ComparedArticle article) {
    LongStream keys = LongStream.of(signatures.signature(article.found()));
    return (article.isShort()
            ? LongStream.concat(keys, LongStream.of(ofShort.signature(article.found())))
            : keys)
        .distinct()
        .toArray();
  }
}
