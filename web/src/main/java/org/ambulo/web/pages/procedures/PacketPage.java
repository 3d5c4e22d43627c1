package org.ambulo.web.pages.procedures;

import java.util.List;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Page;

/**
 * What a payer is sent to authorise a procedure; made for printing.
 *
 * @param id of the procedure
 */
public record PacketPage(Frame frame, String patient, String id, Packet packet) implements Page {

  /**
   * The packet itself, whatever it is printed by.
   *
   * @param codes numbers of the procedure, without their texts
   * @param policies numbers of the policies behind it
   * @param verdict in words
   * @param criteria what the payer asks, and how it stands
   * @param care conservative care so far
   * @param letter what the letter names
   */
  public record Packet(
      String name,
      String about,
      String made,
      String procedure,
      List<String> codes,
      String payer,
      List<String> policies,
      String order,
      String verdict,
      List<Criterion> criteria,
      List<String> care,
      List<Series> scores,
      List<String> imaging,
      List<String> medicines,
      List<String> earlier,
      List<String> letter,
      List<String> rules) {
    public Packet {
      codes = List.copyOf(codes);
      policies = List.copyOf(policies);
      criteria = List.copyOf(criteria);
      care = List.copyOf(care);
      scores = List.copyOf(scores);
      imaging = List.copyOf(imaging);
      medicines = List.copyOf(medicines);
      earlier = List.copyOf(earlier);
      letter = List.copyOf(letter);
      rules = List.copyOf(rules);
    }
  }

  /** One thing that the payer asks, how it stands, and what shows it with its day. */
  public record Criterion(String text, String status, String style, List<String> evidence) {
    public Criterion {
      evidence = List.copyOf(evidence);
    }
  }

  /** The scores of a questionnaire, the oldest first. */
  public record Series(String name, List<String> values) {
    public Series {
      values = List.copyOf(values);
    }
  }
}
