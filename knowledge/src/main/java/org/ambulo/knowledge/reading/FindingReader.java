package org.ambulo.knowledge.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.Citation;
import org.ambulo.core.knowledge.Finding;
import org.ambulo.core.knowledge.Finding.Outcome;
import org.ambulo.core.knowledge.LikelihoodRatio;
import org.ambulo.core.logic.Criterion;

/** Reads the files of findings/. */
final class FindingReader {

  private FindingReader() {}

  static Finding finding(Fields fields) {
    Finding.Kind kind = kind(fields);
    Optional<Criterion> askIf = askIf(fields);
    Finding finding =
        new Finding(
            fields.text("id"),
            fields.text("q"),
            kind,
            fields.oneOf("section", Finding.Section.class),
            fields.optionalText("group"),
            fields.whole("tier"),
            outcomes(fields, kind),
            new LinkedHashSet<>(fields.texts("overrides")),
            replaces(fields),
            askIf,
            fields.flag("weak"));
    boolean weighs = finding.outcomes().stream().anyMatch(o -> !o.ratios().isEmpty());
    if (weighs && finding.group().isEmpty()) {
      fields.fault("has likelihood ratios but no dependency 'group'");
    }
    fields.ignore("note").done();
    return finding;
  }

  /** A criterion, or a rule with its cases where the criterion has a number. */
  private static Optional<Criterion> askIf(Fields fields) {
    if (!fields.has("ask_if")) {
      return Optional.empty();
    }
    if (fields.node("ask_if").orElseThrow() instanceof Node.Group group && group.has("when")) {
      Fields rule = fields.group("ask_if");
      rule.citation();
      Criterion when = CriterionReader.read(rule, "when");
      rule.ignore("cases").done();
      return Optional.of(when);
    }
    return Optional.of(CriterionReader.read(fields, "ask_if"));
  }

  private static Finding.Kind kind(Fields fields) {
    return switch (fields.text("type")) {
      case "boolean" -> new Finding.Kind.YesNo();
      case "enum" -> new Finding.Kind.Choice(fields.texts("options"));
      case "number" -> {
        Fields range = fields.group("range");
        range.citation();
        Finding.Kind.Quantity quantity =
            new Finding.Kind.Quantity(
                fields.text("unit"), range.number("min"), range.number("max"));
        range.done();
        yield quantity;
      }
      case String other -> {
        fields.fault("'type' must be boolean, number or enum, is '" + other + "'");
        yield new Finding.Kind.YesNo();
      }
    };
  }

  private static List<Outcome> outcomes(Fields fields, Finding.Kind kind) {
    return switch (kind) {
      case Finding.Kind.YesNo yesNo -> yesNo(fields);
      case Finding.Kind.Choice choice -> choices(fields, choice);
      case Finding.Kind.Quantity quantity -> bands(fields, quantity);
    };
  }

  private static List<Outcome> yesNo(Fields fields) {
    Map<String, LikelihoodRatio> yes = new LinkedHashMap<>();
    Map<String, LikelihoodRatio> no = new LinkedHashMap<>();
    Fields ratios = fields.group("lr");
    for (String diagnosis : ratios.keys()) {
      Fields pair = ratios.group(diagnosis);
      yes.put(diagnosis, ratio(pair, "pos"));
      no.put(diagnosis, ratio(pair, "neg"));
      pair.done();
    }
    return List.of(
        new Outcome(Finding.YES, Optional.empty(), yes),
        new Outcome(Finding.NO, Optional.empty(), no));
  }

  private static List<Outcome> choices(Fields fields, Finding.Kind.Choice choice) {
    Fields values = fields.group("values");
    for (String option : values.keys()) {
      if (!choice.options().contains(option)) {
        values.fault("'" + option + "' is none of the options");
      }
    }
    return choice.options().stream()
        .map(
            option ->
                new Outcome(
                    option,
                    Optional.empty(),
                    values.optionalGroup(option).map(FindingReader::single).orElse(Map.of())))
        .toList();
  }

  private static List<Outcome> bands(Fields fields, Finding.Kind.Quantity quantity) {
    List<Outcome> outcomes = new ArrayList<>();
    BigDecimal below = quantity.least().subtract(BigDecimal.ONE);
    for (Fields band : fields.each("bands")) {
      BigDecimal max = band.number("max");
      band.citation();
      if (max.compareTo(below) <= 0) {
        band.fault("the band up to " + max + " can never be reached");
      }
      below = max;
      outcomes.add(
          new Outcome("<= " + max.toPlainString(), Optional.of(max), single(band.group("lr"))));
      band.done();
    }
    if (!outcomes.isEmpty() && below.compareTo(quantity.greatest()) < 0) {
      fields.fault("the bands end at " + below + ", the range at " + quantity.greatest());
    }
    return outcomes;
  }

  private static Map<String, LikelihoodRatio> single(Fields ratios) {
    Map<String, LikelihoodRatio> single = new LinkedHashMap<>();
    for (String diagnosis : ratios.keys()) {
      Fields one = ratios.group(diagnosis);
      single.put(diagnosis, ratio(one, "val"));
      one.done();
    }
    return single;
  }

  private static LikelihoodRatio ratio(Fields fields, String key) {
    double value = fields.number(key).doubleValue();
    if (!(value > 0)) {
      fields.fault("'" + key + "' must be above 0, is " + value);
    }
    Citation citation = fields.citation();
    String published = fields.optionalText("pub").map(pub -> "published: " + pub).orElse("");
    String note = fields.optionalText("note").orElse("");
    String between = published.isEmpty() || note.isEmpty() ? "" : "; ";
    return new LikelihoodRatio(
        value, citation, fields.optionalText("applies_if"), published + between + note);
  }

  private static Map<String, Set<String>> replaces(Fields fields) {
    Map<String, Set<String>> replaces = new LinkedHashMap<>();
    fields
        .optionalGroup("replaces")
        .ifPresent(
            group ->
                group
                    .keys()
                    .forEach(
                        finding ->
                            replaces.put(finding, new LinkedHashSet<>(group.texts(finding)))));
    return replaces;
  }
}
