package org.ambulo.knowledge.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import org.ambulo.core.document.Node;
import org.ambulo.core.document.Place;
import org.ambulo.core.knowledge.Citation;
import org.ambulo.core.knowledge.Gate;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.PayerProfile;
import org.ambulo.core.knowledge.Procedure;
import org.ambulo.core.logic.Criterion;
import org.ambulo.core.procedure.PayerGates;

/**
 * Reads a payer's profile from a file of its own: what it waives, limits that it moves, and gates
 * that it puts in place of those of its basis. Safety is no payer's to change: every gate here is
 * one that blocks payment.
 */
public final class PayerReader {

  /** What came of it. */
  public sealed interface Outcome {}

  public record Read(PayerProfile payer, Content content) implements Outcome {}

  public record Refused(List<Fault> faults) implements Outcome {
    public Refused {
      faults = List.copyOf(faults);
    }
  }

  private final KnowledgeBase knowledge;
  private final Fields file;
  private final String id;
  private final Citation citation;
  private final SequencedMap<String, List<Gate>> gates = new LinkedHashMap<>();

  private PayerReader(KnowledgeBase knowledge, Fields file) {
    this.knowledge = knowledge;
    this.file = file;
    id = file.text("id");
    citation = file.citation();
  }

  /**
   * The profile.
   *
   * @param name of the file, for faults
   */
  public static Outcome read(String name, String text, KnowledgeBase knowledge) {
    Faults faults = new Faults();
    switch (YamlDocuments.read(text)) {
      case YamlDocuments.Unreadable bad -> faults.add(name, bad.place(), "", bad.message());
      case YamlDocuments.Read read when read.document() instanceof Node.Group group -> {
        PayerReader reader = new PayerReader(knowledge, Fields.of(name, "", group, faults));
        PayerProfile payer = reader.profile();
        SequencedMap<String, Node.Group> files = new LinkedHashMap<>();
        files.put(name, group);
        Content content = new Content(files);
        if (faults.isEmpty()) {
          SourceIds.check(content, knowledge.sources(), faults);
          References.check(content, knowledge, payer, faults);
        }
        if (faults.isEmpty()) {
          return new Read(payer, content);
        }
      }
      case YamlDocuments.Read other ->
          faults.add(
              name, Place.NOWHERE, "", "must be a payer's profile: id, name, basis and so on");
    }
    return new Refused(faults.all());
  }

  private PayerProfile profile() {
    if (knowledge.priorAuthorisation().profiles().has(id)) {
      file.fault("the id '" + id + "' is that of a profile that ships; choose another");
    }
    Optional<PayerProfile> basis = basis();
    file.each("gates").forEach(this::gate);
    moved(basis);
    PayerProfile payer =
        new PayerProfile(
            id,
            file.text("name"),
            basis.map(PayerProfile::id),
            file.each("waives").stream().map(PriorAuthorisationReader::waiver).toList(),
            file.text("note"),
            gates,
            citation);
    file.done();
    return payer;
  }

  private Optional<PayerProfile> basis() {
    Optional<String> name = file.optionalText("basis");
    Optional<PayerProfile> basis = name.flatMap(knowledge.priorAuthorisation().profiles()::find);
    if (name.isPresent() && basis.isEmpty()) {
      file.fault(
          "no such payer profile ('%s'); there are %s"
              .formatted(
                  name.get(), String.join(", ", knowledge.priorAuthorisation().profiles().ids())));
    }
    return basis;
  }

  private void gate(Fields fields) {
    List<String> procedures = fields.texts("procedures");
    Gate gate =
        new Gate(
            fields.text("code"),
            Gate.Level.BLOCK_PAYER,
            Optional.of(id),
            fields.flag("indication"),
            fields.has("ask_if")
                ? Optional.of(CriterionReader.read(fields, "ask_if"))
                : Optional.empty(),
            fields.text("why"),
            CriterionReader.read(fields, "when"),
            citation(fields));
    if (procedures.isEmpty()) {
      fields.fault("lacks 'procedures', the ids for which it stands");
    }
    procedures.forEach(p -> gates.computeIfAbsent(p, unseen -> new ArrayList<>()).add(gate));
    fields.ignore("cases").done();
  }

  private Citation citation(Fields fields) {
    return fields.has("conf") || fields.has("src") ? fields.citation() : citation;
  }

  /** Limits that are moved: the gates of the basis with another number. */
  private void moved(Optional<PayerProfile> basis) {
    Map<Target, List<Gate>> moved = new LinkedHashMap<>();
    for (Fields fields : file.each("limits")) {
      Limit limit = new Limit(fields.text("code"), fields.text("fact"), fields.number("limit"));
      Citation source = citation(fields);
      List<String> procedures = fields.texts("procedures");
      fields.done();
      if (basis.isEmpty() || procedures.isEmpty()) {
        fields.fault("a limit is moved from a 'basis', for the 'procedures' named");
        continue;
      }
      for (String procedure : procedures) {
        Target target = new Target(procedure, limit.code());
        List<Gate> before =
            moved.computeIfAbsent(target, t -> standing(basis.get(), t.procedure(), t.code()));
        if (!holds(before, limit)) {
          fields.fault(
              "no gate %s of '%s' has a limit on '%s'%s"
                  .formatted(limit.code(), procedure, limit.fact(), offered(before)));
        }
        moved.put(target, before.stream().map(gate -> gate(gate, limit, source)).toList());
      }
    }
    moved.forEach(
        (target, changed) -> {
          List<Gate> own = gates.computeIfAbsent(target.procedure(), p -> new ArrayList<>());
          if (own.stream().anyMatch(gate -> gate.code().equals(target.code()))) {
            file.fault(
                "%s of '%s' is both replaced under gates and moved under limits; do one"
                    .formatted(target.code(), target.procedure()));
          }
          own.addAll(changed);
        });
  }

  private record Target(String procedure, String code) {}

  private record Limit(String code, String fact, BigDecimal value) {
    boolean isOf(Criterion.Leaf leaf) {
      return leaf instanceof Criterion.Compare compare && compare.fact().id().equals(fact);
    }
  }

  private List<Gate> standing(PayerProfile basis, String procedure, String code) {
    Function<Procedure, List<Gate>> gatesOf = new PayerGates(knowledge, basis)::of;
    return knowledge.procedures().find(procedure).map(gatesOf).orElse(List.of()).stream()
        .filter(gate -> gate.level() == Gate.Level.BLOCK_PAYER && gate.code().equals(code))
        .toList();
  }

  private static boolean holds(List<Gate> gates, Limit limit) {
    return gates.stream().flatMap(gate -> gate.when().leaves()).anyMatch(limit::isOf);
  }

  private static String offered(List<Gate> gates) {
    List<String> facts =
        gates.stream()
            .flatMap(gate -> gate.when().leaves())
            .filter(Criterion.Compare.class::isInstance)
            .map(leaf -> leaf.fact().id())
            .distinct()
            .toList();
    return facts.isEmpty() ? "" : "; it has one on " + String.join(", ", facts);
  }

  private Gate gate(Gate gate, Limit limit, Citation source) {
    Criterion when =
        gate.when()
            .mapLeaves(
                leaf ->
                    leaf instanceof Criterion.Compare compare && limit.isOf(leaf)
                        ? new Criterion.Compare(compare.fact(), compare.comparison(), limit.value())
                        : leaf);
    boolean changed = !when.equals(gate.when());
    return new Gate(
        gate.code(),
        gate.level(),
        Optional.of(id),
        gate.bearsIndication(),
        gate.askIf(),
        gate.why(),
        when,
        changed ? source : gate.citation());
  }
}
