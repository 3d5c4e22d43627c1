package org.ambulo.knowledge.reading;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.PublishedCourse;
import org.ambulo.core.knowledge.Relief;
import org.ambulo.core.knowledge.ReliefStratum;
import org.ambulo.core.logic.Comparison;
import org.ambulo.core.logic.Criterion;

/** Checks that what relief/ names is there, and that every stratum can be reached. */
final class ReliefReferences {

  private final KnowledgeBase knowledge;
  private final Relief relief;
  private final References references;

  ReliefReferences(KnowledgeBase knowledge, References references) {
    this.knowledge = knowledge;
    this.relief = knowledge.relief();
    this.references = references;
  }

  void check() {
    Set<String> interventions = new LinkedHashSet<>();
    for (ReliefStratum stratum : relief.strata().all()) {
      stratum.interventions().forEach(id -> intervention(stratum.id(), id));
      stratum.when().ifPresent(when -> references.criterion(stratum.id(), when));
      interventions.addAll(stratum.interventions());
    }
    interventions.forEach(this::order);
    modifiers();
    relief.published().all().forEach(this::published);
    for (String phase : new TreeSet<>(relief.value().phases().keySet())) {
      references.known("relief_session_value", "phase", phase, knowledge.rehabilitation().phases());
    }
  }

  private void intervention(String about, String id) {
    boolean there =
        knowledge.procedures().has(id)
            || knowledge.medicines().has(id)
            || knowledge.rehabilitation().modalities().has(id)
            || knowledge.rehabilitation().manual().techniques().has(id);
    if (!there) {
      references.known(
          about, "procedure, medicine, class, means or technique", id, knowledge.medicineClasses());
    }
  }

  /** What asks nothing takes all that is left, so it stands last; and something must take it. */
  private void order(String intervention) {
    List<ReliefStratum> tried = relief.strata(intervention);
    for (int i = 1; i < tried.size(); i++) {
      if (asksNothing(tried.get(i - 1))) {
        references.fault(
            tried.get(i).id(),
            "'" + intervention + "' never comes to it: " + tried.get(i - 1).id() + " asks nothing");
      }
    }
    if (!asksNothing(tried.getLast())) {
      references.fault(
          tried.getLast().id(),
          "the last stratum of '" + intervention + "' must ask nothing, for what is unknown");
    }
  }

  private static boolean asksNothing(ReliefStratum stratum) {
    return stratum.when().isEmpty() && stratum.selectedBy().isEmpty();
  }

  private void modifiers() {
    Set<String> ids = new HashSet<>();
    Set<String> families = new HashSet<>();
    relief.strata().all().forEach(s -> families.addAll(List.of(s.family(), s.id())));
    for (Relief.Modifier modifier : relief.modifiers()) {
      if (!ids.add(modifier.id())) {
        references.fault(modifier.id(), "two modifiers have the id '" + modifier.id() + "'");
      }
      modifier.families().stream()
          .filter(id -> !families.contains(id))
          .forEach(
              id -> references.fault(modifier.id(), "no such family or stratum ('" + id + "')"));
      references.criterion(modifier.id(), asked(modifier.counts()));
    }
  }

  private static Criterion asked(Relief.Counts counts) {
    return switch (counts) {
      case Relief.Counts.Once once -> once.when();
      case Relief.Counts.EachPoint points ->
          new Criterion.Compare(
              points.amount(), Comparison.GE, BigDecimal.valueOf(points.greatest()));
    };
  }

  private void published(PublishedCourse course) {
    for (PublishedCourse.Part part : course.strata()) {
      references.known(course.id(), "stratum", part.stratum(), relief.strata());
    }
  }
}
