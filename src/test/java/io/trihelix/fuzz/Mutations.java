package io.trihelix.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Makes inputs of seeds, as fuzzers do: some bytes changed, left out, said again, words of a
 * dictionary put in, the begin of one seed in front of the end of another. The same number makes
 * the same inputs, on every machine.
 */
final class Mutations {
  private static final int MOST_CHANGES = 6;
  private static final int LONGEST_PIECE = 64;
  private static final int MOST_REPEATS = 100;

  private final List<byte[]> seeds;
  private final List<byte[]> words;
  private final int maxLength;
  private final Random random;

  Mutations(List<byte[]> seeds, List<byte[]> words, int maxLength, long number) {
    this.seeds = List.copyOf(seeds);
    this.words = List.copyOf(words);
    this.maxLength = maxLength;
    this.random = new Random(number);
  }

  /** The next input, of the greatest length at most. */
  byte[] next() {
    byte[] input = any(seeds);
    int changes = 1 + random.nextInt(MOST_CHANGES);
    for (int i = 0; i < changes; i++) {
      input = changed(input);
    }
    return Arrays.copyOf(input, Math.min(input.length, maxLength));
  }

  private byte[] changed(byte[] input) {
    int at = random.nextInt(input.length + 1);
    int end = Math.min(input.length, at + 1 + random.nextInt(LONGEST_PIECE));
    return switch (random.nextInt(7)) {
      case 0 ->
          joined(
              input, at, new byte[] {(byte) random.nextInt(256)}, Math.min(at + 1, input.length));
      case 1 -> flipped(input, at);
      case 2 -> joined(input, at, new byte[0], end);
      case 3 -> joined(input, at, repeated(Arrays.copyOfRange(input, at, end)), end);
      case 4 -> joined(input, at, any(words), at);
      case 5 -> joined(input, at, any(words), end);
      default -> {
        byte[] other = any(seeds);
        byte[] rest = Arrays.copyOfRange(other, random.nextInt(other.length + 1), other.length);
        yield joined(input, at, rest, input.length);
      }
    };
  }

  private byte[] any(List<byte[]> some) {
    return some.get(random.nextInt(some.size()));
  }

  private byte[] flipped(byte[] input, int at) {
    byte[] flipped = input.clone();
    if (at < input.length) {
      flipped[at] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  private byte[] repeated(byte[] piece) {
    var repeated = new ByteArrayOutputStream();
    for (int i = random.nextInt(MOST_REPEATS); i >= 0; i--) {
      repeated.writeBytes(piece);
    }
    return repeated.toByteArray();
  }

  /** The input with other bytes from one place to another. */
  private static byte[] joined(byte[] input, int from, byte[] middle, int to) {
    var joined = new ByteArrayOutputStream();
    joined.write(input, 0, from);
    joined.writeBytes(middle);
    joined.write(input, to, input.length - to);
    return joined.toByteArray();
  }
}
