package org.ambulo.fhir.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.record.DataProblem;
import org.ambulo.fhir.terms.CodeIndex;
import org.ambulo.fhir.terms.Coding;
import org.ambulo.fhir.terms.Extensions;
import org.ambulo.fhir.terms.Systems;
import org.ambulo.fhir.terms.Target;

/** Reads observations: findings of ours, scores, measures, events, and entries of the chart. */
final class Observations {

  private static final Set<String> NEVER_WAS = Set.of("entered-in-error", "cancelled");
  private static final List<String> DATES =
      List.of("effectiveDateTime", "effectivePeriod", "effectiveInstant", "issued");

  private final CodeIndex index;
  private final Findings findings;

  Observations(KnowledgeBase knowledge, CodeIndex index) {
    this.index = index;
    findings = new Findings(knowledge);
  }

  void read(Arriving arriving, SingleReports reports) {
    Element root = arriving.root();
    Concept code = arriving.named(Concept.in(root, "code"));
    String status = root.text("status").orElse("");
    if (root.has("extension") && root.extension(Extensions.ENTRY).isPresent()) {
      Entries.read(arriving, EntryForm.OBSERVATION);
    } else if (NEVER_WAS.contains(status)) {
      arriving.left("status " + status);
    } else if (code.isNothing()) {
      arriving.trouble(
          DataProblem.Kind.UNREADABLE,
          arriving.resource().name(),
          "lacks code: nothing says what was observed");
    } else {
      coded(arriving, code, reports);
    }
  }

  private void coded(Arriving arriving, Concept code, SingleReports reports) {
    Optional<String> event = ours(code, Systems.EVENT);
    if (event.isPresent()) {
      event(arriving, event.get());
      return;
    }
    Optional<String> rating = ours(code, Systems.PAIN_DIARY);
    if (rating.isPresent()) {
      reports.rating(arriving, rating.get());
      return;
    }
    if (ours(code, Systems.BODY_CHART).isPresent()) {
      reports.chart(arriving);
      return;
    }
    if (ours(code, Systems.MEDICINE_LIST).isPresent()) {
      reports.reconciliation(arriving);
      return;
    }
    Optional<String> finding = ours(code, Systems.FINDING);
    List<Target> targets = finding.isPresent() ? List.of() : index.targets(code.codings());
    List<Element> components = arriving.root().children("component");
    if (finding.isEmpty() && targets.isEmpty() && components.isEmpty()) {
      unknown(arriving, code);
      return;
    }
    When when = When.of(arriving.root(), DATES);
    if (when instanceof When.Unreadable bad) {
      bad.report(arriving, "left out");
    } else if (finding.isPresent()) {
      findings.read(arriving, finding.get(), when);
    } else {
      measured(arriving, targets, components, when);
    }
  }

  private void measured(
      Arriving arriving, List<Target> targets, List<Element> components, When when) {
    Element root = arriving.root();
    ScoreForm form = new ScoreForm(arriving, index, when.date());
    Readings readings = new Readings(arriving, index, when.date());
    feed(root, targets, form, readings);
    boolean known = !targets.isEmpty();
    for (Element component : components) {
      List<Target> parts = within(targets, index.targets(Concept.in(component, "code").codings()));
      feed(component, parts, form, readings);
      known |= !parts.isEmpty();
    }
    if (components.isEmpty()) {
      targets.forEach(target -> NamedBand.offer(root, target, form));
    }
    form.done();
    if (!known) {
      unknown(arriving, Concept.in(root, "code"));
    }
  }

  private static void feed(
      Element observation, List<Target> targets, ScoreForm form, Readings readings) {
    if (targets.isEmpty()) {
      return;
    }
    form.offer(targets, Value.of(observation));
    for (Target target : targets) {
      switch (target) {
        case Target.ScoreOf score -> {}
        case Target.ReadingOf reading -> readings.read(reading.measure(), observation);
        case Target.AbnormalMeans means -> readings.abnormal(means.finding(), observation);
      }
    }
  }

  /** Inside a questionnaire an answer that may be one of its items is no other's. */
  private static List<Target> within(List<Target> whole, List<Target> part) {
    List<Target> own =
        part.stream()
            .filter(target -> whole.stream().anyMatch(form -> sameForm(form, target)))
            .toList();
    return own.isEmpty() ? part : own;
  }

  private static boolean sameForm(Target one, Target other) {
    return one instanceof Target.ScoreOf form
        && other instanceof Target.ScoreOf item
        && form.instrument().id().equals(item.instrument().id());
  }

  private static void event(Arriving arriving, String id) {
    if (arriving.root().flag("valueBoolean").orElse(true)) {
      arriving.record().event(id);
      arriving.taken("event", id);
    } else {
      arriving.left("says that it did not happen");
    }
  }

  private static Optional<String> ours(Concept code, String system) {
    return code.codings().stream()
        .filter(coding -> coding.system().equals(system))
        .map(Coding::code)
        .findFirst();
  }

  /** A code of ours that the knowledge base lacks is a mistake; a foreign one is just not read. */
  private static void unknown(Arriving arriving, Concept code) {
    Optional<String> mistaken =
        ours(code, Systems.INSTRUMENT).or(() -> ours(code, Systems.MEASURE));
    if (mistaken.isPresent()) {
      arriving.trouble(
          DataProblem.Kind.UNKNOWN_ID,
          mistaken.get(),
          "no such score or measure; 'ambulo knowledge instruments' lists them");
    } else {
      arriving.left("the knowledge base does not use its code");
    }
  }
}
