package org.ambulo.web.pages.knowledge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.Finding;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.record.Origin;
import org.ambulo.core.record.RecordBuilder;

/** The findings of a case as a form: what can be chosen, and what was. */
public final class TryForm {

  private static final int LONGEST = 40;
  private static final List<TryPage.Option> YES_NO =
      List.of(new TryPage.Option(Finding.YES, "yes"), new TryPage.Option(Finding.NO, "no"));

  private final KnowledgeBase knowledge;

  public TryForm(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * All findings that can be answered.
   *
   * @param typed what was chosen by the field's name; empty where nothing was
   */
  public List<TryPage.Room> rooms(UnaryOperator<String> typed) {
    Map<Finding.Section, List<TryPage.Asked>> sections = new EnumMap<>(Finding.Section.class);
    knowledge.findings().stream()
        .forEach(
            finding ->
                sections
                    .computeIfAbsent(finding.section(), one -> new ArrayList<>())
                    .add(asked(finding, typed)));
    List<TryPage.Room> rooms = new ArrayList<>();
    sections.forEach(
        (section, findings) ->
            rooms.add(
                new TryPage.Room(
                    title(section),
                    (int) findings.stream().filter(one -> !one.value().isEmpty()).count(),
                    findings)));
    return rooms;
  }

  private static String title(Finding.Section section) {
    return switch (section) {
      case HISTORY -> "What the patient says";
      case EXAM -> "Examination";
      case CLUSTER -> "Groups of tests";
      case LAB -> "Laboratory";
      case IMAGING -> "Imaging";
    };
  }

  private static TryPage.Asked asked(Finding finding, UnaryOperator<String> typed) {
    String value = typed(finding, typed);
    return switch (finding.kind()) {
      case Finding.Kind.YesNo yesNo ->
          new TryPage.Asked(finding.id(), finding.question(), YES_NO, "", value);
      case Finding.Kind.Choice choice ->
          new TryPage.Asked(
              finding.id(),
              finding.question(),
              choice.options().stream()
                  .map(option -> new TryPage.Option(option, option.replace('_', ' ')))
                  .toList(),
              "",
              value);
      case Finding.Kind.Quantity quantity ->
          new TryPage.Asked(finding.id(), finding.question(), List.of(), quantity.unit(), value);
    };
  }

  private static String typed(Finding finding, UnaryOperator<String> typed) {
    String value = typed.apply("f." + finding.id()).strip();
    return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
  }

  /** Adds what was chosen to a case; of numbers those that are none are told in the record. */
  public void answer(RecordBuilder record, UnaryOperator<String> typed) {
    knowledge.findings().stream()
        .forEach(
            finding ->
                node(finding, typed(finding, typed))
                    .ifPresent(
                        value ->
                            record.answer(
                                finding.id(),
                                value,
                                Optional.empty(),
                                new Origin(Origin.Kind.STATED, "the form"))));
  }

  private static Optional<Node> node(Finding finding, String value) {
    if (value.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (finding.kind()) {
          case Finding.Kind.YesNo yesNo ->
              value.equals(Finding.YES) || value.equals(Finding.NO)
                  ? Node.flag(value.equals(Finding.YES))
                  : Node.text(value);
          case Finding.Kind.Choice choice -> Node.text(value);
          case Finding.Kind.Quantity quantity ->
              value.matches("-?[0-9]{1,6}([.][0-9]{1,4})?")
                  ? Node.number(new BigDecimal(value))
                  : Node.text(value);
        });
  }
}
