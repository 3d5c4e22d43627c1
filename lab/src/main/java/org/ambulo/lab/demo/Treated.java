package org.ambulo.lab.demo;

import java.time.LocalDate;
import java.util.Optional;
import org.ambulo.core.knowledge.ReliefStratum;

/**
 * A procedure that was done.
 *
 * @param number of the made-up patient of the laboratory of relief whose course this is
 */
record Treated(
    Recipe.TreatedBy by,
    ReliefStratum stratum,
    int number,
    LocalDate date,
    String level,
    Optional<String> side) {}
