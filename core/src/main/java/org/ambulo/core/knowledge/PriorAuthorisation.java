package org.ambulo.core.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.logic.Criterion;
import org.ambulo.core.logic.Fact;

/**
 * The limits of payers and what a request for authorisation must document.
 *
 * @param profiles the first is the one used unless another is asked for
 * @param programmes where authorisation is asked at all
 * @param evidenceRules what counts as documented
 */
public record PriorAuthorisation(
    Catalogue<PayerProfile> profiles,
    List<Programme> programmes,
    List<Programme> evidenceRules,
    Catalogue<Packet> packets) {
  public PriorAuthorisation {
    programmes = List.copyOf(programmes);
    evidenceRules = List.copyOf(evidenceRules);
  }

  /** A rule of a payer in words. */
  public record Programme(String text, Citation citation) {}

  /**
   * What is sent for a group of procedures.
   *
   * @param policies numbers of the policies behind it
   * @param procedures ids; empty when it is not for a procedure
   * @param letter what the letter names
   */
  public record Packet(
      String id,
      String title,
      List<String> policies,
      Set<String> procedures,
      List<Element> elements,
      List<String> letter,
      Citation citation) {
    public Packet {
      policies = List.copyOf(policies);
      procedures = Set.copyOf(procedures);
      elements = List.copyOf(elements);
      letter = List.copyOf(letter);
    }
  }

  /**
   * One thing to document. Met when no gate of the codes holds, the criterion does, and each of the
   * records is there; nothing of these means that only a person can tell.
   *
   * @param onlyFor ids of the packet's procedures that need it; empty for all of them
   * @param codes gates of the procedure by reason code
   * @param records of each, one fact must be known
   */
  public record Element(
      String id,
      String text,
      Set<String> onlyFor,
      List<String> codes,
      List<List<Fact>> records,
      Optional<Criterion> when,
      Citation citation) {
    public Element {
      onlyFor = Set.copyOf(onlyFor);
      codes = List.copyOf(codes);
      records = records.stream().map(List::copyOf).toList();
    }

    public boolean isFor(String procedure) {
      return onlyFor.isEmpty() || onlyFor.contains(procedure);
    }
  }
}
