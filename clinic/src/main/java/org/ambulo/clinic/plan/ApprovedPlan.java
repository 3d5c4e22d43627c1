package org.ambulo.clinic.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A plan that a clinician approved. It stays as it is until a clinician changes it, whatever is
 * proposed later.
 *
 * @param since the day on which it was approved first
 * @param items each of which somebody decided on
 * @param therapy empty where no visits of therapy are in force
 */
public record ApprovedPlan(
    LocalDate since, List<DecidedItem> items, Optional<TherapyCourse> therapy) {
  public ApprovedPlan {
    items = List.copyOf(items);
  }

  public Optional<DecidedItem> item(String id) {
    return items.stream().filter(item -> item.id().equals(id)).findFirst();
  }

  public List<DecidedItem> inForce() {
    return items.stream().filter(DecidedItem::isInForce).toList();
  }

  public List<DecidedItem> declined() {
    return items.stream().filter(item -> !item.isInForce()).toList();
  }

  /** Whether something is done, by its id. */
  public boolean has(String id) {
    return item(id).filter(DecidedItem::isInForce).isPresent();
  }
}
