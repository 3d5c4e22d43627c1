package org.ambulo.core.relief;

import java.time.LocalDate;
import java.util.Optional;
import org.ambulo.core.knowledge.ReliefStratum;

/**
 * What was done, or begun, for a patient's pain.
 *
 * @param id of the procedure, medicine, class of medicines, modality or technique
 * @param name in words
 * @param date of the procedure, or the first day it was taken
 * @param until last day it was taken; empty while it is, and of what is done once
 * @param where level and side, where they were given
 * @param stratum whose course of relief is expected
 */
public record Intervention(
    String id,
    String name,
    LocalDate date,
    Optional<LocalDate> until,
    Optional<String> where,
    ReliefStratum stratum) {}
