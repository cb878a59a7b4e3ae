package io.trihelix.growth;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts steps. {@link StepCountingLoader} puts calls of {@link #step} into loops and methods, and
 * of the others in place of the platform's methods of the same name, whose cost grows with a text
 * or a list: they do the same and count its length.
 */
public final class Steps {
  private static long taken;

  private Steps() {}

  /** Steps since the last call. */
  public static long drain() {
    long steps = taken;
    taken = 0;
    return steps;
  }

  public static void step() {
    taken++;
  }

  private static int searched(String text, int found, int from) {
    taken += Math.max(0, (found < 0 ? text.length() : found) - Math.max(0, from));
    return found;
  }

  public static int indexOf(String text, int c) {
    return searched(text, text.indexOf(c), 0);
  }

  public static int indexOf(String text, int c, int from) {
    return searched(text, text.indexOf(c, from), from);
  }

  public static int indexOf(String text, String part) {
    return searched(text, text.indexOf(part), 0);
  }

  public static int indexOf(String text, String part, int from) {
    return searched(text, text.indexOf(part, from), from);
  }

  public static boolean contains(String text, CharSequence part) {
    return searched(text, text.indexOf(part.toString()), 0) >= 0;
  }

  private static String made(String text) {
    taken += text.length();
    return text;
  }

  public static String substring(String text, int from) {
    return made(text.substring(from));
  }

  public static String substring(String text, int from, int to) {
    return made(text.substring(from, to));
  }

  public static String replace(String text, CharSequence part, CharSequence other) {
    taken += text.length();
    return text.replace(part, other);
  }

  public static String toString(StringBuilder text) {
    return made(text.toString());
  }

  public static String toLowerCase(String text, java.util.Locale locale) {
    return made(text.toLowerCase(locale));
  }

  public static Matcher matcher(Pattern pattern, CharSequence text) {
    return pattern.matcher(new CountedText(text));
  }

  /** Counts the characters that a pattern looks at. */
  private record CountedText(CharSequence text) implements CharSequence {
    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      taken++;
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      taken += end - start;
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }

  private static void walk(Collection<?> elements) {
    taken += elements instanceof Set ? 1 : elements.size();
  }

  public static boolean contains(Collection<?> elements, Object element) {
    walk(elements);
    return elements.contains(element);
  }

  public static boolean remove(Collection<?> elements, Object element) {
    walk(elements);
    return elements.remove(element);
  }

  public static Object remove(List<?> elements, int index) {
    taken += elements.size() - index;
    return elements.remove(index);
  }

  public static <T> boolean removeIf(Collection<T> elements, Predicate<T> filter) {
    taken += elements.size();
    return elements.removeIf(filter);
  }

  public static <T> boolean addAll(Collection<T> elements, Collection<? extends T> others) {
    taken += others.size();
    return elements.addAll(others);
  }

  public static void add(List<Object> elements, int index, Object element) {
    taken += elements.size() - index;
    elements.add(index, element);
  }

  public static <T> List<T> copyOf(Collection<? extends T> elements) {
    taken += elements.size();
    return List.copyOf(elements);
  }

  public static void fill(boolean[] values, int from, int to, boolean value) {
    taken += to - from;
    Arrays.fill(values, from, to, value);
  }

  public static void fill(int[] values, int from, int to, int value) {
    taken += to - from;
    Arrays.fill(values, from, to, value);
  }

  public static void fill(long[] values, int from, int to, long value) {
    taken += to - from;
    Arrays.fill(values, from, to, value);
  }
}
