package org.ambulo.web.pages.medicines;

/** Names of ours in what the medicines' page keeps. */
final class Terms {

  private static final String OURS = "https://ambulo.org/fhir/CodeSystem/";

  /** Rules of the knowledge base that make an alert. */
  static final String ALERT = OURS + "medicine-alert";

  /** Medicines of the knowledge base. */
  static final String MEDICINE = OURS + "medicine";

  /** {@link OverrideReason}. */
  static final String OVERRIDE = OURS + "override-reason";

  /** {@link StopReason}. */
  static final String STOP = OURS + "stop-reason";

  private Terms() {}
}
