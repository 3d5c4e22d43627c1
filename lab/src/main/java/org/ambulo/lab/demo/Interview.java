package org.ambulo.lab.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.Finding;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.LikelihoodRatio;
import org.ambulo.core.knowledge.RedFlag;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.logic.Criterion;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.Judge;

/**
 * What patients answer and show, drawn from how likely each answer is with their cause. Nobody
 * raises a red flag by chance.
 */
final class Interview {

  private static final String YES = Finding.YES;
  private static final double USUAL = 0.12;
  private static final double LEAST = 0.01;
  private static final Set<Finding.Section> CLINIC =
      Set.of(Finding.Section.HISTORY, Finding.Section.EXAM);

  /** Follow from the person, or are said apart. */
  private static final Set<String> NOT_ASKED =
      Set.of("h_age", "h_sex_female", KnowledgeBase.WEEKS_OF_PAIN);

  private final KnowledgeBase knowledge;
  private final Map<String, Double> usual = new HashMap<>();

  /** How much is asked and looked at. */
  enum Depth {
    /** A few questions of the screening and no more. */
    QUESTIONNAIRE,
    /** The screening and the first questions. */
    HISTORY,
    /** All that matters. */
    WHOLE
  }

  Interview(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
    knowledge.findings().stream().forEach(one -> usual.put(one.id(), usual(one)));
  }

  /** How often it is a yes in patients of other causes, by the ratios that are given. */
  private static double usual(Finding finding) {
    if (!(finding.kind() instanceof Finding.Kind.YesNo)) {
      return USUAL;
    }
    Set<String> causes = new HashSet<>();
    finding.outcomes().forEach(outcome -> causes.addAll(outcome.ratios().keySet()));
    double sum = 0;
    int count = 0;
    for (String cause : causes.stream().sorted().toList()) {
      double others = others(finding, cause);
      if (others > 0 && others < 1) {
        sum += others;
        count++;
      }
    }
    return count == 0 ? USUAL : Math.clamp(sum / count, LEAST, 0.5);
  }

  /** The share of yes among others that both ratios of a cause mean together; below 0 for none. */
  private static double others(Finding finding, String cause) {
    double yes = ratio(finding, 0, cause);
    double no = ratio(finding, 1, cause);
    return yes == no ? -1 : (1 - no) / (yes - no);
  }

  /** Of the outcome at the position, yes before no. */
  private static double ratio(Finding finding, int position, String cause) {
    String label = position == 0 ? YES : Finding.NO;
    return finding.outcomes().stream()
        .filter(outcome -> outcome.label().equals(label))
        .flatMap(outcome -> Optional.ofNullable(outcome.ratios().get(cause)).stream())
        .mapToDouble(LikelihoodRatio::value)
        .findFirst()
        .orElse(1);
  }

  /**
   * The answers by finding.
   *
   * @param given those that are settled beforehand; they stay, whatever they raise
   * @param known what else is known by then: age and duration
   */
  SequencedMap<String, Node> answers(
      String cause, Depth depth, Map<String, Node> given, Map<String, Node> known, Draws draws) {
    SequencedMap<String, Node> answers = new LinkedHashMap<>();
    given.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(one -> answers.put(one.getKey(), one.getValue()));
    for (String id : knowledge.triage().requiredScreen()) {
      if (depth != Depth.QUESTIONNAIRE || draws.happens(0.4)) {
        answers.putIfAbsent(id, Node.flag(false));
      }
    }
    if (depth == Depth.QUESTIONNAIRE) {
      return answers;
    }
    for (Finding finding : knowledge.findings().all()) {
      if (!answers.containsKey(finding.id()) && isAsked(finding, cause, depth, answers, draws)) {
        answers.put(finding.id(), answer(finding, cause, draws));
      }
    }
    calm(cause, answers, given.keySet(), known);
    return answers;
  }

  /** Turns to no what raises a red flag by chance, first what speaks least for the cause. */
  private void calm(
      String cause,
      SequencedMap<String, Node> answers,
      Set<String> meant,
      Map<String, Node> known) {
    Map<String, Node> all = new HashMap<>(known);
    all.putAll(answers);
    for (RedFlag flag : knowledge.redFlags().all()) {
      List<String> signs =
          flag.when()
              .leaves()
              .filter(Criterion.Present.class::isInstance)
              .map(leaf -> leaf.fact().id())
              .filter(id -> Node.flag(true).equals(all.get(id)) && !meant.contains(id))
              .distinct()
              .sorted(
                  Comparator.comparingDouble(
                      (String id) -> ratio(knowledge.findings().get(id), 0, cause)))
              .toList();
      for (String sign : signs) {
        if (!Judge.judge(flag.when(), said(all)).isYes()) {
          break;
        }
        all.put(sign, Node.flag(false));
        answers.put(sign, Node.flag(false));
      }
    }
  }

  private boolean isAsked(
      Finding finding, String cause, Depth depth, Map<String, Node> answers, Draws draws) {
    if (!CLINIC.contains(finding.section())
        || NOT_ASKED.contains(finding.id())
        || finding.weak()
        || finding.outcomes().isEmpty()) {
      return false;
    }
    boolean matters =
        finding.outcomes().stream().anyMatch(outcome -> outcome.ratios().containsKey(cause));
    double share =
        switch (finding.priority()) {
          case 1 ->
              depth == Depth.WHOLE ? 0.95 : finding.section() == Finding.Section.EXAM ? 0 : 0.4;
          case 2 -> depth == Depth.WHOLE && matters ? 0.6 : 0;
          default -> 0;
        };
    boolean makesSense =
        finding.askIf().map(when -> Judge.judge(when, said(answers)).isYes()).orElse(true);
    return draws.happens(share) && makesSense;
  }

  private static Facts said(Map<String, Node> answers) {
    return fact ->
        fact.kind() == Fact.Kind.FINDING
            ? Optional.ofNullable(answers.get(fact.id()))
                .map(Interview::said)
                .orElse(Answer.Plain.UNKNOWN)
            : Answer.Plain.UNKNOWN;
  }

  private static Answer said(Node node) {
    return switch (node) {
      case Node.Flag flag -> Answer.of(flag.value());
      case Node.Figure figure -> Answer.of(figure.value());
      case Node.Text text -> Answer.of(text.value());
      case Node.Group group -> Answer.Plain.UNKNOWN;
      case Node.Many many -> Answer.Plain.UNKNOWN;
      case Node.Empty empty -> Answer.Plain.UNKNOWN;
    };
  }

  private Node answer(Finding finding, String cause, Draws draws) {
    return switch (finding.kind()) {
      case Finding.Kind.YesNo yesNo -> Node.flag(draws.happens(share(finding, cause)));
      case Finding.Kind.Choice choice -> Node.text(outcome(finding, cause, draws).label());
      case Finding.Kind.Quantity quantity -> Node.number(amount(finding, quantity, cause, draws));
    };
  }

  /** How often it is a yes in patients of the cause. */
  private double share(Finding finding, String cause) {
    double others = others(finding, cause);
    boolean told = others > 0 && others < 1;
    double among = told ? others : usual.getOrDefault(finding.id(), USUAL);
    return Math.clamp(ratio(finding, 0, cause) * among, LEAST, 0.97);
  }

  private static Finding.Outcome outcome(Finding finding, String cause, Draws draws) {
    return draws.weighted(
        finding.outcomes(),
        outcome ->
            Optional.ofNullable(outcome.ratios().get(cause))
                .map(LikelihoodRatio::value)
                .orElse(1.0));
  }

  private static BigDecimal amount(
      Finding finding, Finding.Kind.Quantity quantity, String cause, Draws draws) {
    Finding.Outcome band = outcome(finding, cause, draws);
    List<Finding.Outcome> bands = finding.outcomes();
    int place = bands.indexOf(band);
    BigDecimal least =
        place == 0
            ? quantity.least()
            : bands.get(place - 1).upTo().orElse(quantity.least()).add(BigDecimal.ONE);
    BigDecimal most = band.upTo().orElse(quantity.greatest()).min(quantity.greatest());
    int from = least.setScale(0, RoundingMode.CEILING).intValueExact();
    int to = most.setScale(0, RoundingMode.FLOOR).intValueExact();
    return BigDecimal.valueOf(draws.between(from, Math.min(to, from + 40)));
  }
}
