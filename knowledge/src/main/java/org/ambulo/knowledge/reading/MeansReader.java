package org.ambulo.knowledge.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ambulo.core.knowledge.Catalogue;
import org.ambulo.core.knowledge.Device;
import org.ambulo.core.knowledge.EducationTopic;
import org.ambulo.core.knowledge.LifestyleAdvice;
import org.ambulo.core.knowledge.ManualTechnique;
import org.ambulo.core.knowledge.ManualTherapy;
import org.ambulo.core.knowledge.Modality;
import org.ambulo.core.knowledge.WorkDuty;

/** Reads manual-therapy.yaml, modalities.yaml, lifestyle.yaml, devices.yaml and education.yaml. */
final class MeansReader {

  private MeansReader() {}

  static ManualTherapy manual(Fields file, Catalogue<ManualTechnique> techniques) {
    Fields bars = file.group("contraindications");
    bars.citation();
    Map<String, String> grades = new LinkedHashMap<>();
    file.each("grades").forEach(g -> grades.put(g.text("grade"), g.text("text")));
    Map<String, String> withCare = new LinkedHashMap<>();
    file.each("with_care").forEach(c -> withCare.put(c.text("condition"), c.text("text")));
    ManualTherapy manual =
        new ManualTherapy(
            grades,
            file.text("dose"),
            bars.texts("all"),
            bars.texts("thrust"),
            bars.texts("caution"),
            withCare,
            IndicationReader.set(file, "not_for_categories"),
            file.text("not_for_because"),
            techniques,
            file.citation());
    bars.done();
    file.ignore("needs_consent", "techniques").done();
    return manual;
  }

  static ManualTechnique technique(Fields fields) {
    ManualTechnique technique =
        new ManualTechnique(
            fields.text("id"),
            fields.text("name"),
            fields.oneOf("kind", ManualTechnique.Kind.class),
            IndicationReader.of(fields),
            fields.texts("avoid_if"),
            fields.citation());
    fields.done();
    return technique;
  }

  static Modality modality(Fields fields) {
    Modality modality =
        new Modality(
            fields.text("id"),
            fields.text("name"),
            fields.oneOf("status", Modality.Status.class),
            fields.text("dose"),
            fields.text("evidence"),
            IndicationReader.of(fields),
            fields.texts("avoid_if"),
            fields.whole("ends_after_weeks"),
            fields.citation());
    fields.done();
    return modality;
  }

  static LifestyleAdvice lifestyle(Fields fields) {
    LifestyleAdvice advice =
        new LifestyleAdvice(
            fields.text("id"),
            fields.text("name"),
            IndicationReader.of(fields),
            fields.texts("do"),
            fields.citation());
    fields.ignore("avoid", "effect", "grade").done();
    return advice;
  }

  static WorkDuty duty(Fields fields) {
    WorkDuty duty =
        new WorkDuty(
            fields.text("id"),
            fields.text("name"),
            fields.whole("lift_kg"),
            fields.text("bend"),
            fields.whole("change_position_min"),
            fields.whole("review_days"),
            fields.citation());
    fields.done();
    return duty;
  }

  static Device device(Fields fields) {
    Device device =
        new Device(
            fields.text("id"),
            fields.text("name"),
            IndicationReader.of(fields),
            fields.texts("avoid_if"),
            fields.flag("at_once") ? Device.When.AT_ONCE : Device.When.ONCE_CLEARED,
            fields.text("use"),
            fields.whole("ends_after_weeks"),
            fields.text("evidence"),
            fields.citation());
    fields.done();
    return device;
  }

  static EducationTopic topic(Fields fields) {
    EducationTopic topic =
        new EducationTopic(
            fields.text("id"),
            fields.text("name"),
            IndicationReader.of(fields),
            IndicationReader.set(fields, "phases"),
            fields.flag("safety_net")
                ? EducationTopic.When.ALWAYS
                : EducationTopic.When.IN_REHABILITATION,
            fields.text("text"),
            fields.text("teach_back"),
            fields.citation());
    fields.done();
    return topic;
  }
}
