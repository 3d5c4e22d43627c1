package org.ambulo.knowledge.reading;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.AntithromboticHold;
import org.ambulo.core.knowledge.BleedingRisk;
import org.ambulo.core.knowledge.Catalogue;
import org.ambulo.core.knowledge.Gate;
import org.ambulo.core.knowledge.ReasonCode;
import org.ambulo.core.knowledge.SteroidRules;

/** Reads needle-safety.yaml. */
final class NeedleSafetyReader {

  private static final String SHARED = "shared";

  private NeedleSafetyReader() {}

  static List<ReasonCode> reasonCodes(Fields file) {
    return file.each("reason_codes").stream().map(NeedleSafetyReader::reasonCode).toList();
  }

  private static ReasonCode reasonCode(Fields fields) {
    ReasonCode code = new ReasonCode(fields.text("id"), fields.text("name"));
    fields.done();
    return code;
  }

  static List<Gate> gates(Fields file) {
    return ProcedureReader.gates(file);
  }

  static List<AntithromboticHold> holds(Fields file) {
    return file.each("holds").stream().map(NeedleSafetyReader::hold).toList();
  }

  private static AntithromboticHold hold(Fields fields) {
    AntithromboticHold hold =
        new AntithromboticHold(
            fields.text("medicine"),
            waits(fields.group("days")),
            restart(fields.group("restart_hours")),
            fields.optionalNumber("inr_at_most"),
            fields.optionalGroup("kidney").map(NeedleSafetyReader::kidney),
            fields.optionalText("note"),
            fields.citation());
    fields.done();
    return hold;
  }

  private static Map<BleedingRisk, AntithromboticHold.Wait> waits(Fields fields) {
    Map<BleedingRisk, AntithromboticHold.Wait> waits = new EnumMap<>(BleedingRisk.class);
    for (BleedingRisk risk : BleedingRisk.values()) {
      waits.put(risk, wait(fields, risk.name().toLowerCase(Locale.ROOT)));
    }
    fields.done();
    return waits;
  }

  private static AntithromboticHold.Wait wait(Fields fields, String risk) {
    return fields.node(risk).filter(Node.Text.class::isInstance).map(Node::words).stream()
            .anyMatch(SHARED::equals)
        ? new AntithromboticHold.Shared()
        : new AntithromboticHold.Days(fields.number(risk));
  }

  private static AntithromboticHold.Restart restart(Fields fields) {
    BigDecimal from = fields.number("from");
    BigDecimal to = fields.optionalNumber("to").orElse(from);
    fields.done();
    return new AntithromboticHold.Restart(from, to);
  }

  private static AntithromboticHold.WeakKidney kidney(Fields fields) {
    AntithromboticHold.WeakKidney kidney =
        new AntithromboticHold.WeakKidney(
            fields.text("measure"), fields.number("below"), fields.number("days"));
    fields.done();
    return kidney;
  }

  static SteroidRules steroid(
      Fields fields, Function<List<SteroidRules.Agent>, Catalogue<SteroidRules.Agent>> catalogue) {
    SteroidRules rules =
        new SteroidRules(
            catalogue.apply(fields.each("agents").stream().map(NeedleSafetyReader::agent).toList()),
            fields.each("caps").stream().map(NeedleSafetyReader::cap).toList(),
            interval(fields.group("interval")),
            ProcedureReader.notes(fields, "notes"));
    fields.done();
    return rules;
  }

  private static SteroidRules.Agent agent(Fields fields) {
    SteroidRules.Agent agent =
        new SteroidRules.Agent(
            fields.text("id"),
            fields.text("medicine"),
            fields.number("factor"),
            fields.optionalNumber("session_mg"),
            fields.flag("particulate"),
            fields.citation());
    fields.done();
    return agent;
  }

  private static SteroidRules.Cap cap(Fields fields) {
    SteroidRules.Cap cap =
        new SteroidRules.Cap(fields.text("care"), fields.number("mg"), fields.citation());
    fields.done();
    return cap;
  }

  private static SteroidRules.Interval interval(Fields fields) {
    SteroidRules.Interval interval =
        new SteroidRules.Interval(
            fields.whole("days"), fields.whole("preferred_days"), fields.citation());
    fields.done();
    return interval;
  }
}
