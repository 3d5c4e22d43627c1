package org.ambulo.core.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An interventional procedure.
 *
 * @param plain what it is, in words for the patient
 * @param cpt numbers of its procedure codes, without their texts
 * @param relief ids of the models of relief that apply
 * @param icd ICD-10-CM prefixes, without dot, of what it is for; the gates decide
 * @param follows what must have succeeded before
 * @param yieldsTo id of what is preferred wherever it is possible
 * @param referral when another clinic is asked to do it; empty when this clinic does it
 * @param gates its own; those of {@link NeedleSafety} come on top
 */
public record Procedure(
    String id,
    String name,
    String plain,
    List<String> cpt,
    List<String> relief,
    List<String> icd,
    Bleeding bleeding,
    Set<Use> uses,
    Optional<Follows> follows,
    Optional<String> yieldsTo,
    Optional<Referral> referral,
    Guidance guidance,
    List<ClinicalNote> evidence,
    List<ClinicalNote> practice,
    List<ClinicalNote> complications,
    Optional<Afterwards> afterwards,
    Optional<Booking> booking,
    List<Gate> gates) {
  public Procedure {
    cpt = List.copyOf(cpt);
    relief = List.copyOf(relief);
    icd = List.copyOf(icd);
    uses = Set.copyOf(uses);
    evidence = List.copyOf(evidence);
    practice = List.copyOf(practice);
    complications = List.copyOf(complications);
    gates = List.copyOf(gates);
  }

  /** How much harm a bleed at its needle could do. */
  public record Bleeding(BleedingRisk risk, Citation citation) {}

  /** What it exposes the patient to. */
  public enum Use {
    FLUOROSCOPY,
    CONTRAST,
    STEROID
  }

  /**
   * The step before it.
   *
   * @param procedure id of what comes first
   * @param shownBy code of the gate that holds while the first has not succeeded
   */
  public record Follows(String procedure, String shownBy) {}

  /** When the patient is referred for it. */
  public record Referral(List<String> reasons, Citation citation) {
    public Referral {
      reasons = List.copyOf(reasons);
    }
  }

  /** How the needle is guided. */
  public record Guidance(
      List<String> modes, Contrast contrast, Optional<String> note, Citation citation) {
    public Guidance {
      modes = List.copyOf(modes);
    }

    /** Whether contrast shows where the needle lies. */
    public enum Contrast {
      REQUIRED,
      REQUIRED_UNLESS_CONTRAINDICATED,
      NONE
    }
  }

  /**
   * The time after it.
   *
   * @param therapyFromDay the first day on which therapy may resume; empty when the text says when
   * @param idealDay the best day for it
   * @param usefulUntilDay the last day on which it still uses the relief
   * @param restHours hours of restricted activity
   */
  public record Afterwards(
      String text,
      Optional<Integer> therapyFromDay,
      Optional<Integer> idealDay,
      Optional<Integer> usefulUntilDay,
      int restHours,
      Citation citation) {}

  /**
   * What it takes of the clinic.
   *
   * @param minutes of the room, of which the needle takes {@code needleMinutes}
   * @param staff how many of each role
   */
  public record Booking(
      int minutes,
      int needleMinutes,
      int preparationMinutes,
      int recoveryMinutes,
      String room,
      Map<String, Integer> staff,
      List<String> equipment,
      Citation citation) {
    public Booking {
      staff = Map.copyOf(staff);
      equipment = List.copyOf(equipment);
    }
  }
}
