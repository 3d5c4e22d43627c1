package org.ambulo.web.pages.medicines;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ambulo.core.archive.Document;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.medication.Allergies;
import org.ambulo.web.chart.Fields;
import org.ambulo.web.pages.medicines.MedicinesPage.Allergy;
import org.ambulo.web.pages.medicines.MedicinesPage.AllergyList;

/** What a patient does not tolerate, each with how bad it was. */
final class AllergyWords {

  private static final Set<String> NO_MORE = Set.of("inactive", "resolved");
  private static final Set<String> NEVER_WAS = Set.of("refuted", "entered-in-error");
  private static final String NOT_RECORDED = "severity not recorded";
  private static final String NOT_CHECKED =
      "Not a medicine known here, so medicines are not checked against it.";

  private AllergyWords() {}

  static AllergyList of(List<Document> documents, Allergies known) {
    List<Allergy> all = new ArrayList<>();
    for (Document document : documents) {
      if (document.key().type().equals("AllergyIntolerance")) {
        Fields fields = Fields.of(document);
        if (holds(fields)) {
          all.add(allergy(fields, known));
        }
      }
    }
    for (Medicine medicine : known.medicines()) {
      addUnlessThere(all, medicine.name(), "");
    }
    known.unmatched().forEach(words -> addUnlessThere(all, words, NOT_CHECKED));
    String state =
        !known.recorded()
            ? "Not asked yet. Ask before anything is given."
            : all.isEmpty() ? "Asked: none known." : "";
    return new AllergyList(state, all);
  }

  private static void addUnlessThere(List<Allergy> all, String substance, String checked) {
    boolean there = all.stream().anyMatch(one -> one.substance().equalsIgnoreCase(substance));
    if (!there) {
      all.add(new Allergy(substance, NOT_RECORDED, "", checked));
    }
  }

  private static boolean holds(Fields fields) {
    String clinical = status(fields, "clinicalStatus");
    String verification = status(fields, "verificationStatus");
    return !NO_MORE.contains(clinical)
        && !NEVER_WAS.contains(verification)
        && !AllergyDrafts.isNoneKnown(fields);
  }

  private static String status(Fields fields, String field) {
    return fields.inside(field).each("coding").stream()
        .map(coding -> coding.text("code"))
        .findFirst()
        .orElse("");
  }

  /** Where no reaction says how bad it was. */
  private static String unsaid(String criticality) {
    return switch (criticality) {
      case "high" -> NOT_RECORDED + ", thought dangerous";
      case AllergyDrafts.UNASSESSED -> "severity not known";
      default -> NOT_RECORDED;
    };
  }

  private static Allergy allergy(Fields fields, Allergies known) {
    List<Fields> reactions = fields.each("reaction");
    String reaction =
        String.join(
            ", ",
            reactions.stream()
                .flatMap(one -> one.each("manifestation").stream())
                .map(Fields::words)
                .toList());
    String severity =
        reactions.stream()
            .map(one -> one.text("severity"))
            .filter(one -> !one.isEmpty())
            .findFirst()
            .orElseGet(() -> unsaid(fields.text("criticality")));
    String substance = fields.inside("code").words();
    return new Allergy(
        substance, severity, reaction, known.unmatched().contains(substance) ? NOT_CHECKED : "");
  }
}
