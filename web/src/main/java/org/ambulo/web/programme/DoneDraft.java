package org.ambulo.web.programme;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.Exercise;
import org.ambulo.core.logic.Truth;
import org.ambulo.core.rehab.SessionReport.StopSign;
import org.ambulo.fhir.terms.Systems;
import org.ambulo.fhir.write.Draft;
import org.ambulo.fhir.write.Parts;
import org.ambulo.web.chart.Author;
import org.ambulo.web.chart.Fields;

/** What was done of an exercise, as what is written into the record. */
final class DoneDraft {

  private DoneDraft() {}

  /** What was seen today; what is not said is not written. */
  record Seen(
      Optional<Integer> sets,
      Optional<Integer> reps,
      Optional<Integer> during,
      Optional<Integer> after,
      Set<StopSign> signs) {
    Seen {
      signs = Set.copyOf(signs);
    }

    boolean saysNothing() {
      return sets.isEmpty()
          && reps.isEmpty()
          && during.isEmpty()
          && after.isEmpty()
          && signs.isEmpty();
    }
  }

  /** What the patient says of the day after. */
  record NextDay(Truth settled, Truth further, Truth night) {
    boolean saysNothing() {
      return settled.isUnknown() && further.isUnknown() && night.isUnknown();
    }
  }

  static Draft today(
      String patient, Exercise exercise, Seen seen, Author author, OffsetDateTime at) {
    List<Draft> parts = new ArrayList<>();
    seen.sets().ifPresent(n -> parts.add(count("sets", "Sets done", n)));
    seen.reps()
        .ifPresent(
            n ->
                parts.add(
                    count(
                        "reps",
                        exercise.dose().minutes().isPresent() ? "Minutes done" : "Repetitions",
                        n)));
    seen.during().ifPresent(n -> parts.add(rating("pain-during", "Greatest pain during it", n)));
    seen.after().ifPresent(n -> parts.add(rating("pain-after", "Pain right after it", n)));
    for (StopSign sign : seen.signs().stream().sorted().toList()) {
      parts.add(
          part("sign", "Sign at which exercise stops")
              .put(
                  "valueCodeableConcept",
                  Parts.concept(
                      Parts.coding(
                          Systems.EXERCISE_REPORT,
                          sign.name().toLowerCase(Locale.ROOT),
                          SignWords.of(sign)))));
    }
    return Draft.resource("Observation")
        .put("status", "final")
        .put(
            "code",
            Parts.concept(
                List.of(Parts.coding(Systems.EXERCISE, exercise.id(), exercise.name())),
                exercise.name()))
        .put("subject", Parts.reference("Patient/" + patient))
        .put("effectiveDateTime", Parts.dateTime(at))
        .put("performer", List.of(author.draft()))
        .put("component", parts);
  }

  /** The same session with what is known of its next day. */
  static Node.Group with(Node.Group before, NextDay said) {
    List<Draft> parts = new ArrayList<>();
    for (Fields one : new Fields(before).each("component")) {
      Draft kept = new Draft();
      one.group().fields().forEach(kept::put);
      Optional<String> code = one.inside("code").code(Systems.EXERCISE_REPORT);
      boolean newly = code.filter(name -> !truth(name, said).isUnknown()).isPresent();
      if (!newly) {
        parts.add(kept);
      }
    }
    say("settled", "Back to usual within a day", said.settled(), parts);
    say("further", "Leg pain or numbness went further down", said.further(), parts);
    say("night", "The night was worse", said.night(), parts);
    Draft draft = new Draft();
    before.fields().forEach(draft::put);
    return draft.put("component", parts).node();
  }

  private static Truth truth(String name, NextDay said) {
    return switch (name) {
      case "settled" -> said.settled();
      case "further" -> said.further();
      case "night" -> said.night();
      default -> Truth.UNKNOWN;
    };
  }

  private static void say(String name, String display, Truth truth, List<Draft> parts) {
    if (!truth.isUnknown()) {
      parts.add(part(name, display).put("valueBoolean", Parts.flag(truth.isYes())));
    }
  }

  private static Draft part(String name, String display) {
    return new Draft()
        .put("code", Parts.concept(Parts.coding(Systems.EXERCISE_REPORT, name, display)));
  }

  private static Draft count(String name, String display, int value) {
    return part(name, display).put("valueInteger", BigDecimal.valueOf(value));
  }

  private static Draft rating(String name, String display, int points) {
    return part(name, display)
        .put(
            "valueQuantity",
            new Draft()
                .put("value", BigDecimal.valueOf(points))
                .put("unit", "{score}")
                .put("system", Systems.UCUM)
                .put("code", "{score}"));
  }
}
