/**
 * The pure domain of Ambulo. It requires nothing but the JDK's base: no framework, no FHIR, no
 * clock.
 */
module org.ambulo.core {
  exports org.ambulo.core.archive;
  exports org.ambulo.core.assessment;
  exports org.ambulo.core.diagnosis;
  exports org.ambulo.core.document;
  exports org.ambulo.core.knowledge;
  exports org.ambulo.core.logic;
  exports org.ambulo.core.medication;
  exports org.ambulo.core.outcome;
  exports org.ambulo.core.plan;
  exports org.ambulo.core.procedure;
  exports org.ambulo.core.record;
  exports org.ambulo.core.rehab;
  exports org.ambulo.core.relief;
  exports org.ambulo.core.roster;
  exports org.ambulo.core.triage;
}
