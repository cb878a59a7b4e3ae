package io.trihelix.model;

import java.util.Locale;

/** What part a mention plays in its article: whether it is what the text tells of. */
public enum MentionRole {
  /** The text tells of it. */
  TEXT,
  /** Where the report was sent from: 新华社洛杉矶2月18日电. */
  DATELINE,
  /** In the line that names authors or sources: 记者张三 杭州报道, 来源：新浪财经. */
  BYLINE,
  /** In a longer name of something else: 上海 in 上海证券交易所. */
  NAME_PART,
  /** In the name of a newspaper, a station or a site that brings news: 北京商报. */
  MEDIA,
  /** In the name of a street: 清华东路. */
  STREET,
  /** In the name of a product or a licence, or a platform where something was said: 宝马X1, 在微博上说. */
  PRODUCT;

  /** As tables and settings have it: lower case, with underscores. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The role of a label.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static MentionRole of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
