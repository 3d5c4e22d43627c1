package org.ambulo.web.chart;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.ambulo.clinic.plan.ApprovedPlan;
import org.ambulo.clinic.plan.DecidedItem;
import org.ambulo.clinic.plan.Proposal;
import org.ambulo.clinic.plan.Signature;
import org.ambulo.clinic.plan.TherapyCourse;
import org.ambulo.core.archive.Document;
import org.ambulo.core.archive.Key;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.knowledge.PlanModality;
import org.ambulo.core.procedure.HoldPlan;
import org.ambulo.core.procedure.JudgedProcedure;
import org.ambulo.fhir.terms.Systems;
import org.ambulo.fhir.write.Draft;
import org.ambulo.fhir.write.Parts;
import org.ambulo.web.fhir.Stored;

/**
 * What a decision orders: visits of therapy and procedures, as ServiceRequests that the schedule
 * books. An order that is open already is used; what is declined is taken back. Not for several
 * threads.
 */
final class PlanOrders {

  /** What a therapist must be able to do for it. */
  private static final String SKILL = "physical_therapy";

  private final String patient;
  private final List<Document> documents;
  private final Assessment assessment;
  private final Signature by;
  private final Set<String> references = new TreeSet<>();
  private final List<Change> changes = new ArrayList<>();

  PlanOrders(String patient, List<Document> documents, Assessment assessment, Signature by) {
    this.patient = patient;
    this.documents = documents;
    this.assessment = assessment;
    this.by = by;
  }

  /** Makes the changes of what was decided now. */
  PlanOrders decide(ApprovedPlan plan, Set<String> decided) {
    for (DecidedItem item : plan.items()) {
      if (decided.contains(item.id())) {
        if (item.id().equals(Proposal.VISITS)) {
          therapy(item, plan.therapy());
        } else if (item.modality() == PlanModality.INJECTIONS) {
          procedure(item);
        }
      }
    }
    return this;
  }

  List<Change> changes() {
    return changes;
  }

  /** The addresses of the orders. */
  Set<String> references() {
    return references;
  }

  private void therapy(DecidedItem item, Optional<TherapyCourse> course) {
    Optional<Document> open = open(Systems.VISIT, Systems.THERAPY_VISIT);
    if (course.isEmpty()) {
      open.ifPresent(order -> takeBack(order, item));
    } else if (open.isPresent()) {
      use(open.get(), new Draft().put("occurrenceTiming", timing(course.get())));
    } else {
      make(
          item,
          order(Parts.coding(Systems.VISIT, Systems.THERAPY_VISIT, "therapy"), SKILL)
              .put("occurrenceTiming", timing(course.get())));
    }
  }

  private void procedure(DecidedItem item) {
    Optional<Document> open = open(Systems.INTERVENTION, item.id());
    if (!item.isInForce()) {
      open.ifPresent(order -> takeBack(order, item));
    } else if (open.isPresent()) {
      references.add(open.get().key().toString());
    } else {
      List<HoldPlan> holds = holds(item.id());
      Draft order = order(Parts.coding(Systems.INTERVENTION, item.id(), item.text()), "");
      order.put("extension", HoldDays.extensions(HoldDays.asked(assessment, item.id())));
      LocalDate earliest =
          holds.stream()
              .map(HoldPlan::earliest)
              .max(Comparator.naturalOrder())
              .filter(day -> day.isAfter(by.on()))
              .orElse(by.on());
      make(item, order.put("occurrencePeriod", new Draft().put("start", earliest.toString())));
    }
  }

  private List<HoldPlan> holds(String procedure) {
    return assessment.care().procedures().stream()
        .filter(judged -> judged.procedure().id().equals(procedure))
        .map(JudgedProcedure::holds)
        .findFirst()
        .orElse(List.of());
  }

  /** The open order of this kind; the oldest of several. */
  private Optional<Document> open(String system, String code) {
    return documents.stream()
        .filter(document -> document.key().type().equals("ServiceRequest") && !document.removed())
        .filter(
            document -> {
              Kept order = new Kept(Stored.node(document.json().orElseThrow()));
              return order.text("status").equals("active")
                  && order.text("intent").equals("order")
                  && order.inner("code").isCoded(system, code);
            })
        .findFirst();
  }

  private Draft order(Draft coding, String text) {
    Draft order =
        Draft.resource("ServiceRequest")
            .put("status", "active")
            .put("intent", "order")
            .put("code", Parts.concept(List.of(coding), text))
            .put("subject", Parts.reference("Patient/" + patient))
            .put("authoredOn", by.on().toString());
    return by.person().isEmpty()
        ? order
        : order.put("requester", Parts.reference("Practitioner/" + by.person()));
  }

  /** Ordered anew on another day it is another order. */
  private void make(DecidedItem item, Draft order) {
    String name = List.of("order", patient, item.id(), by.on().toString()).toString();
    Key key =
        new Key(
            "ServiceRequest",
            UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
    order.put(
        "identifier",
        List.of(new Draft().put("system", Systems.PLAN_ITEM).put("value", item.id())));
    changes.add(new Change.Put(key, order));
    references.add(key.toString());
  }

  private void use(Document order, Draft with) {
    changes.add(edit(order, with));
    references.add(order.key().toString());
  }

  private void takeBack(Document order, DecidedItem item) {
    changes.add(
        edit(
            order,
            new Draft()
                .put("status", "revoked")
                .put("note", List.of(new Draft().put("text", item.decision().why())))));
    references.add(order.key().toString());
  }

  private static Change edit(Document order, Draft with) {
    return new Change.Edit(
        order.key(),
        order.version(),
        before -> {
          Draft draft = new Draft();
          before.fields().forEach(draft::put);
          with.node().fields().forEach(draft::put);
          return draft.node();
        });
  }

  private static Draft timing(TherapyCourse course) {
    Draft repeat =
        new Draft()
            .put("count", BigDecimal.valueOf(course.sessions()))
            .put("duration", BigDecimal.valueOf(course.minutes()))
            .put("durationUnit", "min")
            .put("frequency", BigDecimal.valueOf(course.perWeek()))
            .put("period", BigDecimal.ONE)
            .put("periodUnit", "wk");
    return new Draft().put("repeat", repeat);
  }
}
