package io.trihelix.spark.table;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import io.trihelix.model.MentionRole;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;

/** Where entities are mentioned, to the character. */
public final class MentionsTable {
  /** The measure of those in stories of too many entities, whose pairs are not counted. */
  public static final String UNPAIRED = "unpaired";

  public static final Table TABLE =
      new Table(
          "mentions",
          "one recognised mention in a representative article",
          List.of("article_id", "field", "start", "end"),
          new Columns()
              .text("article_id", "The article.")
              .day("published_date", "Its day.")
              .text("field", "title or body.")
              .ordinal("paragraph", "Ordinal of the paragraph within the field, from 0.")
              .ordinal("sentence", "Ordinal of the sentence within the field, from 0.")
              .ordinal("start", "Offset in UTF-16 code units within the field.")
              .ordinal("end", "Offset behind the mention.")
              .text("surface", "The characters from start to end.")
              .text("entity_id", "The entity meant.")
              .text("entity_type", "CITY, COMPANY or UNIVERSITY.")
              .text("entity_name", "Its usual name.")
              .text("method", "How it was found and linked.")
              .score(
                  "confidence",
                  "Probability that the link is right, 0..1; of the methods pinyin, garbled and introduced a score that orders them, fitted to nothing.")
              .ordinal(
                  "item",
                  "Ordinal of the story within a digest, from 1, else 0; a headline that the body does not tell counts behind its stories.")
              .flag("nested", "Whether it stands inside a longer name.")
              .flag("negated", "Whether its relation in that sentence is denied.")
              .flag(
                  "paired",
                  "Whether it is counted in pairs: not in a role that pairs.roles leaves out, nor in a story of more entities than pairs.max-entities.")
              .text(
                  "role",
                  "What part it plays in the article: text, dateline, byline, name_part (in a longer name of something else), media, street, product (or a platform where something was said).")
              .month()
              .build(),
          Layout.BY_MONTH,
          List.of("entity_id", "published_date", "article_id", "field", "start"));

  /**
   * Whether a mention is in a story of too many entities, and would be counted elsewhere.
   *
   * @param roles that are counted
   */
  public static Column isLeftOut(Set<MentionRole> roles) {
    return not(col("paired")).and(isIn(roles));
  }

  /** Whether a mention is in one of the roles. */
  public static Column isIn(Set<MentionRole> roles) {
    return isOf(col("role"), roles);
  }

  /**
   * The same of a mention that stands in its article.
   *
   * @param mention a struct with the columns of the table
   */
  public static Column isIn(Column mention, Set<MentionRole> roles) {
    return isOf(mention.getField("role"), roles);
  }

  private static Column isOf(Column role, Set<MentionRole> roles) {
    return role.isin(roles.stream().map(MentionRole::label).sorted().toArray());
  }

  private MentionsTable() {}
}
