package org.ambulo.core.knowledge;

/** What an item of a plan is: one of the six modalities of treatment, or what surrounds them. */
public enum PlanModality {
  PHYSICAL_THERAPY,
  MEDICINES,
  INJECTIONS,
  LIFESTYLE,
  DEVICES,
  EDUCATION,
  DIAGNOSTICS,
  REFERRAL,
  SAFETY,
  FOLLOW_UP
}
