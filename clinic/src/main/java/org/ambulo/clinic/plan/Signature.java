package org.ambulo.clinic.plan;

import java.time.LocalDate;

/**
 * Who decided, and when.
 *
 * @param person id of the Practitioner; empty where the account is nobody's
 * @param name as it is shown
 */
public record Signature(String person, String name, LocalDate on) {}
