package org.ambulo.knowledge.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ambulo.core.document.Node;
import org.ambulo.core.document.Place;
import org.ambulo.core.knowledge.BodyChart;
import org.ambulo.core.knowledge.Catalogue;
import org.ambulo.core.knowledge.Device;
import org.ambulo.core.knowledge.EducationTopic;
import org.ambulo.core.knowledge.GoalRules;
import org.ambulo.core.knowledge.Instrument;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.LifestyleAdvice;
import org.ambulo.core.knowledge.ManualTechnique;
import org.ambulo.core.knowledge.Measure;
import org.ambulo.core.knowledge.Modality;
import org.ambulo.core.knowledge.NeedleSafety;
import org.ambulo.core.knowledge.PerformanceTest;
import org.ambulo.core.knowledge.PriorAuthorisation;
import org.ambulo.core.knowledge.PublishedCourse;
import org.ambulo.core.knowledge.RedFlag;
import org.ambulo.core.knowledge.RehabNeed;
import org.ambulo.core.knowledge.RehabPhase;
import org.ambulo.core.knowledge.Rehabilitation;
import org.ambulo.core.knowledge.Relief;
import org.ambulo.core.knowledge.ReliefStratum;
import org.ambulo.core.logic.Criterion;

/** Makes the knowledge base of the content files, or lists every fault in them. */
public final class KnowledgeReader {

  /** What came of it. */
  public sealed interface Outcome {}

  public record Read(KnowledgeBase knowledge) implements Outcome {}

  public record Refused(List<Fault> faults) implements Outcome {
    public Refused {
      faults = List.copyOf(faults);
    }
  }

  private final Content content;
  private final Faults faults = new Faults();

  private KnowledgeReader(Content content) {
    this.content = content;
  }

  public static Outcome read(Content content) {
    return new KnowledgeReader(content).read();
  }

  private Outcome read() {
    List<RedFlag> redFlags =
        eachIn("red-flags", "red_flags").stream().map(TriageReader::redFlag).toList();
    Map<String, Criterion> flagCriteria = new TreeMap<>();
    redFlags.forEach(flag -> flagCriteria.put(flag.id(), flag.when()));
    Function<String, Optional<Criterion>> flags = id -> Optional.ofNullable(flagCriteria.get(id));
    Fields inference = file("inference.yaml");
    Fields care = file("care.yaml");
    BodyChart chart = bodyChart(file("body-chart.yaml"));
    List<PerformanceTest> tests = PerformanceTestReader.tests(file("performance-tests.yaml"));
    KnowledgeBase knowledge =
        new KnowledgeBase(
            unique(SourceReader.all(file("sources.yaml")), s -> s.id(), "source", "sources.yaml"),
            unique(
                DiagnosisReader.all(file("diagnoses.yaml")),
                d -> d.id(),
                "diagnosis",
                "diagnoses.yaml"),
            unique(
                eachIn("findings", "findings").stream().map(FindingReader::finding).toList(),
                f -> f.id(),
                "finding",
                "findings/"),
            unique(InferenceReader.groups(inference), g -> g.id(), "group", "inference.yaml"),
            InferenceReader.rule(inference),
            TriageReader.triage(file("triage.yaml")),
            unique(redFlags, f -> f.id(), "red flag", "red-flags/"),
            TriageReader.psychosocial(file("yellow-flags.yaml")),
            ImagingReader.imaging(file("imaging.yaml"), flags),
            unique(
                ProblemReader.problems(file("problems.yaml")),
                p -> p.id(),
                "problem",
                "problems.yaml"),
            Stream.of(ProblemReader.derivations(file("problems.yaml")), chart.answers())
                .flatMap(List::stream)
                .toList(),
            chart,
            unique(measures(tests), m -> m.id(), "measure", "measures.yaml"),
            unique(CareReader.circumstances(care), c -> c.id(), "circumstance", "care.yaml"),
            unique(CareReader.numbers(care), n -> n.id(), "care number", "care.yaml"),
            unique(
                MedicineReader.classes(file("medicine-classes.yaml")),
                c -> c.id(),
                "medicine class",
                "medicine-classes.yaml"),
            unique(
                eachIn("medicines", "medicines").stream().map(MedicineReader::medicine).toList(),
                m -> m.id(),
                "medicine",
                "medicines/"),
            unique(
                MedicineReader.indications(file("medicine-indications.yaml")),
                i -> i.id(),
                "indication",
                "medicine-indications.yaml"),
            MedicineReader.limitConditions(file("medicine-limits.yaml")),
            OpioidTaperReader.taper(file("opioid-taper.yaml")),
            unique(
                WatchListReader.items(file("watch-list.yaml")),
                i -> i.id(),
                "watch item",
                "watch-list.yaml"),
            DependencyReader.rule(file("dependency-risk.yaml")),
            unique(
                eachIn("interactions", "interactions").stream()
                    .map(InteractionReader::interaction)
                    .toList(),
                i -> i.id(),
                "interaction",
                "interactions/"),
            MedicineAlertReader.alerts(file("medicine-alerts.yaml")),
            PlanReader.coordination(file("coordination.yaml")),
            goals(file("goals.yaml")),
            CourseReader.course(file("course-of-care.yaml")),
            unique(
                PositionReader.topics(file("positions.yaml")),
                t -> t.id(),
                "topic",
                "positions.yaml"),
            unique(
                PlanReader.orders(file("plan/orders.yaml")), o -> o.id(), "order", "plan/orders"),
            unique(
                PlanReader.tokens(file("plan/vocabulary.yaml")),
                t -> t.token(),
                "token",
                "plan/vocabulary"),
            unique(
                eachIn("procedures", "procedures").stream()
                    .map(ProcedureReader::procedure)
                    .toList(),
                p -> p.id(),
                "procedure",
                "procedures/"),
            needleSafety(file("needle-safety.yaml")),
            priorAuthorisation(file("prior-authorisation.yaml")),
            rehabilitation(flags),
            OutcomeReader.outcomes(file("outcomes.yaml"), flags),
            unique(instruments(), i -> i.id(), "instrument", "instruments/"),
            unique(tests, t -> t.id(), "performance test", "performance-tests.yaml"),
            ClassificationReader.classification(file("classification.yaml")),
            MechanismReader.mechanism(file("mechanism.yaml")),
            relief(),
            SchedulingReader.scheduling(file("scheduling.yaml")));
    if (faults.isEmpty()) {
      References.check(content, knowledge, faults);
    }
    return faults.isEmpty() ? new Read(knowledge) : new Refused(faults.all());
  }

  private BodyChart bodyChart(Fields file) {
    String name = file.file();
    return new BodyChart(
        unique(BodyChartReader.regions(file), r -> r.id(), "region", name),
        unique(BodyChartReader.sensations(file), s -> s.id(), "sensation", name),
        BodyChartReader.answers(file),
        BodyChartReader.said(file));
  }

  private GoalRules goals(Fields file) {
    return GoalReader.rules(
        file, templates -> unique(templates, t -> t.id(), "goal template", file.file()));
  }

  private NeedleSafety needleSafety(Fields file) {
    String name = file.file();
    return new NeedleSafety(
        unique(NeedleSafetyReader.reasonCodes(file), c -> c.id(), "reason code", name),
        NeedleSafetyReader.gates(file),
        unique(NeedleSafetyReader.holds(file), h -> h.medicine(), "hold", name),
        NeedleSafetyReader.steroid(
            file.group("steroid"), agents -> unique(agents, a -> a.id(), "steroid", name)));
  }

  private PriorAuthorisation priorAuthorisation(Fields file) {
    String name = file.file();
    return new PriorAuthorisation(
        unique(PriorAuthorisationReader.profiles(file), p -> p.id(), "payer profile", name),
        PriorAuthorisationReader.programmes(file),
        PriorAuthorisationReader.evidenceRules(file),
        unique(PriorAuthorisationReader.packets(file), p -> p.id(), "packet", name));
  }

  private Rehabilitation rehabilitation(Function<String, Optional<Criterion>> flags) {
    Fields rehab = file("rehabilitation.yaml");
    Fields manual = file("manual-therapy.yaml");
    Fields lifestyle = file("lifestyle.yaml");
    Fields education = file("education.yaml");
    Fields modalities = file("modalities.yaml");
    Rehabilitation read =
        new Rehabilitation(
            unique(
                eachIn("exercises", "exercises").stream().map(ExerciseReader::exercise).toList(),
                e -> e.id(),
                "exercise",
                "exercises/"),
            unique(
                eachIn("rehabilitation-conditions", "conditions").stream()
                    .map(fields -> RehabilitationReader.condition(fields, flags))
                    .toList(),
                c -> c.id(),
                "condition",
                "rehabilitation-conditions/"),
            IndicationReader.set(rehab, "household"),
            catalogue(rehab, "phases", RehabilitationReader::phase, RehabPhase::id),
            each(rehab, "phase_entry", RehabilitationReader::entry),
            each(rehab, "directions", RehabilitationReader::direction),
            catalogue(rehab, "needs", RehabilitationReader::need, RehabNeed::id),
            each(rehab, "need_rules", RehabilitationReader::needRule),
            each(rehab, "starter_sets", RehabilitationReader::starterSet),
            each(rehab, "positions", RehabilitationReader::position),
            each(rehab, "courses", RehabilitationReader::course),
            each(rehab, "checks", RehabilitationReader::check),
            rehab.each("session").stream().map(part -> part.text("text")).toList(),
            RehabilitationReader.monitoring(rehab.group("monitoring")),
            RehabilitationReader.adherence(rehab.group("adherence")),
            RehabilitationReader.size(rehab.group("programme")),
            RehabilitationReader.occupational(rehab.group("occupational_therapy")),
            MeansReader.manual(
                manual,
                catalogue(manual, "techniques", MeansReader::technique, ManualTechnique::id)),
            catalogue(modalities, "modalities", MeansReader::modality, Modality::id),
            catalogue(lifestyle, "lifestyle", MeansReader::lifestyle, LifestyleAdvice::id),
            each(lifestyle, "duties", MeansReader::duty),
            catalogue(file("devices.yaml"), "devices", MeansReader::device, Device::id),
            catalogue(education, "topics", MeansReader::topic, EducationTopic::id),
            education.texts("never_say"));
    rehab.ignore("phase_rules").done();
    modalities.ignore("rule").done();
    education.ignore("delivery", "say").done();
    return read;
  }

  private Relief relief() {
    Fields strata = file("relief/strata.yaml");
    Fields modifiers = file("relief/modifiers.yaml");
    Fields model = file("relief/model.yaml");
    Fields published = file("relief/published.yaml");
    Relief read =
        new Relief(
            model.text("version"),
            model.text("caveat"),
            catalogue(strata, "strata", ReliefStratumReader::stratum, ReliefStratum::id),
            each(modifiers, "modifiers", ReliefModifierReader::modifier),
            ReliefModelReader.observation(model.group("observation")),
            ReliefModelReader.training(model.group("training")),
            ReliefModelReader.patients(model.group("patients")),
            ReliefModelReader.window(model.group("window")),
            ReliefModelReader.value(model.group("session_value")),
            ReliefModelReader.response(model.group("response")),
            catalogue(published, "published", PublishedCourseReader::course, PublishedCourse::id));
    List.of(strata, modifiers, model, published).forEach(Fields::done);
    return read;
  }

  private static <T> List<T> each(Fields file, String key, Function<Fields, T> reader) {
    return file.each(key).stream().map(reader).toList();
  }

  /** The entries of one list of a file, by their id. */
  private <T> Catalogue<T> catalogue(
      Fields file, String key, Function<Fields, T> reader, Function<T, String> id) {
    return unique(each(file, key, reader), id, key, file.file());
  }

  private List<Instrument> instruments() {
    return content.in("instruments").stream()
        .map(name -> InstrumentReader.instrument(file(name)))
        .map(PainObservations.joinedTo(file("pain-observations.yaml")))
        .toList();
  }

  /** The measures, and each physical test as one. */
  private List<Measure> measures(List<PerformanceTest> tests) {
    List<Measure> measures = new ArrayList<>(MeasureReader.all(file("measures.yaml")));
    tests.forEach(test -> measures.add(test.asMeasure()));
    return measures;
  }

  private Fields file(String name) {
    Optional<Node.Group> group = content.file(name);
    if (group.isEmpty()) {
      faults.add(name, Place.NOWHERE, "", "the file is missing");
    }
    return Fields.of(name, "", group.orElseGet(() -> Node.group(Map.of())), faults);
  }

  /** The entries under the key of every file of the folder. */
  private List<Fields> eachIn(String folder, String key) {
    List<Fields> entries = new ArrayList<>();
    for (String name : content.in(folder)) {
      Fields file = file(name);
      entries.addAll(file.each(key));
      file.done();
    }
    return entries;
  }

  private <T> Catalogue<T> unique(
      List<T> entries, Function<T, String> id, String kind, String files) {
    Map<String, T> byId = new LinkedHashMap<>();
    for (T entry : entries) {
      if (byId.put(id.apply(entry), entry) != null) {
        Whereabouts.Spot spot = new Whereabouts(content).lastNamed(id.apply(entry), files);
        faults.add(
            spot.file(),
            spot.place(),
            spot.path(),
            "two entries of kind " + kind + " have the id '" + id.apply(entry) + "'");
      }
    }
    return Catalogue.of(List.copyOf(byId.values()), id);
  }
}
