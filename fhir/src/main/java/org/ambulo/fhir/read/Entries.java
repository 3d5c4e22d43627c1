package org.ambulo.fhir.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.record.DataProblem;
import org.ambulo.core.record.Entry;
import org.ambulo.core.record.Origin;
import org.ambulo.fhir.terms.Extensions;

/** Makes entries of the chart of resources. */
final class Entries {

  /** States in which a resource says that nothing was or is. */
  private static final Set<String> NOTHING_WAS =
      Set.of("entered-in-error", "cancelled", "not-done", "not-taken");

  /** Verification states that weigh more than any clinical one. */
  private static final Set<String> IN_DOUBT =
      Set.of("refuted", "unconfirmed", "provisional", "differential", "entered-in-error");

  private Entries() {}

  static void read(Arriving arriving, EntryForm form) {
    read(arriving, form, concept(arriving.root(), form));
  }

  /** With a concept that stands elsewhere, in a referenced Medication for instance. */
  static void read(Arriving arriving, EntryForm form, Concept concept) {
    Element root = arriving.root();
    arriving.named(concept);
    Optional<String> status = status(root, form.status());
    if (saysNothingWas(status, form) && !isOfCaseFile(arriving)) {
      arriving.left("status " + status.orElseThrow());
    } else if (root.flag("doNotPerform").orElse(false)) {
      arriving.left("says not to do it");
    } else if (concept.isNothing() && !mayBeNameless(root, form)) {
      arriving.trouble(
          DataProblem.Kind.UNREADABLE,
          arriving.resource().name(),
          "lacks " + form.code() + ": neither a code nor a text says what it is");
    } else {
      keep(arriving, form, concept, status);
    }
  }

  private static boolean mayBeNameless(Element root, EntryForm form) {
    return switch (form.kind()) {
      case ENCOUNTER, CARE_PLAN -> true;
      case PROBLEM, MEDICATION, PROCEDURE, ALLERGY, ORDER, GOAL, REPORT, OBSERVATION ->
          root.child(form.code())
              .flatMap(concept -> concept.extensionOf("text", Extensions.DATA_ABSENT))
              .isPresent();
    };
  }

  private static void keep(
      Arriving arriving, EntryForm form, Concept concept, Optional<String> status) {
    When when = When.of(arriving.root(), form.dates());
    if (when instanceof When.Unreadable bad) {
      bad.report(arriving, "kept without a date");
    }
    arriving
        .record()
        .entry(
            new Entry(
                form.kind(),
                concept.codes(),
                concept.text(),
                status,
                when.date(),
                arriving.origin(),
                Prescriptions.read(arriving)));
    arriving.taken(form.kind().name().toLowerCase(Locale.ROOT), concept.text());
  }

  /** What a case file lists stays listed, whatever its status. */
  private static boolean isOfCaseFile(Arriving arriving) {
    return arriving.origin().kind() == Origin.Kind.STATED;
  }

  private static boolean saysNothingWas(Optional<String> status, EntryForm form) {
    return form.status() != EntryForm.Status.CLINICAL
        && status.filter(NOTHING_WAS::contains).isPresent();
  }

  private static Concept concept(Element root, EntryForm form) {
    return switch (form.kind()) {
      case ENCOUNTER -> {
        Concept reasons = joined(root.children("reasonCode"));
        yield reasons.isNothing()
            ? new Concept(List.of(), joined(root.children("type")).text())
            : reasons;
      }
      case CARE_PLAN -> {
        Concept category = joined(root.children("category"));
        yield new Concept(
            category.codings(),
            root.text("title").or(() -> root.text("description")).orElse(category.text()));
      }
      case PROBLEM, MEDICATION, PROCEDURE, ALLERGY, ORDER, GOAL, REPORT, OBSERVATION ->
          Concept.in(root, form.code());
    };
  }

  private static Concept joined(List<Element> concepts) {
    List<Concept> all = concepts.stream().map(Concept::of).toList();
    return new Concept(
        all.stream().flatMap(concept -> concept.codings().stream()).toList(),
        all.stream().map(Concept::text).filter(t -> !t.isEmpty()).findFirst().orElse(""));
  }

  private static Optional<String> status(Element root, EntryForm.Status where) {
    Optional<Element> stated = root.extension(Extensions.STATUS);
    if (stated.isPresent()) {
      return stated.get().verbatim("valueString");
    }
    return switch (where) {
      case PLAIN -> root.text("status");
      case LIFECYCLE -> root.text("lifecycleStatus");
      case CLINICAL -> clinical(root);
    };
  }

  private static Optional<String> clinical(Element root) {
    Optional<String> verification = word(root, "verificationStatus");
    return verification
        .filter(IN_DOUBT::contains)
        .or(() -> word(root, "clinicalStatus"))
        .or(() -> verification);
  }

  private static Optional<String> word(Element root, String field) {
    Concept concept = Concept.in(root, field);
    return concept.code().or(() -> Optional.of(concept.text()).filter(text -> !text.isEmpty()));
  }
}
