package org.ambulo.web.pages.phone;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Tier;
import org.ambulo.core.knowledge.Triage;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.phone.CheckInPage.Mark;

/** Makes the page of a check-in. */
public final class CheckIns {

  private static final Map<String, String> QUESTIONS = new LinkedHashMap<>();
  private static final Map<String, String> WORDS = new LinkedHashMap<>();
  private static final String WRONG = "Pick one of these.";

  static {
    QUESTIONS.put("now", "How bad is your pain now?");
    QUESTIONS.put("activity", "How bad is it when you move?");
    QUESTIONS.put("worst", "How bad was it at its worst today?");
    WORDS.put("yes", "Yes");
    WORDS.put("some", "Some");
    WORDS.put("no", "No");
  }

  private final KnowledgeBase knowledge;

  public CheckIns(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * The page with what was given so far.
   *
   * @param sent how soon the patient gets help after what was just sent; nothing: no need, or
   *     nothing was sent
   */
  public CheckInPage page(Frame frame, String account, CheckInForm form, Optional<Tier> sent) {
    List<CheckInPage.Scale> scales = new ArrayList<>();
    QUESTIONS.forEach(
        (name, question) -> scales.add(scale(name, question, "no pain", "worst pain", form)));
    scales.add(
        scale(
            CheckInForm.INTERFERENCE,
            "How much did pain get in your way today?",
            "not at all",
            "in all I do",
            form));
    return new CheckInPage(
        frame,
        account,
        scales,
        List.of(
            choice(
                CheckInForm.EXERCISES, "Did you do your moves today?", CheckInForm.HOW_MUCH, form),
            choice(CheckInForm.WALKED, "Did you walk today?", List.of("yes", "no"), form)),
        knowledge.triage().worries().stream()
            .map(
                worry ->
                    new CheckInPage.Worry(
                        worry.finding(),
                        worry.text(),
                        code(worry.help()),
                        mark(form.worries().contains(worry.finding()))))
            .toList(),
        form.faults().isEmpty() ? List.of() : List.of("Some answers do not fit. See below."),
        sent.flatMap(tier -> Help.of(tier, knowledge.triage())),
        knowledge.triage().worries().stream()
            .map(Triage.Worry::help)
            .distinct()
            .flatMap(tier -> Help.of(tier, knowledge.triage()).stream())
            .toList());
  }

  private static String code(Tier help) {
    return help.name().toLowerCase(Locale.ROOT);
  }

  private static Mark mark(boolean chosen) {
    return chosen ? Mark.CHOSEN : Mark.OPEN;
  }

  private static CheckInPage.Scale scale(
      String name, String question, String low, String high, CheckInForm form) {
    return new CheckInPage.Scale(
        name,
        question,
        low,
        high,
        options(name, CheckInForm.POINTS, form),
        form.faults().contains(name) ? WRONG : "");
  }

  private static CheckInPage.Choice choice(
      String name, String question, List<String> offered, CheckInForm form) {
    return new CheckInPage.Choice(
        name, question, options(name, offered, form), form.faults().contains(name) ? WRONG : "");
  }

  private static List<CheckInPage.Option> options(
      String name, List<String> offered, CheckInForm form) {
    String given = form.given().getOrDefault(name, "");
    List<CheckInPage.Option> options = new ArrayList<>();
    for (String value : offered) {
      options.add(
          new CheckInPage.Option(
              value, WORDS.getOrDefault(value, value), mark(value.equals(given))));
    }
    options.add(new CheckInPage.Option("", "Skip", mark(given.isEmpty())));
    return options;
  }
}
