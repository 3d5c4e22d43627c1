package org.ambulo.knowledge.kit;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.logic.Truth;
import org.ambulo.core.procedure.JudgedProcedure;
import org.ambulo.core.procedure.MedicinesInUse;
import org.ambulo.core.procedure.ProcedureJudge;
import org.ambulo.core.procedure.Reason;
import org.ambulo.core.record.PatientRecord;

/** A visit at which a procedure is asked for; lists that are not given are unknown. */
public final class Needle {

  private static final KnowledgeBase KNOWLEDGE = Visit.SHIPPED;
  private static final ProcedureJudge JUDGE = new ProcedureJudge(KNOWLEDGE);

  private final Visit visit = Visit.today();
  private final Map<String, Map<String, Node>> sections = new LinkedHashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final Set<String> askedFor = new HashSet<>();
  private boolean medicinesListed;

  private Needle() {}

  /** Nothing is known. */
  public static Needle asked() {
    return new Needle();
  }

  /** A herniated disc with leg pain for long enough, all papers in order, no medicines. */
  public static Needle forSciatica() {
    return asked()
        .diagnoses("M51.16")
        .circumstances("active_rehab", "driver_available")
        .number("pain", "nrs", "7")
        .number("pain", "odi", "46")
        .number("pain", "duration_weeks", "8")
        .number("care", "conservative_weeks", "6")
        .number("request", "levels", "1")
        .takes();
  }

  public Needle diagnoses(String... icd) {
    visit.told(builder -> builder.problemListComplete());
    Stream.of(icd).forEach(visit::problem);
    return this;
  }

  /** These and no others. */
  public Needle circumstances(String... ids) {
    visit.told(builder -> builder.section("flags", texts(ids)));
    return this;
  }

  private static Node texts(String... texts) {
    return Node.many(Stream.of(texts).map(Node::text).toList());
  }

  public Needle number(String section, String key, String value) {
    return put(section, key, Node.number(new BigDecimal(value)));
  }

  /** A number that is a part of the case by itself. */
  public Needle alone(String part, String value) {
    visit.told(builder -> builder.section(part, Node.number(new BigDecimal(value))));
    return this;
  }

  public Needle text(String section, String key, String value) {
    return put(section, key, Node.text(value));
  }

  private Needle put(String section, String key, Node node) {
    sections.computeIfAbsent(section, unseen -> new LinkedHashMap<>()).put(key, node);
    return this;
  }

  public Needle measured(String measure, String value) {
    visit.measured(measure, value);
    return this;
  }

  public Needle no(String finding) {
    visit.no(finding);
    return this;
  }

  /** These medicines and no others. */
  public Needle takes(String... ids) {
    medicinesListed = true;
    taken.addAll(List.of(ids));
    return this;
  }

  public Needle asksFor(String... ids) {
    medicinesListed = true;
    askedFor.addAll(List.of(ids));
    return this;
  }

  public Needle held(String medicine, String days) {
    return number("holds", medicine, days);
  }

  public PatientRecord record() {
    sections.forEach(
        (name, fields) -> visit.told(builder -> builder.section(name, Node.group(fields))));
    return visit.record();
  }

  public List<JudgedProcedure> judged() {
    return judged(JUDGE);
  }

  public List<JudgedProcedure> judged(ProcedureJudge judge) {
    PatientRecord patient = record();
    return judge.judge(patient, medicines(patient));
  }

  public JudgedProcedure judged(String procedure) {
    return of(procedure, judged());
  }

  public static JudgedProcedure of(String procedure, List<JudgedProcedure> judged) {
    return judged.stream()
        .filter(one -> one.procedure().id().equals(procedure))
        .findFirst()
        .orElseThrow();
  }

  /** The codes of the reasons that have this level. */
  public static List<String> codes(JudgedProcedure judged, Reason.Level level) {
    return judged.reasons().stream()
        .filter(reason -> reason.level() == level)
        .map(Reason::code)
        .toList();
  }

  private MedicinesInUse medicines(PatientRecord patient) {
    return new MedicinesInUse() {
      @Override
      public Truth taken(String medicine) {
        return medicinesListed ? Truth.of(taken.contains(medicine)) : Truth.UNKNOWN;
      }

      @Override
      public Answer answer(Fact fact) {
        if (fact.kind() != Fact.Kind.MEDICINE) {
          return patient.answer(fact);
        }
        return medicinesListed
            ? Answer.of(taken.contains(fact.id()) || askedFor.contains(fact.id()))
            : Answer.Plain.UNKNOWN;
      }
    };
  }
}
