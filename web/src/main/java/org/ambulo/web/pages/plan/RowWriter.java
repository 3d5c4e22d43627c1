package org.ambulo.web.pages.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ambulo.clinic.plan.DecidedItem;
import org.ambulo.clinic.plan.Decision;
import org.ambulo.clinic.plan.DeclineReason;
import org.ambulo.clinic.plan.Given;
import org.ambulo.clinic.plan.Offer;
import org.ambulo.clinic.plan.PlanComparison.Line;
import org.ambulo.clinic.plan.PlanComparison.Mark;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.web.pages.plan.PlanPage.Choice;
import org.ambulo.web.pages.plan.PlanPage.Entry;
import org.ambulo.web.pages.plan.PlanPage.Field;
import org.ambulo.web.pages.plan.PlanPage.Form;
import org.ambulo.web.pages.plan.PlanPage.Option;
import org.ambulo.web.pages.plan.PlanPage.Row;

/** Makes the rows of a plan, each with what can be decided on it. */
final class RowWriter {

  /** Whether a plan was approved already, and whether one can be. */
  enum Stage {
    BLOCKED,
    FIRST,
    LATER
  }

  private final KnowledgeBase knowledge;
  private final Function<String, List<String>> disputes;
  private final Stage stage;
  private final Form form;
  private final Typed typed;

  RowWriter(
      KnowledgeBase knowledge,
      Function<String, List<String>> disputes,
      Stage stage,
      Form form,
      Typed typed) {
    this.knowledge = knowledge;
    this.disputes = disputes;
    this.stage = stage;
    this.form = form;
    this.typed = typed;
  }

  Row row(Line line) {
    String text =
        line.offer().map(Offer::text).or(() -> line.decided().map(DecidedItem::text)).orElseThrow();
    boolean reasons = form != Form.BOOKS;
    return new Row(
        line.id(),
        DecisionWords.name(text),
        DecisionWords.rest(text),
        dose(line),
        mark(line),
        line.decided().map(item -> state(item, reasons ? Form.READS : Form.BOOKS)).orElse(""),
        line.decided().map(DecisionWords::style).orElse("open"),
        reasons ? line.offer().map(Offer::why).orElse("") : "",
        line.offer().map(RowWriter::focus).orElse(List.of()),
        reasons ? line.offer().map(this::sources).orElse(List.of()) : List.of(),
        reasons ? disputes.apply(line.id()) : List.of(),
        entry(line));
  }

  private static String state(DecidedItem item, Form form) {
    return form == Form.BOOKS
        ? item.isInForce() ? "Agreed" : "Declined"
        : DecisionWords.state(item);
  }

  private static String dose(Line line) {
    return line.decided()
        .filter(DecidedItem::isInForce)
        .map(DecidedItem::dose)
        .or(() -> line.offer().map(Offer::dose))
        .orElse("");
  }

  private String mark(Line line) {
    return switch (line.mark()) {
      case SAME -> "";
      case UNDECIDED -> stage == Stage.LATER ? "New: not decided on yet" : "";
      case OTHERWISE -> "Proposed otherwise today: " + line.offer().map(Offer::dose).orElse("");
      case NO_LONGER -> "Not proposed any more";
    };
  }

  private static List<String> focus(Offer offer) {
    return offer.focus().stream().sorted().map(PlanSheet::words).toList();
  }

  private List<PlanPage.Source> sources(Offer offer) {
    return offer.sources().stream()
        .flatMap(id -> knowledge.sources().find(id).stream())
        .map(source -> new PlanPage.Source(source.cite(), source.url().orElse("")))
        .toList();
  }

  private Entry entry(Line line) {
    Given.Item said = typed.item(line.id()).orElse(nothing(line));
    return new Entry(
        form == Form.DECIDES ? choices(line, said.choice()) : List.of(),
        field("dose." + line.id(), said.dose().isEmpty() ? dose(line) : said.dose()),
        field("why." + line.id(), said.why()),
        field("reason." + line.id(), said.reason()),
        reasons(said.reason()),
        field("words." + line.id(), said.words()));
  }

  private Given.Item nothing(Line line) {
    Given.Choice choice = line.decided().isPresent() ? Given.Choice.KEEP : fresh(line);
    return new Given.Item(choice, "", "", "", "");
  }

  /** What is only an option to discuss is chosen by nobody but a person. */
  private Given.Choice fresh(Line line) {
    boolean option = line.offer().map(Offer::isOption).orElse(false);
    return stage == Stage.FIRST && !option ? Given.Choice.ACCEPT : Given.Choice.OPEN;
  }

  private Field field(String name, String value) {
    return new Field(value, typed.fault(name));
  }

  private static List<Option> reasons(String chosen) {
    return Arrays.stream(DeclineReason.values())
        .map(reason -> new Option(reason.code(), reason.words(), is(reason.code(), chosen)))
        .toList();
  }

  private List<Option> choices(Line line, Given.Choice chosen) {
    List<Option> all = new ArrayList<>();
    if (stage == Stage.BLOCKED) {
      if (line.decided().isPresent()) {
        all.add(option(Given.Choice.KEEP, kept(line), chosen));
        all.add(option(Given.Choice.DECLINE, "Decline", chosen));
      }
      return all;
    }
    boolean sameAsToday =
        line.mark() == Mark.SAME
            && line.decided()
                .filter(item -> item.decision() instanceof Decision.Accepted)
                .isPresent();
    line.decided().ifPresent(item -> all.add(option(Given.Choice.KEEP, kept(line), chosen)));
    if (line.offer().isPresent() && !sameAsToday) {
      String words = line.decided().isPresent() ? "Accept as proposed today" : "Accept";
      all.add(option(Given.Choice.ACCEPT, words, chosen));
    }
    all.add(option(Given.Choice.CHANGE, "Change", chosen));
    all.add(option(Given.Choice.DECLINE, "Decline", chosen));
    if (line.decided().isEmpty()) {
      all.add(option(Given.Choice.OPEN, "Leave open", chosen));
    }
    return all;
  }

  private static String kept(Line line) {
    return line.decided().filter(DecidedItem::isInForce).isPresent()
        ? "Keep as agreed"
        : "Stays declined";
  }

  private static Option option(Given.Choice value, String label, Given.Choice chosen) {
    return new Option(value.code(), label, is(value.code(), chosen.code()));
  }

  private static Choice is(String one, String other) {
    return one.equals(other) ? Choice.CHOSEN : Choice.NOT;
  }

  /**
   * What was typed, where a form comes back.
   *
   * @param faults by field
   */
  record Typed(Optional<Given> given, Map<String, String> faults) {
    Typed {
      faults = Map.copyOf(faults);
    }

    Optional<Given.Item> item(String id) {
      return given.flatMap(all -> Optional.ofNullable(all.items().get(id)));
    }

    String fault(String field) {
      return faults.getOrDefault(field, "");
    }
  }
}
