package org.ambulo.core.rehab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.ambulo.core.knowledge.Device;
import org.ambulo.core.knowledge.DirectionRule;
import org.ambulo.core.knowledge.EducationTopic;
import org.ambulo.core.knowledge.Indication;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.LifestyleAdvice;
import org.ambulo.core.knowledge.ManualTechnique;
import org.ambulo.core.knowledge.Modality;
import org.ambulo.core.knowledge.PhaseEntry;
import org.ambulo.core.knowledge.RehabCheck;
import org.ambulo.core.knowledge.RehabCourse;
import org.ambulo.core.knowledge.Rehabilitation;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.logic.FactNumbers;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.Judge;
import org.ambulo.core.logic.RuleBook;

/**
 * Writes programmes by one knowledge base. Pure: the same request, the same programme. Never gives
 * an exercise, technique or means whose contraindication holds, or is unknown for a danger.
 */
public final class Prescriber {

  private static final String UNKNOWN_PAIN =
      "Neither pain with activity nor irritability is known: ask both, start gently.";
  private static final String STATED = "The phase the patient is in.";
  private static final String NO_DIRECTION = "No direction is preferred: neutral.";

  private final KnowledgeBase knowledge;
  private final Rehabilitation rehab;
  private final NeedLibrary library;
  private final RuleBook rules;

  public Prescriber(KnowledgeBase knowledge) {
    this(knowledge, new FactNumbers());
  }

  /** With a rule book of these numbers. */
  public Prescriber(KnowledgeBase knowledge, FactNumbers numbers) {
    this.knowledge = knowledge;
    rehab = knowledge.rehabilitation();
    library = new NeedLibrary(rehab);
    rules = RehabRules.book(rehab, numbers);
  }

  public Programme prescribe(RehabRequest request) {
    Facts facts = rules.judge(new CareFacts(request)).facts();
    Contraindications bars = new Contraindications(rehab.conditions(), request, facts);
    Programme.Standing standing = standing(request);
    boolean active = standing == Programme.Standing.ACTIVE;
    PhaseOfCare phase = phase(request, facts);
    DirectionOfCare direction = direction(request, facts);
    Suitability suitability = new Suitability(rehab, request, facts, bars, phase, direction);
    HomeChoice choice = new HomeChoice(rehab, library, request, phase, direction, suitability);
    List<HomeExercise> home = active ? choice.choose() : List.of();
    boolean beside = active && !home.isEmpty();
    BesideExercise besides = new BesideExercise(rehab, request, facts, bars);
    List<Offer<ManualTechnique>> hands = beside ? besides.hands() : List.of();
    List<Offer<Modality>> means = beside ? besides.means() : List.of();
    List<Offer<Device>> aids = besides.aids();
    List<Withheld> withheld = new ArrayList<>(choice.withheld());
    withheld.addAll(besides.withheld());
    return new Programme(
        standing,
        request.diagnosis(),
        request.category(),
        phase,
        direction,
        pacing(request),
        home,
        session(request, facts, phase),
        hands,
        means,
        education(request, facts, phase, standing),
        lifestyle(request, facts, standing),
        aids,
        Optional.of(rehab.occupational())
            .filter(therapy -> active && suits(therapy.indication(), request, facts)),
        withheld,
        ask(phase, withheld, suitability.askOfPositions(home)));
  }

  private Programme.Standing standing(RehabRequest request) {
    if (request.safety() != RehabRequest.Safety.CLEARED) {
      return Programme.Standing.AFTER_CLEARANCE;
    }
    boolean answers =
        !knowledge
                .classification()
                .byDiagnosis()
                .getOrDefault(request.diagnosis(), List.of())
                .isEmpty()
            || rehab.starterSets().stream()
                .anyMatch(set -> set.diagnoses().contains(request.diagnosis()));
    return answers ? Programme.Standing.ACTIVE : Programme.Standing.NOT_THE_ANSWER;
  }

  private PhaseOfCare phase(RehabRequest request, Facts facts) {
    if (request.phase().isPresent()) {
      return new PhaseOfCare(rehab.phases().get(request.phase().get()), STATED, List.of());
    }
    for (PhaseEntry entry : rehab.phaseEntries()) {
      if (isOpenTo(entry, request) && Judge.judge(entry.when(), facts).isYes()) {
        return new PhaseOfCare(
            rehab.phases().get(entry.phase()), entry.why(), Judge.explain(entry.when(), facts));
      }
    }
    return new PhaseOfCare(rehab.phases().at(0), UNKNOWN_PAIN, List.of());
  }

  private static boolean isOpenTo(PhaseEntry entry, RehabRequest request) {
    return entry.categories().isEmpty()
        || request.category().filter(c -> entry.categories().contains(c.id())).isPresent();
  }

  private DirectionOfCare direction(RehabRequest request, Facts facts) {
    for (DirectionRule rule : rehab.directions()) {
      if ((rule.diagnoses().isEmpty() || rule.diagnoses().contains(request.diagnosis()))
          && rule.when().map(when -> Judge.judge(when, facts).isYes()).orElse(true)) {
        return new DirectionOfCare(rule.direction(), rule.why(), Optional.of(rule));
      }
    }
    return new DirectionOfCare(DirectionRule.Direction.NEUTRAL, NO_DIRECTION, Optional.empty());
  }

  private Programme.Pacing pacing(RehabRequest request) {
    return rehab.monitoring().timeContingent().has(request.diagnosis(), request.category())
        ? Programme.Pacing.BY_TIME
        : Programme.Pacing.BY_PAIN;
  }

  private ClinicSession session(RehabRequest request, Facts facts, PhaseOfCare phase) {
    return new ClinicSession(
        phase.phase().visitsFrom(),
        phase.phase().visitsTo(),
        course(request, facts),
        rehab.session(),
        checks(request, facts),
        rehab.size().passivePercent());
  }

  private Optional<RehabCourse> course(RehabRequest request, Facts facts) {
    for (RehabCourse course : rehab.courses()) {
      if (suits(course.indication(), request, facts)) {
        return Optional.of(course);
      }
    }
    return Optional.empty();
  }

  private List<RehabCheck> checks(RehabRequest request, Facts facts) {
    List<RehabCheck> checks = new ArrayList<>();
    for (RehabCheck check : rehab.checks()) {
      if (suits(check.indication(), request, facts)) {
        checks.add(check);
      }
    }
    checks.sort(Comparator.comparingInt(RehabCheck::weeks));
    return checks;
  }

  private List<EducationTopic> education(
      RehabRequest request, Facts facts, PhaseOfCare phase, Programme.Standing standing) {
    List<EducationTopic> topics = new ArrayList<>();
    for (EducationTopic topic : rehab.education().all()) {
      boolean isNow = topic.phases().isEmpty() || topic.phases().contains(phase.phase().id());
      if (isNow
          && (topic.when() == EducationTopic.When.ALWAYS
              || isFor(topic.indication(), request, facts, standing))) {
        topics.add(topic);
      }
    }
    return topics;
  }

  private List<LifestyleAdvice> lifestyle(
      RehabRequest request, Facts facts, Programme.Standing standing) {
    List<LifestyleAdvice> given = new ArrayList<>();
    for (LifestyleAdvice advice : rehab.lifestyle().all()) {
      if (!request.declined().contains(advice.id())
          && isFor(advice.indication(), request, facts, standing)) {
        given.add(advice);
      }
    }
    return given;
  }

  /** Nothing waits for clearance; where rehabilitation is not the answer, only what is for it. */
  private boolean isFor(
      Indication indication, RehabRequest request, Facts facts, Programme.Standing standing) {
    return switch (standing) {
      case ACTIVE -> suits(indication, request, facts);
      case AFTER_CLEARANCE -> false;
      case NOT_THE_ANSWER -> indication.diagnoses().contains(request.diagnosis());
    };
  }

  private static boolean suits(Indication indication, RehabRequest request, Facts facts) {
    return indication.suits(request.diagnosis(), request.category(), facts).isYes();
  }

  private static SequencedSet<Fact> ask(
      PhaseOfCare phase, List<Withheld> withheld, List<Fact> positions) {
    SequencedSet<Fact> ask = new LinkedHashSet<>();
    if (phase.why().equals(UNKNOWN_PAIN)) {
      ask.add(CareFacts.ACTIVITY_PAIN);
      ask.add(CareFacts.IRRITABLE);
    }
    for (Withheld one : withheld) {
      if (one.reason() instanceof Withheld.Open open) {
        ask.addAll(open.ask());
      }
    }
    ask.addAll(positions);
    return ask;
  }
}
