package org.ambulo.knowledge.kit;

import org.ambulo.core.record.PatientRecord;
import org.ambulo.knowledge.cases.CaseReader;

/** A case as a clinician writes it, read as of the fixed day of {@link Visit}. */
public final class CaseFile {

  private CaseFile() {}

  /** The record of this YAML. */
  public static PatientRecord record(String yaml) {
    return switch (new CaseReader(Visit.SHIPPED).read("p1", yaml)) {
      case CaseReader.Read read -> read.cases().getFirst().build(Visit.TODAY);
      case CaseReader.Refused refused ->
          throw new IllegalArgumentException(refused.place() + ": " + refused.message());
    };
  }
}
