package org.ambulo.core.rehab;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.knowledge.RehabCheck;
import org.ambulo.core.knowledge.RehabCourse;

/**
 * What happens at the clinic.
 *
 * @param visitsFrom visits a week, at least
 * @param course visits in all; empty when none suits
 * @param parts of a visit, in order
 * @param checks what is looked at again, the soonest first
 * @param passivePercent share of a visit that passive means may take, at most
 */
public record ClinicSession(
    BigDecimal visitsFrom,
    BigDecimal visitsTo,
    Optional<RehabCourse> course,
    List<String> parts,
    List<RehabCheck> checks,
    int passivePercent) {
  public ClinicSession {
    parts = List.copyOf(parts);
    checks = List.copyOf(checks);
  }
}
