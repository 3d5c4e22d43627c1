package org.ambulo.core.knowledge;

import org.ambulo.core.logic.Criterion;

/** When the evidence of medicines is read for an indication, as {@link Medicine.Use} names it. */
public record MedicineIndication(String id, Criterion when, Citation citation) {}
