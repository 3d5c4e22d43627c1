package org.ambulo.knowledge.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.knowledge.Catalogue;
import org.ambulo.core.knowledge.Coordination;
import org.ambulo.core.knowledge.Discipline;
import org.ambulo.core.knowledge.FocusArea;
import org.ambulo.core.knowledge.PlanModality;
import org.ambulo.core.knowledge.PlanOrder;
import org.ambulo.core.knowledge.PlanToken;
import org.ambulo.core.logic.Criterion;

/** Reads plan/ and coordination.yaml. */
final class PlanReader {

  private PlanReader() {}

  static Coordination coordination(Fields file) {
    List<Coordination.Stage> stages = file.each("stages").stream().map(PlanReader::stage).toList();
    Fields unknown = file.group("unknown");
    Coordination.Otherwise otherwise =
        new Coordination.Otherwise(unknown.text("lead"), unknown.text("do"), unknown.citation());
    unknown.done();
    Catalogue<Coordination.Handover> handovers =
        OutcomeReader.unique(file, "handovers", PlanReader::handover, h -> h.id());
    List<Coordination.Pass> passes = file.each("passes").stream().map(PlanReader::pass).toList();
    file.done();
    return new Coordination(stages, otherwise, passes, handovers);
  }

  private static Coordination.Pass pass(Fields fields) {
    Coordination.Pass pass =
        new Coordination.Pass(
            fields.text("id"),
            IndicationReader.set(fields, "from"),
            fields.text("to"),
            fields.text("text"),
            fields.citation());
    fields.done();
    return pass;
  }

  private static Coordination.Handover handover(Fields fields) {
    Coordination.Handover handover =
        new Coordination.Handover(
            fields.text("id"),
            fields.text("name"),
            CriterionReader.read(fields, "when"),
            new LinkedHashSet<>(fields.texts("not_in")),
            new LinkedHashSet<>(fields.texts("yields_to")),
            OutcomeReader.tasks(fields, "tasks"),
            fields.citation());
    fields.ignore("cases", "note").done();
    return handover;
  }

  private static Coordination.Stage stage(Fields fields) {
    Coordination.Stage stage =
        new Coordination.Stage(
            fields.text("id"),
            fields.text("lead"),
            fields.has("track")
                ? Optional.of(fields.oneOf("track", Discipline.class))
                : Optional.empty(),
            CriterionReader.read(fields, "when"),
            fields.text("do"),
            relief(fields),
            fields.citation());
    fields.ignore("cases").done();
    return stage;
  }

  private static Set<PlanModality> relief(Fields fields) {
    Set<PlanModality> relief = new LinkedHashSet<>();
    for (String modality : fields.texts("relief")) {
      relief.add(PlanModality.valueOf(modality.toUpperCase(Locale.ROOT)));
    }
    return relief;
  }

  static List<PlanOrder> orders(Fields file) {
    List<PlanOrder> orders = file.each("orders").stream().map(PlanReader::order).toList();
    file.done();
    return orders;
  }

  private static PlanOrder order(Fields fields) {
    Optional<Criterion> when =
        fields.has("when") ? Optional.of(CriterionReader.read(fields, "when")) : Optional.empty();
    PlanOrder order =
        new PlanOrder(
            fields.text("id"),
            fields.text("text"),
            fields.oneOf("discipline", Discipline.class),
            fields.oneOf("modality", PlanModality.class),
            focus(fields),
            fields.texts("demands"),
            when,
            fields.text("allowed").equals("always"),
            fields.text("who"),
            fields.citation());
    fields.ignore("cases", "note").done();
    return order;
  }

  private static Set<FocusArea> focus(Fields fields) {
    Set<FocusArea> focus = new LinkedHashSet<>();
    for (String area : fields.texts("focus")) {
      focus.add(FocusArea.valueOf(area.toUpperCase(Locale.ROOT)));
    }
    return focus;
  }

  static List<PlanToken> tokens(Fields file) {
    List<PlanToken> tokens = file.each("tokens").stream().map(PlanReader::token).toList();
    file.done();
    return tokens;
  }

  private static PlanToken token(Fields fields) {
    boolean every = fields.has("all");
    boolean absent = fields.has("none");
    boolean counted = fields.has("at_least");
    String key = every ? "all" : absent ? "none" : counted ? "of" : "any";
    PlanToken token =
        new PlanToken(
            fields.text("token"),
            counted ? fields.whole("at_least") : 1,
            fields.texts(key),
            every,
            absent,
            fields.has("while")
                ? fields.oneOf("while", PlanToken.While.class)
                : PlanToken.While.ANY);
    fields.ignore("conf", "src").done();
    return token;
  }
}
