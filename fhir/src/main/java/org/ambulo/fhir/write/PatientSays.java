package org.ambulo.fhir.write;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.knowledge.Finding;
import org.ambulo.fhir.terms.PainDiary;
import org.ambulo.fhir.terms.Systems;

/** What a patient says themselves at one time, as resources of their record. */
public final class PatientSays {

  private final String patient;
  private final String said;

  /**
   * @param patient id of the Patient
   * @param said when, in the clinic's time zone
   */
  public PatientSays(String patient, OffsetDateTime said) {
    this.patient = "Patient/" + patient;
    this.said = Parts.dateTime(said);
  }

  /** A rating of the diary, of a kind that {@link PainDiary} names. */
  public Draft rating(String kind, int points) {
    String display = Optional.ofNullable(PainDiary.displays().get(kind)).orElseThrow();
    return observation(Parts.coding(Systems.PAIN_DIARY, kind, display))
        .put("valueQuantity", Parts.quantity(BigDecimal.valueOf(points), "{score}"));
  }

  /** That a finding is so. What a patient does not say is not said to be otherwise. */
  public Draft sign(Finding finding) {
    return observation(Parts.coding(Systems.FINDING, finding.id(), finding.question()))
        .put("valueBoolean", Parts.flag(true));
  }

  /** A rating of a check-in that is not of pain. */
  public Draft extent(String what, String display, int points) {
    return observation(Parts.coding(Systems.CHECK_IN, what, display))
        .put("valueQuantity", Parts.quantity(BigDecimal.valueOf(points), "{score}"));
  }

  /** Something of a check-in with one of some answers. */
  public Draft answer(String what, String display, String option) {
    return observation(Parts.coding(Systems.CHECK_IN, what, display))
        .put("valueCodeableConcept", Parts.concept(Parts.coding(Systems.CHECK_IN, option, "")));
  }

  /**
   * How a topic was taken up.
   *
   * @param option {@code understood} or {@code question}
   * @param words what the patient says of it; may be empty
   */
  public Draft taught(String topic, String name, String option, String words) {
    Draft observation =
        observation(Parts.coding(Systems.EDUCATION, topic, name))
            .put(
                "valueCodeableConcept", Parts.concept(Parts.coding(Systems.EDUCATION, option, "")));
    return words.isBlank()
        ? observation
        : observation.put("note", List.of(new Draft().put("text", words)));
  }

  /** Something for the team to do, because the patient asks. */
  public Draft request(String code, String description, Optional<String> focus) {
    Draft task =
        Draft.resource("Task")
            .put("status", "requested")
            .put("intent", "proposal")
            .put("code", Parts.concept(Parts.coding(Systems.REQUEST, code, "")))
            .put("description", description);
    focus.ifPresent(address -> task.put("focus", Parts.reference(address)));
    return task.put("for", Parts.reference(patient))
        .put("authoredOn", said)
        .put("requester", Parts.reference(patient));
  }

  /** A message to the team. */
  public Draft message(String text) {
    return message(text, patient, Optional.empty());
  }

  /** A message of the team to the patient. */
  public Draft answered(String text, String sender) {
    return message(text, sender, Optional.of(patient));
  }

  /** The time, as it stands in what is made. */
  public String time() {
    return said;
  }

  private Draft message(String text, String sender, Optional<String> recipient) {
    Draft message =
        Draft.resource("Communication")
            .put("status", "completed")
            .put(
                "category",
                List.of(
                    Parts.concept(
                        Parts.coding(
                            Systems.MESSAGE, Systems.WITH_PATIENT, "Between patient and team"))))
            .put("subject", Parts.reference(patient))
            .put("sent", said);
    recipient.ifPresent(to -> message.put("recipient", List.of(Parts.reference(to))));
    return message
        .put("sender", Parts.reference(sender))
        .put("payload", List.of(new Draft().put("contentString", text)));
  }

  private Draft observation(Draft coding) {
    return Draft.resource("Observation")
        .put("status", "final")
        .put("category", List.of(Parts.category("survey")))
        .put("code", Parts.concept(coding))
        .put("subject", Parts.reference(patient))
        .put("effectiveDateTime", said)
        .put("performer", List.of(Parts.reference(patient)));
  }
}
