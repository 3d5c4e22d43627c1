package org.ambulo.web.pages.knowledge;

import java.util.List;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Page;

/**
 * One entry of the knowledge base.
 *
 * @param kind with the way to its list
 * @param words what it says, in the words of the content
 * @param numbers each with its confidence
 * @param sources in full
 * @param cases by which a rule is tried
 * @param uses entries that name it
 * @param text the entry as its file has it
 */
public record KnowledgeEntryPage(
    Frame frame,
    String title,
    String id,
    KnowledgePage.Kind kind,
    List<Said> words,
    List<Amount> numbers,
    List<Source> sources,
    List<Case> cases,
    List<KnowledgePage.Line> uses,
    String text)
    implements Page {
  public KnowledgeEntryPage {
    words = List.copyOf(words);
    numbers = List.copyOf(numbers);
    sources = List.copyOf(sources);
    cases = List.copyOf(cases);
    uses = List.copyOf(uses);
  }

  /** A field and what stands in it. */
  public record Said(String field, String text) {}

  /**
   * A number.
   *
   * @param place where in the entry it stands
   * @param unit empty where none is written
   * @param sources their ids; empty where those of the whole entry hold
   */
  public record Amount(
      String place, String value, String unit, String confidence, String sources) {}

  /** A source; its address is text and no link. */
  public record Source(String id, String cite, String address, String confidence) {}

  /** A case of a rule, what is given, and what must come out. */
  public record Case(String title, String given, String then) {}
}
