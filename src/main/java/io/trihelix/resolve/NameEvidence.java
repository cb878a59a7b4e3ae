package io.trihelix.resolve;

import io.trihelix.model.EntityKind;
import java.util.List;

/**
 * What the whole corpus tells of one name that no gazetteer knows.
 *
 * @param nameId the id that the name alone makes
 * @param kind its kind
 * @param name the short name as it is written, of several spellings the first
 * @param brand what the name coins
 * @param trades words of trade and kind behind the brand
 * @param core what tells its company from others
 * @param full whether it stands somewhere with a legal form
 * @param seats ids of the cities that full names say it is of
 * @param articles representative articles that hold it
 * @param examples the first of these in order of their ids, as many as are needed to confirm a name
 * @param confidence of its surest mention
 * @param meanings what articles introduce it for
 */
public record NameEvidence(
    String nameId,
    EntityKind kind,
    String name,
    String brand,
    String trades,
    String core,
    boolean full,
    List<String> seats,
    long articles,
    List<String> examples,
    double confidence,
    List<Meaning> meanings) {
  public NameEvidence {
    seats = List.copyOf(seats);
    examples = List.copyOf(examples);
    meanings = List.copyOf(meanings);
  }
}
