package org.ambulo.knowledge.reading;

import java.util.Collection;
import java.util.List;
import org.ambulo.core.document.Place;
import org.ambulo.core.knowledge.Catalogue;
import org.ambulo.core.knowledge.Citation;
import org.ambulo.core.knowledge.Finding;
import org.ambulo.core.knowledge.Instrument;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.logic.Criterion;
import org.ambulo.core.logic.Fact;

/** Checks that every id in the content leads somewhere, and to the right kind of thing. */
final class References {

  private final KnowledgeBase knowledge;
  private final Faults faults;

  private References(KnowledgeBase knowledge, Faults faults) {
    this.knowledge = knowledge;
    this.faults = faults;
  }

  static void check(KnowledgeBase knowledge, Faults faults) {
    References references = new References(knowledge, faults);
    references.diagnoses();
    references.findings();
    references.rules();
    references.rest();
  }

  private void diagnoses() {
    knowledge.diagnoses().stream().forEach(d -> cited("diagnosis " + d.id(), d.priorCitation()));
    double sum = knowledge.diagnoses().stream().mapToDouble(d -> d.prior()).sum();
    if (!(sum > 0 && sum <= 1)) {
      fault("diagnoses", "the priors add up to " + sum + "; they cannot exceed 1");
    }
  }

  private void findings() {
    for (Finding finding : knowledge.findings().all()) {
      String about = "finding " + finding.id();
      finding.group().ifPresent(g -> known(about, "dependency group", g, knowledge.groups()));
      finding.overrides().forEach(f -> known(about, "finding", f, knowledge.findings()));
      finding.replacesFor().keySet().forEach(f -> known(about, "finding", f, knowledge.findings()));
      finding.askIf().ifPresent(when -> criterion(about, when));
      for (Finding.Outcome outcome : finding.outcomes()) {
        outcome
            .ratios()
            .forEach(
                (diagnosis, ratio) -> {
                  known(about, "diagnosis", diagnosis, knowledge.diagnoses());
                  cited(about, ratio.citation());
                  ratio
                      .appliesIf()
                      .ifPresent(f -> known(about, "finding", f, knowledge.findings()));
                });
      }
    }
  }

  private void rules() {
    knowledge.redFlags().stream()
        .forEach(
            flag -> {
              criterion(flag.id(), flag.when());
              cited(flag.id(), flag.citation());
              flag.leadDiagnosis()
                  .ifPresent(d -> known(flag.id(), "diagnosis", d, knowledge.diagnoses()));
              flag.demands().forEach(d -> sentence(flag.id(), d));
            });
    knowledge
        .psychosocial()
        .flags()
        .forEach(
            flag -> {
              criterion(flag.id(), flag.when());
              cited(flag.id(), flag.citation());
            });
    criterion("stratification", knowledge.psychosocial().highWhen());
    List.of(knowledge.imaging().rules(), knowledge.imaging().otherTests()).stream()
        .flatMap(List::stream)
        .forEach(
            rule -> {
              criterion(rule.id(), rule.when());
              cited(rule.id(), rule.citation());
            });
    knowledge
        .derivations()
        .forEach(
            derivation -> {
              String about = "answer " + derivation.finding();
              known(about, "finding", derivation.finding(), knowledge.findings());
              criterion(about, derivation.when());
              cited(about, derivation.citation());
            });
    knowledge
        .classification()
        .byDiagnosis()
        .forEach(
            (diagnosis, rules) -> {
              known("classification", "diagnosis", diagnosis, knowledge.diagnoses());
              rules.forEach(
                  rule -> {
                    known(
                        "classification",
                        "category",
                        rule.category(),
                        knowledge.classification().categories());
                    criterion("classification " + diagnosis, rule.when());
                    cited("classification " + diagnosis, rule.citation());
                  });
            });
  }

  private void rest() {
    knowledge
        .triage()
        .requiredScreen()
        .forEach(f -> known("required_screen", "finding", f, knowledge.findings()));
    knowledge
        .triage()
        .leadPriority()
        .forEach(f -> known("lead_priority", "red flag", f, knowledge.redFlags()));
    for (Instrument instrument : knowledge.instruments().all()) {
      cited("instrument " + instrument.id(), instrument.citation());
    }
    knowledge.problems().stream().forEach(p -> cited("problem " + p.id(), p.citation()));
    knowledge.measures().stream()
        .forEach(
            measure -> {
              cited("measure " + measure.id(), measure.citation());
              measure
                  .feeds()
                  .ifPresent(
                      f -> known("measure " + measure.id(), "finding", f, knowledge.findings()));
            });
    for (String finding : knowledge.mechanism().findings()) {
      known("mechanism", "finding", finding, knowledge.findings());
    }
    cited("mechanism", knowledge.mechanism().citation());
  }

  private void sentence(String about, String demand) {
    if (!knowledge.triage().demands().containsKey(demand)) {
      fault(about, "the demand '" + demand + "' has no sentence in triage.yaml");
    }
  }

  private void cited(String about, Citation citation) {
    citation.sources().forEach(s -> known(about, "source", s, knowledge.sources()));
  }

  private void criterion(String about, Criterion criterion) {
    criterion.leaves().forEach(leaf -> leaf(about, leaf));
  }

  private void leaf(String about, Criterion.Leaf leaf) {
    Fact fact = leaf.fact();
    switch (fact.kind()) {
      case FINDING -> finding(about, leaf, fact.id());
      case SCORE -> score(about, leaf, fact);
      case MEASURE -> known(about, "measure", fact.id(), knowledge.measures());
      case PROBLEM -> known(about, "problem", fact.id(), knowledge.problems());
      case EVENT -> {}
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

  private void known(String about, String kind, String id, Catalogue<?> catalogue) {
    if (!catalogue.has(id)) {
      fault(about, "no such " + kind + " ('" + id + "')");
    }
  }

  private void fault(String about, String message) {
    faults.add("content", Place.NOWHERE, about, message);
  }
}
