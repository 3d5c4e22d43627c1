package org.ambulo.fhir.terms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.knowledge.Code;
import org.ambulo.core.knowledge.Instrument;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Measure;
import org.ambulo.core.logic.Answer;

/**
 * What each code feeds: our own codes, those that the knowledge base names, and those of the
 * shipped concept map. Made once, then safe for several threads.
 */
public final class CodeIndex {

  private final KnowledgeBase knowledge;
  private final TermMap map = TermMap.shipped();
  private final Map<String, Map<String, Set<Target>>> bySystem = new HashMap<>();

  public CodeIndex(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
    knowledge.instruments().all().forEach(this::add);
    knowledge.measures().all().forEach(this::add);
  }

  private void add(Instrument instrument) {
    for (Instrument.ScoreCode known : instrument.codes()) {
      Slot slot =
          known.total()
              ? new Slot.Total()
              : known.item().<Slot>map(Slot.Item::new).orElseGet(Slot.Panel::new);
      add(known.code(), new Target.ScoreOf(instrument, slot));
    }
    for (Instrument.Item item : instrument.items()) {
      item.loinc()
          .ifPresent(
              loinc ->
                  put(
                      Systems.LOINC,
                      loinc,
                      new Target.ScoreOf(instrument, new Slot.Item(item.number()))));
    }
  }

  private void add(Measure measure) {
    measure.loinc().forEach(code -> add(code, new Target.ReadingOf(measure)));
  }

  private void add(Code code, Target target) {
    put(code.system().uri(), code.code(), target);
  }

  private void put(String system, String code, Target target) {
    bySystem
        .computeIfAbsent(system, uri -> new HashMap<>())
        .computeIfAbsent(code, c -> new LinkedHashSet<>())
        .add(target);
  }

  /**
   * All that the codes of one observation feed. One of our own codes among them settles it alone.
   */
  public List<Target> targets(List<Coding> codings) {
    for (Coding coding : codings) {
      Optional<Target> ours = ours(coding);
      if (ours.isPresent()) {
        return List.of(ours.get());
      }
    }
    Set<Target> targets = new LinkedHashSet<>();
    for (Coding coding : codings) {
      targets.addAll(
          bySystem.getOrDefault(coding.system(), Map.of()).getOrDefault(coding.code(), Set.of()));
      map.meanings(coding).forEach(meaning -> ours(meaning).ifPresent(targets::add));
    }
    return List.copyOf(targets);
  }

  private Optional<Target> ours(Coding coding) {
    return switch (coding.system()) {
      case Systems.INSTRUMENT -> score(coding.code());
      case Systems.MEASURE ->
          knowledge.measures().find(coding.code()).map(Target.ReadingOf::new);
      case Systems.FINDING ->
          knowledge.findings().find(coding.code()).map(Target.AbnormalMeans::new);
      default -> Optional.empty();
    };
  }

  private Optional<Target> score(String code) {
    int slash = code.indexOf('/');
    String id = slash < 0 ? code : code.substring(0, slash);
    String tail = slash < 0 ? "" : code.substring(slash + 1);
    return knowledge
        .instruments()
        .find(id)
        .flatMap(
            instrument ->
                Slot.named(instrument, tail).map(slot -> new Target.ScoreOf(instrument, slot)));
  }

  /** Whether the code says positive or negative. */
  public Optional<Answer.Plain> result(Coding coding) {
    return meaning(coding, Systems.RESULT)
        .map(code -> code.equals("positive") ? Answer.Plain.YES : Answer.Plain.NO);
  }

  /** The score range that an answer code names. */
  public Optional<String> band(Coding coding) {
    return coding.system().equals(Systems.BAND)
        ? Optional.of(coding.code())
        : meaning(coding, Systems.BAND);
  }

  private Optional<String> meaning(Coding coding, String system) {
    List<Coding> meanings = new ArrayList<>(map.meanings(coding));
    meanings.removeIf(meaning -> !meaning.system().equals(system));
    return meanings.stream().findFirst().map(Coding::code);
  }
}
