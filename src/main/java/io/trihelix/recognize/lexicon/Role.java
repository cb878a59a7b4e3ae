package io.trihelix.recognize.lexicon;

import java.util.Locale;

/** What a word is to names: the roles of {@code conf/rules/lexicon.tsv}. */
public enum Role {
  /**
   * Ends the name of another organisation, place or event (上海证券交易所): a city in it is a mention,
   * nested.
   */
  ORGANISATION,
  /** Ends a company's own name: a city in it is no mention. */
  COMPANY,
  /** Ends a university's own name: a city in it is no mention. */
  UNIVERSITY,
  /** With a city's name before it is another place: a state, a county, a village. */
  REGION,
  /** The same outside China alone. */
  REGION_ABROAD,
  /** With a city's name before it is a street (南京西路). */
  STREET,
  /** The same only where no other word goes on behind it (重庆道, but not 道歉). */
  ROAD,
  /** Ends the name of a newspaper, a station or a site that brings news (日报). */
  MEDIA,
  /** Ends the name of a product and of nothing else (地图, 输入法). */
  PRODUCT,
  /** A company's name before it is a club's (主场). */
  CLUB,
  /** Here an ending is the beginning of another word (大学生). */
  COMPOUND,
  /** Cannot stand inside a name: no name goes on behind it, none began before it. */
  BREAK,
  /** Stands before a company's name and is no part of it. */
  BEFORE,
  /** A break that joins names of companies more often (三一, 来福士). */
  INSIDE,
  /** No company's name begins so. */
  NO_BEGINNING,
  /** Ends a company's full name. */
  LEGAL_FORM,
  /** Ends the name of a bank of one place (盘州万和村镇银行). */
  LOCAL_BANK,
  /** Ends the name of a works that has a name of its own (红星木器厂). */
  FACTORY,
  /** Ends the name of a practice of lawyers, accountants, architects. */
  PRACTICE,
  /** A word of trade or kind: alone no name, and tells no company from another. */
  TRADE,
  /** A full name has it and the usual name may lack it. */
  KIND,
  /** Tells no company from another even where nothing is coined (杭州城市建设集团). */
  GROUP,
  /** With others of its kind and words of trade says of what kind companies are, and names none. */
  GENERIC,
  /** Ends the name of an institution that is no company by our rules. */
  NO_COMPANY,
  /** Behind a known company's name means no other company. */
  PART,
  /** Stands between the place and 大学 of a university's name. */
  STUDY,
  /** Ends the name of another institution that ends like a university's. */
  NO_SCHOOL,
  /** A place in brackets before a legal form. */
  BRACKET,
  /** A legal form or group word that belongs to a known company's name. */
  EXTENSION,
  /** A word in which such a form is none (公司法). */
  NO_EXTENSION,
  /** Never the short name of anything, whatever an article says. */
  NO_ALIAS,
  /** Stands beside names and seldom in them. */
  PARTICLE,
  /** Begins what names nothing (这家, 某校). */
  DEMONSTRATIVE,
  /** May stand before a name that a translator changed. */
  GARBLED_BEFORE,
  /** May stand behind one. */
  GARBLED_BEHIND,
  /** Before 大学, 科技, 技术, 公司 is no such name's core. */
  GARBLED_GENERIC,
  /** Where it stands money and shares change hands (融资, 收购): the tagger sees it. */
  ABOUT_SHARES,
  /** Where it stands somebody leads or works for a firm (创始人). */
  ABOUT_PEOPLE,
  /** Where it stands something is made or sold (订单). */
  ABOUT_TRADE,
  /** Where it stands states, offices, sports or weather are told of (外长). */
  ABOUT_STATE,
  /** Stands beside companies' names oftener than beside any other (创始人, 子公司). */
  FIRM_BESIDE,
  /** Ends the name of a company that the gazetteers lack (trihelix candidates). */
  UNLINKED_COMPANY,
  /** The same, but a common word too: a word of beside-before or beside-after must stand there. */
  UNLINKED_BESIDE,
  /** Ends the name of a university that they lack. */
  UNLINKED_UNIVERSITY,
  /** A break where such names are looked for. */
  UNLINKED_BREAK,
  /** No such name, in lower case. */
  UNLINKED_COMMON,
  /** Stands before a quotation or a common ending that names a brand. */
  BESIDE_BEFORE,
  /** Stands behind one. */
  BESIDE_AFTER;

  /** As the file has it: lower case, with hyphens. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
