package io.trihelix.growth;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Bodies that are made to harm: the units of {@code growth/bodies.tsv}, again and again. */
public final class HostileBodies {
  private static final String RESOURCE = "/growth/bodies.tsv";
  private static final String[] SYLLABLES = {
    "hang", "zhou", "yu", "shu", "qun", "ku", "bei", "jing", "shen", "tian", "an", "qi", "xuan",
    "zhe", "lian"
  };
  private static final String[] CITIES = {
    "北京", "上海", "广州", "深圳", "杭州", "南京", "苏州", "成都", "武汉", "西安", "合肥", "长沙", "天津", "重庆", "青岛",
    "大连", "厦门", "宁波", "无锡", "福州", "济南", "郑州", "昆明", "贵阳", "南宁", "海口", "兰州", "太原", "沈阳", "哈尔滨"
  };
  private static final long SPREAD = 2654435761L;

  private HostileBodies() {}

  /** The units by their names, in the order of the file. */
  public static Map<String, String> units() {
    var units = new LinkedHashMap<String, String>();
    try (InputStream in = HostileBodies.class.getResourceAsStream(RESOURCE)) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        String[] cells = line.split("\t");
        if (cells.length == 2 && !line.startsWith("#") && !cells[0].equals("name")) {
          units.put(cells[0], cells[1]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + RESOURCE, e);
    }
    return units;
  }

  /** A unit again and again, its signs for what changes filled in, cut at the length. */
  public static String repeated(String unit, int length) {
    String pattern = unescaped(unit);
    var text = new StringBuilder(length + pattern.length());
    int filled = 0;
    while (text.length() < length) {
      for (int i = 0; i < pattern.length(); i++) {
        int close = pattern.charAt(i) == '{' ? pattern.indexOf('}', i) : -1;
        if (close < 0) {
          text.append(pattern.charAt(i));
        } else {
          text.append(filling(pattern.substring(i + 1, close), filled++));
          i = close;
        }
      }
    }
    text.setLength(length);
    return text.toString();
  }

  private static String filling(String sign, int number) {
    return switch (sign) {
      case "han" -> String.valueOf((char) (0x4E00 + number * 7919L % 20000));
      case "az" -> String.valueOf((char) ('a' + (number * SPREAD >> 13) % 26));
      case "py" -> SYLLABLES[(int) ((number * SPREAD >> 11) % SYLLABLES.length)];
      case "city" -> CITIES[number % CITIES.length];
      case "n" -> String.valueOf(number + 1);
      default -> throw new IllegalArgumentException("Cannot fill {" + sign + "}");
    };
  }

  private static String unescaped(String unit) {
    var text = new StringBuilder();
    for (int i = 0; i < unit.length(); i++) {
      char c = unit.charAt(i);
      if (c != '\\') {
        text.append(c);
        continue;
      }
      char kind = unit.charAt(++i);
      switch (kind) {
        case 'n' -> text.append('\n');
        case 's' -> text.append(' ');
        case 'u' -> {
          text.append((char) Integer.parseInt(unit.substring(i + 1, i + 5), 16));
          i += 4;
        }
        default -> throw new IllegalArgumentException("Cannot read \\" + kind + " in " + unit);
      }
    }
    return text.toString();
  }
}
