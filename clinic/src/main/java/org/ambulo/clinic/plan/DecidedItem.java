package org.ambulo.clinic.plan;

import org.ambulo.core.knowledge.Discipline;
import org.ambulo.core.knowledge.PlanModality;

/**
 * Something that was proposed and decided on.
 *
 * @param proposed how much and how often, as it was proposed then; empty where nothing said it
 */
public record DecidedItem(
    String id,
    String text,
    Discipline discipline,
    PlanModality modality,
    String proposed,
    Decision decision,
    Signature signed) {

  static DecidedItem of(Offer offer, Decision decision, Signature signed) {
    return new DecidedItem(
        offer.id(),
        offer.text(),
        offer.discipline(),
        offer.modality(),
        offer.dose(),
        decision,
        signed);
  }

  public boolean isInForce() {
    return decision.isInForce();
  }

  /** How much and how often it is done; empty where nobody said so. */
  public String dose() {
    return decision instanceof Decision.Changed changed ? changed.dose() : proposed;
  }

  /** The same thing with another decision. */
  DecidedItem deciding(Decision other, Signature by) {
    return new DecidedItem(id, text, discipline, modality, proposed, other, by);
  }

  /** Whether the same was decided of the same. */
  boolean saysTheSame(DecidedItem other) {
    return id.equals(other.id)
        && decision.equals(other.decision)
        && (!isInForce() || proposed.equals(other.proposed));
  }
}
