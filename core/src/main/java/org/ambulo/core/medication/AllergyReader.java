package org.ambulo.core.medication;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.document.Node;
import org.ambulo.core.document.Place;
import org.ambulo.core.knowledge.Circumstance;
import org.ambulo.core.knowledge.Code;
import org.ambulo.core.knowledge.CodeSystem;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.record.DataProblem;
import org.ambulo.core.record.Entry;
import org.ambulo.core.record.PatientRecord;

/** Finds out what a patient is allergic to: from the list of a case file and from the chart. */
final class AllergyReader {

  private static final String LIST = "allergies";
  private static final Set<String> OVER =
      Set.of("inactive", "resolved", "refuted", "entered-in-error");

  /** Codes of SNOMED CT that say that there is no allergy, or none to medicines. */
  private static final Set<String> NONE_KNOWN = Set.of("716186003", "409137002");

  private final MedicineNames names;
  private final List<Circumstance> circumstances;

  AllergyReader(KnowledgeBase knowledge, MedicineNames names) {
    this.names = names;
    circumstances =
        knowledge.circumstances().stream().filter(one -> one.allergyTo().isPresent()).toList();
  }

  /**
   * The allergies as of the record's day.
   *
   * @param problems takes what could not be read
   */
  Allergies read(PatientRecord patient, List<DataProblem> problems) {
    Found found = new Found();
    boolean recorded = false;
    switch (patient.sections().getOrDefault(LIST, new Node.Empty(Place.NOWHERE))) {
      case Node.Many many -> {
        recorded = true;
        many.items().forEach(item -> found.add(List.of(), item.verbatim()));
      }
      case Node.Empty nothing -> {}
      case Node other ->
          problems.add(
              new DataProblem(
                  DataProblem.Kind.WRONG_TYPE,
                  LIST,
                  other.place().toString(),
                  "is " + other.kind() + "; it takes a list of names"));
    }
    for (Entry entry : patient.entries()) {
      if (entry.kind() == Entry.Kind.ALLERGY && entry.status().filter(OVER::contains).isEmpty()) {
        recorded = true;
        if (entry.codes().stream().noneMatch(AllergyReader::saysNone)) {
          found.add(entry.codes(), entry.text());
        }
      }
    }
    return recorded ? found.allergies() : Allergies.UNKNOWN;
  }

  private static boolean saysNone(Code code) {
    return code.system() == CodeSystem.SNOMED && NONE_KNOWN.contains(code.code());
  }

  /** What was found so far. */
  private final class Found {

    private final Set<Medicine> medicines = new LinkedHashSet<>();
    private final Set<String> ids = new HashSet<>();
    private final List<String> unmatched = new ArrayList<>();

    void add(List<Code> codes, String words) {
      Optional<Medicine> medicine =
          names.byCodes(codes, "").or(() -> names.byId(words)).or(() -> names.byWords(words, ""));
      medicine.ifPresent(medicines::add);
      List<String> meant =
          circumstances.stream()
              .filter(one -> isMeant(one.allergyTo().orElseThrow(), medicine, words))
              .map(Circumstance::id)
              .toList();
      ids.addAll(meant);
      if (medicine.isEmpty() && meant.isEmpty()) {
        unmatched.add(words);
      }
    }

    Allergies allergies() {
      return new Allergies(true, List.copyOf(medicines), ids, unmatched);
    }
  }

  private static boolean isMeant(
      Circumstance.AllergyTo to, Optional<Medicine> medicine, String words) {
    String plain = " " + MedicineNames.plain(words) + " ";
    return medicine
            .filter(
                one ->
                    to.medicines().contains(one.id())
                        || one.classes().stream().anyMatch(to.classes()::contains))
            .isPresent()
        || to.words().stream().anyMatch(word -> plain.contains(" " + word + " "));
  }
}
