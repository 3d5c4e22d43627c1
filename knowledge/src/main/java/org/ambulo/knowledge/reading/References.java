package org.ambulo.knowledge.reading;

import java.util.Collection;
import org.ambulo.core.knowledge.Catalogue;
import org.ambulo.core.knowledge.Circumstance;
import org.ambulo.core.knowledge.Classification;
import org.ambulo.core.knowledge.Conclusion;
import org.ambulo.core.knowledge.Derivation;
import org.ambulo.core.knowledge.Finding;
import org.ambulo.core.knowledge.GuidelineTopic;
import org.ambulo.core.knowledge.Instrument;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Measure;
import org.ambulo.core.knowledge.PayerProfile;
import org.ambulo.core.knowledge.PlanOrder;
import org.ambulo.core.knowledge.RedFlag;
import org.ambulo.core.logic.Criterion;
import org.ambulo.core.logic.Fact;

/** Checks that every id in the content leads somewhere, and to the right kind of thing. */
final class References {

  private final KnowledgeBase knowledge;
  private final Whereabouts whereabouts;
  private final String files;
  private final Faults faults;

  private References(
      KnowledgeBase knowledge, Whereabouts whereabouts, String files, Faults faults) {
    this.knowledge = knowledge;
    this.whereabouts = whereabouts;
    this.files = files;
    this.faults = faults;
  }

  /** The same, for entries of the files whose names begin so: an id may name things elsewhere. */
  References in(String files) {
    return new References(knowledge, whereabouts, files, faults);
  }

  /** Checks a payer's profile of a file of its own. */
  static void check(Content file, KnowledgeBase knowledge, PayerProfile payer, Faults faults) {
    References references = new References(knowledge, new Whereabouts(file), "", faults);
    new ProcedureReferences(knowledge, references).payer(payer);
  }

  KnowledgeBase knowledge() {
    return knowledge;
  }

  static void check(Content content, KnowledgeBase knowledge, Faults faults) {
    SourceIds.check(content, knowledge.sources(), faults);
    References references = new References(knowledge, new Whereabouts(content), "", faults);
    references.diagnoses();
    references.findings();
    references.rules();
    references.rest();
    new OutcomeReferences(knowledge, references).check();
    references.positions();
    new GoalReferences(knowledge, references).check();
    new CourseReferences(knowledge, references).check();
    new MedicineReferences(knowledge, references).check();
    new ProcedureReferences(knowledge, references.in("procedures/")).procedures();
    new ProcedureReferences(knowledge, references).rest();
    new RehabilitationReferences(references).check(knowledge.rehabilitation());
    new ReliefReferences(knowledge, references.in("relief/")).check();
  }

  private void diagnoses() {
    double sum = knowledge.diagnoses().stream().mapToDouble(d -> d.prior()).sum();
    if (!(sum > 0 && sum <= 1)) {
      fault("diagnoses", "the priors add up to " + sum + "; they cannot exceed 1");
    }
  }

  private void findings() {
    for (Finding finding : knowledge.findings().all()) {
      String about = finding.id();
      finding.group().ifPresent(g -> known(about, "dependency group", g, knowledge.groups()));
      finding.overrides().forEach(f -> known(about, "finding", f, knowledge.findings()));
      finding
          .replacesFor()
          .forEach(
              (replaced, diagnoses) -> {
                known(about, "finding", replaced, knowledge.findings());
                diagnoses.forEach(d -> known(about, "diagnosis", d, knowledge.diagnoses()));
              });
      finding.askIf().ifPresent(when -> criterion(about, when));
      for (Finding.Outcome outcome : finding.outcomes()) {
        outcome
            .ratios()
            .forEach(
                (diagnosis, ratio) -> {
                  known(about, "diagnosis", diagnosis, knowledge.diagnoses());
                  ratio.appliesIf().ifPresent(gate -> yesNo(about, gate));
                });
      }
    }
  }

  private void rules() {
    for (RedFlag flag : knowledge.redFlags().all()) {
      criterion(flag.id(), flag.when());
      flag.leadDiagnosis().ifPresent(d -> known(flag.id(), "diagnosis", d, knowledge.diagnoses()));
      flag.demands().forEach(d -> sentence(flag.id(), d));
    }
    knowledge.psychosocial().flags().forEach(flag -> criterion(flag.id(), flag.when()));
    criterion("stratification", knowledge.psychosocial().highWhen());
    knowledge.imaging().rules().forEach(rule -> criterion(rule.id(), rule.when()));
    knowledge.imaging().otherTests().forEach(rule -> criterion(rule.id(), rule.when()));
    for (Circumstance circumstance : knowledge.circumstances().all()) {
      circumstance.when().ifPresent(when -> criterion(circumstance.id(), when));
      circumstance.allergyTo().ifPresent(to -> allergyTo(circumstance.id(), to));
    }
    for (Derivation derivation : knowledge.derivations()) {
      yesNo("answers", derivation.finding());
      criterion(derivation.finding(), derivation.when());
    }
    knowledge
        .classification()
        .byDiagnosis()
        .forEach(
            (diagnosis, rules) -> {
              known("by_diagnosis", "diagnosis", diagnosis, knowledge.diagnoses());
              rules.forEach(rule -> classification(diagnosis, rule));
            });
  }

  private void allergyTo(String about, Circumstance.AllergyTo to) {
    to.medicines().forEach(id -> known(about, "medicine", id, knowledge.medicines()));
    to.classes().forEach(id -> known(about, "medicine class", id, knowledge.medicineClasses()));
  }

  private void classification(String diagnosis, Classification.Rule rule) {
    known(diagnosis, "category", rule.category(), knowledge.classification().categories());
    criterion(diagnosis, rule.when());
  }

  private void positions() {
    for (GuidelineTopic topic : knowledge.positions().all()) {
      topic.about().forEach(id -> thing(topic.id(), id));
      topic
          .indication()
          .ifPresent(i -> known(topic.id(), "indication", i, knowledge.medicineIndications()));
      topic.causes().forEach(d -> known(topic.id(), "diagnosis", d, knowledge.diagnoses()));
    }
  }

  /** Anything that guidelines may speak about. */
  private void thing(String about, String id) {
    boolean there =
        knowledge.medicines().has(id)
            || knowledge.procedures().has(id)
            || knowledge.rehabilitation().modalities().has(id)
            || knowledge.rehabilitation().devices().has(id);
    if (!there) {
      known(about, "medicine, class, procedure, means or aid", id, knowledge.medicineClasses());
    }
  }

  private void rest() {
    knowledge.triage().requiredScreen().forEach(f -> yesNo("required_screen", f));
    knowledge.bodyChart().said().forEach(finding -> yesNo("kept_as_answers", finding));
    knowledge.triage().worries().forEach(worry -> yesNo("worries", worry.finding()));
    knowledge
        .triage()
        .leadPriority()
        .forEach(f -> known("lead_priority", "red flag", f, knowledge.redFlags()));
    knowledge.instruments().stream().forEach(this::instrument);
    for (Measure measure : knowledge.measures().all()) {
      measure.feeds().ifPresent(f -> known(measure.id(), "finding", f, knowledge.findings()));
    }
    knowledge.stages().stages().forEach(stage -> criterion(stage.id(), stage.when()));
    for (PlanOrder order : knowledge.orders().all()) {
      order.when().ifPresent(when -> criterion(order.id(), when));
      order.demands().forEach(demand -> sentence(order.id(), demand));
    }
    knowledge.mechanism().findings().forEach(f -> yesNo("mechanism", f));
  }

  /** The items and parts that the rest of the questionnaire speaks of. */
  private void instrument(Instrument instrument) {
    Instrument.Scoring scoring = instrument.scoring();
    instrument.parts().values().forEach(part -> items(instrument, part.items()));
    items(instrument, scoring.reversed());
    items(instrument, scoring.missing().never());
    for (Instrument.Band band : instrument.bands()) {
      band.when().ifPresent(limit -> part(instrument, limit.part()));
    }
    instrument.cutoffs().forEach(cutoff -> part(instrument, cutoff.limit().part()));
    for (Instrument.ScoreCode code : instrument.codes()) {
      items(instrument, code.item().stream().toList());
      code.part().ifPresent(part -> part(instrument, part));
    }
    for (Instrument.Alias alias : instrument.aliases()) {
      items(instrument, alias.item().stream().toList());
      alias.part().ifPresent(part -> part(instrument, part));
    }
  }

  private void items(Instrument instrument, Collection<Integer> numbers) {
    for (int number : numbers) {
      if (instrument.item(number).isEmpty()) {
        fault(instrument.id(), "the questionnaire has no item " + number);
      }
    }
  }

  private void part(Instrument instrument, String part) {
    if (!part.equals(Fact.TOTAL) && !instrument.parts().containsKey(part)) {
      fault(instrument.id(), "the questionnaire has no part '" + part + "'");
    }
  }

  private void sentence(String about, String demand) {
    if (!knowledge.triage().demands().containsKey(demand)) {
      fault(
          whereabouts.first(demand),
          about + ": the demand '" + demand + "' has no sentence in triage.yaml");
    }
  }

  void criterion(String about, Criterion criterion) {
    criterion.leaves().forEach(leaf -> leaf(about, leaf));
  }

  private void leaf(String about, Criterion.Leaf leaf) {
    Fact fact = leaf.fact();
    switch (fact.kind()) {
      case FINDING -> finding(about, leaf, fact.id());
      case SCORE -> score(about, leaf, fact);
      case MEASURE -> known(about, "measure", fact.id(), knowledge.measures());
      case PROBLEM -> known(about, "problem", fact.id(), knowledge.problems());
      case CIRCUMSTANCE -> known(about, "circumstance", fact.id(), knowledge.circumstances());
      case CARE -> known(about, "care number", fact.id(), knowledge.careNumbers());
      case MEDICINE, DAILY_DOSE -> known(about, "medicine", fact.id(), knowledge.medicines());
      case CLASS, CLASS_COUNT ->
          known(about, "medicine class", fact.id(), knowledge.medicineClasses());
      case CAUSE -> known(about, "diagnosis", fact.id(), knowledge.diagnoses());
      case CATEGORY -> known(about, "category", fact.id(), knowledge.classification().categories());
      case CONCLUSION -> conclusion(about, fact.id());
      case MARKS -> marks(about, fact);
      case EVENT, CODE, MME, PROCEDURE -> {}
    }
  }

  private void marks(String about, Fact fact) {
    if (!knowledge.bodyChart().hasArea(fact.id())) {
      fault(whereabouts.first(fact.id()), about + ": no such area ('" + fact.id() + "')");
    }
    if (!knowledge.bodyChart().hasKind(fact.part())) {
      fault(whereabouts.first(fact.part()), about + ": no such sensation ('" + fact.part() + "')");
    }
  }

  private void conclusion(String about, String id) {
    if (Conclusion.of(id).isEmpty() && knowledge.outcomes().nameOf(id).isEmpty()) {
      fault(about, "no such conclusion ('" + id + "')");
    }
  }

  private void finding(String about, Criterion.Leaf leaf, String id) {
    if (!knowledge.findings().has(id)) {
      known(about, "finding", id, knowledge.findings());
      return;
    }
    boolean fits =
        switch (knowledge.findings().get(id).kind()) {
          case Finding.Kind.YesNo yesNo -> leaf instanceof Criterion.Present;
          case Finding.Kind.Choice choice ->
              leaf instanceof Criterion.Chosen chosen
                  && choice.options().containsAll(chosen.options());
          case Finding.Kind.Quantity quantity -> leaf instanceof Criterion.Compare;
        };
    if (!fits) {
      fault(about, "the condition on '" + id + "' does not fit its type or options");
    }
  }

  private void score(String about, Criterion.Leaf leaf, Fact fact) {
    known(about, "instrument", fact.id(), knowledge.instruments());
    if (!knowledge.instruments().has(fact.id())) {
      return;
    }
    Instrument instrument = knowledge.instruments().get(fact.id());
    boolean resolves =
        switch (leaf) {
          case Criterion.Chosen chosen -> labels(instrument).containsAll(chosen.options());
          case Criterion.Present present -> false;
          case Criterion.Compare compare ->
              fact.part().equals(Fact.TOTAL)
                  || instrument.parts().containsKey(fact.part())
                  || instrument.items().stream()
                      .anyMatch(item -> String.valueOf(item.number()).equals(fact.part()));
        };
    if (!resolves) {
      fault(about, "'" + fact.name() + "' is no total, item, part or band of the instrument");
    }
  }

  private static Collection<String> labels(Instrument instrument) {
    return instrument.bands().stream().map(Instrument.Band::label).toList();
  }

  /** A finding that is there and takes a yes or no. */
  void yesNo(String about, String id) {
    known(about, "finding", id, knowledge.findings());
    if (knowledge.findings().find(id).filter(f -> !isYesNo(f)).isPresent()) {
      fault(about, "the finding '" + id + "' is no yes/no question");
    }
  }

  private static boolean isYesNo(Finding finding) {
    return finding.kind() instanceof Finding.Kind.YesNo;
  }

  void known(String about, String kind, String id, Catalogue<?> catalogue) {
    if (!catalogue.has(id)) {
      fault(whereabouts.first(id), about + ": no such " + kind + " ('" + id + "')");
    }
  }

  /** A fault of the entry that has, or the field that is called, this name. */
  void fault(String about, String message) {
    fault(whereabouts.lastNamed(about, files), message);
  }

  private void fault(Whereabouts.Spot spot, String message) {
    faults.add(spot.file(), spot.place(), spot.path(), message);
  }
}
