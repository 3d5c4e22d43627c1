package org.ambulo.core.roster;

import java.time.LocalDate;

/** A procedure that was done before the days that are planned, or that is sure to be done. */
public record PastProcedure(String procedure, LocalDate date) {}
