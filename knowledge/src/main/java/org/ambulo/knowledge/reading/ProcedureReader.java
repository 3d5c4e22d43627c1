package org.ambulo.knowledge.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ambulo.core.knowledge.BleedingRisk;
import org.ambulo.core.knowledge.ClinicalNote;
import org.ambulo.core.knowledge.Gate;
import org.ambulo.core.knowledge.Procedure;

/** Reads procedures/. */
final class ProcedureReader {

  private ProcedureReader() {}

  static Procedure procedure(Fields fields) {
    Procedure procedure =
        new Procedure(
            fields.text("id"),
            fields.text("name"),
            fields.text("plain"),
            fields.texts("cpt"),
            fields.texts("relief"),
            ProblemReader.plain(fields.texts("icd")),
            bleeding(fields.group("bleeding")),
            uses(fields),
            fields.optionalGroup("follows").map(ProcedureReader::follows),
            fields.optionalText("yields_to"),
            fields.optionalGroup("referral").map(ProcedureReader::referral),
            guidance(fields.group("guidance")),
            notes(fields, "evidence"),
            notes(fields, "practice"),
            notes(fields, "complications"),
            fields.optionalGroup("afterwards").map(ProcedureReader::afterwards),
            fields.optionalGroup("booking").map(ProcedureReader::booking),
            gates(fields));
    fields.done();
    return procedure;
  }

  static List<Gate> gates(Fields fields) {
    return fields.each("gates").stream().map(ProcedureReader::gate).toList();
  }

  private static Gate gate(Fields fields) {
    Gate gate =
        new Gate(
            fields.text("code"),
            fields.oneOf("level", Gate.Level.class),
            fields.optionalText("profile"),
            fields.flag("indication"),
            fields.has("ask_if")
                ? Optional.of(CriterionReader.read(fields, "ask_if"))
                : Optional.empty(),
            fields.text("why"),
            CriterionReader.read(fields, "when"),
            fields.citation());
    if (gate.profile().isPresent() != (gate.level() == Gate.Level.BLOCK_PAYER)) {
      fields.fault("a gate names a payer profile if, and only if, its level is block_payer");
    }
    fields.ignore("cases").done();
    return gate;
  }

  static List<ClinicalNote> notes(Fields fields, String key) {
    return fields.each(key).stream().map(ProcedureReader::note).toList();
  }

  private static ClinicalNote note(Fields fields) {
    ClinicalNote note =
        new ClinicalNote(fields.text("about"), fields.text("text"), fields.citation());
    fields.done();
    return note;
  }

  private static Procedure.Bleeding bleeding(Fields fields) {
    Procedure.Bleeding bleeding =
        new Procedure.Bleeding(fields.oneOf("risk", BleedingRisk.class), fields.citation());
    fields.done();
    return bleeding;
  }

  private static Set<Procedure.Use> uses(Fields fields) {
    Set<Procedure.Use> uses = new HashSet<>();
    for (String text : fields.texts("uses")) {
      Stream.of(Procedure.Use.values())
          .filter(use -> use.name().toLowerCase(Locale.ROOT).equals(text))
          .findFirst()
          .ifPresentOrElse(uses::add, () -> fields.fault("'uses' cannot be '" + text + "'"));
    }
    return uses;
  }

  private static Procedure.Follows follows(Fields fields) {
    Procedure.Follows follows =
        new Procedure.Follows(fields.text("procedure"), fields.text("shown_by"));
    fields.done();
    return follows;
  }

  private static Procedure.Referral referral(Fields fields) {
    Procedure.Referral referral =
        new Procedure.Referral(fields.texts("reasons"), fields.citation());
    fields.done();
    return referral;
  }

  private static Procedure.Guidance guidance(Fields fields) {
    Procedure.Guidance guidance =
        new Procedure.Guidance(
            fields.texts("modes"),
            fields.oneOf("contrast", Procedure.Guidance.Contrast.class),
            fields.optionalText("note"),
            fields.citation());
    fields.done();
    return guidance;
  }

  private static Procedure.Afterwards afterwards(Fields fields) {
    Procedure.Afterwards afterwards =
        new Procedure.Afterwards(
            fields.text("text"),
            optionalWhole(fields, "therapy_from_day"),
            optionalWhole(fields, "ideal_day"),
            optionalWhole(fields, "useful_until_day"),
            fields.whole("rest_hours"),
            fields.citation());
    fields.done();
    return afterwards;
  }

  private static Optional<Integer> optionalWhole(Fields fields, String key) {
    return fields.has(key) ? Optional.of(fields.whole(key)) : Optional.empty();
  }

  private static Procedure.Booking booking(Fields fields) {
    Map<String, Integer> staff = new HashMap<>();
    Fields roles = fields.group("staff");
    roles.keys().forEach(role -> staff.put(role, roles.whole(role)));
    Procedure.Booking booking =
        new Procedure.Booking(
            fields.whole("minutes"),
            fields.whole("needle_minutes"),
            fields.whole("preparation_minutes"),
            fields.whole("recovery_minutes"),
            fields.text("room"),
            staff,
            fields.texts("equipment"),
            fields.citation());
    fields.done();
    return booking;
  }
}
