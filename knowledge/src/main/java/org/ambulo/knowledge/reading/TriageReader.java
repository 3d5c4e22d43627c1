package org.ambulo.knowledge.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambulo.core.knowledge.Psychosocial;
import org.ambulo.core.knowledge.RedFlag;
import org.ambulo.core.knowledge.Tier;
import org.ambulo.core.knowledge.Triage;
import org.ambulo.core.knowledge.YellowFlag;

/** Reads red-flags/, triage.yaml and yellow-flags.yaml. */
final class TriageReader {

  private static final List<String> REMARKS =
      List.of("note", "only_if_new", "escalate_if", "target");

  private TriageReader() {}

  static RedFlag redFlag(Fields fields) {
    List<String> notes = new ArrayList<>();
    REMARKS.forEach(key -> fields.optionalText(key).ifPresent(notes::add));
    RedFlag flag =
        new RedFlag(
            fields.text("id"),
            fields.text("name"),
            fields.oneOf("tier", Tier.class),
            fields.optionalText("lead_diagnosis"),
            fields.flag("leads"),
            CriterionReader.read(fields, "when"),
            fields.texts("demands"),
            notes,
            fields.citation());
    fields.ignore("cases").done();
    return flag;
  }

  static Triage triage(Fields file) {
    Map<Tier, Triage.Deadline> tiers = new EnumMap<>(Tier.class);
    for (Fields tier : file.each("tiers")) {
      tier.citation();
      Tier id = tier.oneOf("id", Tier.class);
      tiers.put(
          id,
          new Triage.Deadline(
              tier.text("act_within"),
              tier.text("who"),
              tier.oneOf("stops_plan", Triage.Stops.class),
              safetyNet(tier)));
      if (id.interrupts() != tier.has("safety_net")) {
        tier.fault("a tier that interrupts, and no other, has a 'safety_net' for the patient");
      }
      tier.done();
    }
    Map<String, String> demands = new LinkedHashMap<>();
    Fields sentences = file.group("demands");
    sentences.keys().forEach(id -> demands.put(id, sentences.text(id)));
    Triage triage =
        new Triage(
            tiers,
            file.texts("required_screen"),
            file.each("worries").stream().map(TriageReader::worry).toList(),
            file.texts("lead_priority"),
            demands);
    file.ignore("unknown_rule", "principles").done();
    return triage;
  }

  private static Optional<Triage.SafetyNet> safetyNet(Fields tier) {
    if (!tier.has("safety_net")) {
      return Optional.empty();
    }
    Fields fields = tier.group("safety_net");
    Triage.SafetyNet net =
        new Triage.SafetyNet(
            fields.text("title"),
            fields.text("text"),
            fields.optionalText("more").orElse(""),
            fields.optionalText("call"),
            fields.citation());
    fields.done();
    return Optional.of(net);
  }

  private static Triage.Worry worry(Fields fields) {
    Triage.Worry worry =
        new Triage.Worry(
            fields.text("finding"),
            fields.text("text"),
            fields.oneOf("help", Tier.class),
            fields.citation());
    fields.done();
    return worry;
  }

  static Psychosocial psychosocial(Fields file) {
    Fields high = file.group("stratification");
    Psychosocial psychosocial =
        new Psychosocial(
            file.each("yellow_flags").stream().map(TriageReader::yellowFlag).toList(),
            CriterionReader.read(high, "when"),
            high.whole("yellow_flags_ge"),
            high.text("text"),
            high.citation());
    high.ignore("id", "cases").done();
    file.done();
    return psychosocial;
  }

  private static YellowFlag yellowFlag(Fields fields) {
    YellowFlag flag =
        new YellowFlag(
            fields.text("id"),
            fields.text("name"),
            CriterionReader.read(fields, "when"),
            fields.text("action"),
            fields.citation());
    fields.ignore("note", "cases").done();
    return flag;
  }
}
