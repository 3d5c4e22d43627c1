package org.ambulo.fhir.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.knowledge.CodeSystem;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.medication.Alert;
import org.ambulo.core.plan.Calendar;
import org.ambulo.core.plan.Goal;
import org.ambulo.core.plan.Plan;
import org.ambulo.core.plan.PlanItem;
import org.ambulo.fhir.terms.Systems;

/**
 * The plan as resources: a CarePlan, and a request of intent "proposal" for each item, with what it
 * came from; alerts as DetectedIssues.
 */
final class PlanResources {

  private final Assessment assessment;
  private final Calendar calendar;
  private final GuidelineNotes guidelines;
  private final String day;
  private final String patient;
  private final String differential;

  /**
   * For one patient's bundle.
   *
   * @param patient address of the Patient
   * @param differential address of the assessment of risk that the items rest on
   */
  PlanResources(
      KnowledgeBase knowledge, Assessment assessment, String patient, String differential) {
    this.assessment = assessment;
    day = assessment.patient().asOf().toString();
    calendar =
        new Calendar(
            knowledge, assessment.patient().asOf(), assessment.triage(), assessment.plan());
    guidelines = new GuidelineNotes(knowledge, assessment);
    this.patient = patient;
    this.differential = differential;
  }

  void addTo(BundleDraft bundle) {
    assessment.medication().alerts().forEach(alert -> bundle.add(alert(alert)));
    List<Draft> activities = new ArrayList<>();
    for (PlanItem item : assessment.plan().items()) {
      String request = bundle.add(request(item));
      activities.add(new Draft().put("reference", Parts.reference(request)));
    }
    calendar
        .visits(assessment.care().programme())
        .map(visits -> TherapyVisits.of(visits, assessment.patient().asOf()))
        .ifPresent(activities::add);
    List<Draft> goals = new ArrayList<>();
    for (Goal goal : assessment.plan().goals().active()) {
      String address = bundle.add(GoalResource.of(goal, day, patient));
      goals.add(Parts.reference(address));
    }
    String plan = bundle.add(carePlan(activities).put("goal", goals));
    bundle.add(leadTask());
    new TaskResources(assessment, day, patient, plan).addTo(bundle);
  }

  private Draft carePlan(List<Draft> activities) {
    Plan plan = assessment.plan();
    String first = String.join("; ", plan.first());
    return Draft.resource("CarePlan")
        .put("status", plan.status() == Plan.Status.BLOCKED ? "on-hold" : "draft")
        .put("intent", "proposal")
        .put("title", "Plan of back pain care, a proposal for a clinician")
        .put("description", first.isEmpty() ? plan.lead().text() : "First " + first)
        .put("subject", Parts.reference(patient))
        .put("created", day)
        .put("supportingInfo", List.of(Parts.reference(differential)))
        .put("activity", activities)
        .put("note", guidelines.disputed(plan.withheld()));
  }

  /** Who leads now, as something to take over. */
  private Draft leadTask() {
    return Draft.resource("Task")
        .put("status", "draft")
        .put("intent", "proposal")
        .put("description", assessment.plan().lead().text())
        .put("for", Parts.reference(patient))
        .put("authoredOn", day)
        .put("performerType", List.of(text(assessment.plan().lead().who().replace('_', ' '))));
  }

  private Draft request(PlanItem item) {
    return switch (item.modality()) {
      case MEDICINES -> medicine(item);
      case DEVICES -> device(item);
      case PHYSICAL_THERAPY,
          INJECTIONS,
          LIFESTYLE,
          EDUCATION,
          DIAGNOSTICS,
          REFERRAL,
          SAFETY,
          FOLLOW_UP ->
          service(item);
    };
  }

  private Draft service(PlanItem item) {
    return proposed("ServiceRequest", item)
        .put("category", List.of(text(item.modality().name().toLowerCase(Locale.ROOT))))
        .put("code", text(item.text()))
        .put("subject", Parts.reference(patient))
        .put("occurrencePeriod", period(item))
        .put("authoredOn", day)
        .put("performerType", text(item.who().replace('_', ' ')))
        .put("reasonCode", List.of(text(item.why())))
        .put("supportingInfo", List.of(Parts.reference(differential)))
        .put("note", guidelines.about(item.id()))
        .put("patientInstruction", item.dose().orElse(""));
  }

  private Draft medicine(PlanItem item) {
    Optional<Medicine> medicine =
        assessment.care().medicines().options().stream()
            .map(option -> option.medicine())
            .filter(one -> one.id().equals(item.id()))
            .findFirst();
    List<Draft> codings =
        medicine.flatMap(Medicine::rxnorm).stream()
            .map(code -> Parts.coding(CodeSystem.RXNORM.uri(), code, ""))
            .toList();
    return proposed("MedicationRequest", item)
        .put("medicationCodeableConcept", Parts.concept(codings, item.text()))
        .put("subject", Parts.reference(patient))
        .put("supportingInformation", List.of(Parts.reference(differential)))
        .put("authoredOn", day)
        .put("performerType", text(item.who().replace('_', ' ')))
        .put("reasonCode", List.of(text(item.why())))
        .put("note", guidelines.about(item.id()))
        .put("dispenseRequest", new Draft().put("validityPeriod", period(item)))
        .put(
            "dosageInstruction",
            item.dose().map(dose -> new Draft().put("text", dose)).stream().toList());
  }

  private Draft device(PlanItem item) {
    return proposed("DeviceRequest", item)
        .put("codeCodeableConcept", text(item.text()))
        .put("subject", Parts.reference(patient))
        .put("occurrencePeriod", period(item))
        .put("authoredOn", day)
        .put("performerType", text(item.who().replace('_', ' ')))
        .put("reasonCode", List.of(text(item.why())))
        .put("supportingInfo", List.of(Parts.reference(differential)))
        .put(
            "note",
            Stream.concat(
                    item.dose().map(dose -> new Draft().put("text", dose)).stream(),
                    guidelines.about(item.id()).stream())
                .toList());
  }

  /** From the day by which it starts to the day on which it is looked at again. */
  private Draft period(PlanItem item) {
    Calendar.Dates dates = calendar.of(item);
    return new Draft().put("start", dates.start().toString()).put("end", dates.review().toString());
  }

  private static Draft proposed(String type, PlanItem item) {
    return Draft.resource(type)
        .put(
            "identifier",
            List.of(new Draft().put("system", Systems.PLAN_ITEM).put("value", item.id())))
        .put("status", "draft")
        .put("intent", "proposal");
  }

  private Draft alert(Alert alert) {
    String severity =
        switch (alert.rule().severity()) {
          case CONTRAINDICATED, MAJOR -> "high";
          case MODERATE -> "moderate";
          case INFO -> "low";
        };
    List<String> names = alert.medicines().stream().map(Medicine::name).toList();
    String medicines = names.isEmpty() ? "" : String.join(", ", names) + ". ";
    return Draft.resource("DetectedIssue")
        .put("status", "final")
        .put(
            "code",
            Parts.concept(
                List.of(Parts.coding(Systems.ASSESSMENT, "medicine-alert", "Medicine alert")),
                alert.rule().title()))
        .put("severity", severity)
        .put("patient", Parts.reference(patient))
        .put("identifiedDateTime", day)
        .put("detail", medicines + alert.rule().why())
        .put("mitigation", List.of(new Draft().put("action", text(alert.rule().action()))));
  }

  private static Draft text(String words) {
    return Parts.concept(List.of(), words);
  }
}
