package org.ambulo.fhir.terms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final Map<String, Map<String, List<Target>>> bySystem = new HashMap<>();
  private final Map<String, String> bands = new HashMap<>();

  public CodeIndex(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
    knowledge.instruments().all().forEach(this::add);
    knowledge.measures().all().forEach(this::add);
  }

  private void add(Instrument instrument) {
    for (Instrument.ScoreCode known : instrument.codes()) {
      put(known.system(), known.code(), new Target.ScoreOf(instrument, Slot.of(known)));
      known.answers().forEach((code, band) -> bands.put(known.system() + "|" + code, band));
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
    for (Code code : measure.loinc()) {
      feeds(measure).forEach(target -> put(code.system().uri(), code.code(), target));
    }
  }

  /** The measure itself, and the findings that an abnormal result of it answers. */
  private List<Target> feeds(Measure measure) {
    List<Target> feeds = new ArrayList<>(List.of(new Target.ReadingOf(measure)));
    for (Coding meaning : map.meanings(new Coding(Systems.MEASURE, measure.id(), ""))) {
      knowledge
          .findings()
          .find(meaning.code())
          .map(Target.AbnormalMeans::new)
          .ifPresent(feeds::add);
    }
    return feeds;
  }

  private void put(String system, String code, Target target) {
    List<Target> targets =
        bySystem
            .computeIfAbsent(system, uri -> new HashMap<>())
            .computeIfAbsent(code, c -> new ArrayList<>());
    if (!targets.contains(target)) {
      targets.add(target);
    }
  }

  /** All that the codes of one observation feed; one of our own codes among them settles it. */
  public List<Target> targets(List<Coding> codings) {
    List<Target> targets = List.of();
    for (Coding coding : codings) {
      List<Target> ours = ours(coding);
      if (!ours.isEmpty()) {
        return ours;
      }
      targets = union(targets, foreign(coding));
    }
    return targets;
  }

  private List<Target> foreign(Coding coding) {
    return bySystem.getOrDefault(coding.system(), Map.of()).getOrDefault(coding.code(), List.of());
  }

  private static List<Target> union(List<Target> some, List<Target> more) {
    if (some.isEmpty() || more.isEmpty()) {
      return some.isEmpty() ? more : some;
    }
    List<Target> union = new ArrayList<>(some);
    more.stream().filter(target -> !union.contains(target)).forEach(union::add);
    return union;
  }

  private List<Target> ours(Coding coding) {
    return switch (coding.system()) {
      case Systems.INSTRUMENT -> score(coding.code()).stream().toList();
      case Systems.MEASURE ->
          knowledge.measures().find(coding.code()).map(this::feeds).orElse(List.of());
      default -> List.of();
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
    return map.meanings(coding).stream()
        .filter(meaning -> meaning.system().equals(Systems.RESULT))
        .findFirst()
        .map(meaning -> meaning.code().equals("positive") ? Answer.Plain.YES : Answer.Plain.NO);
  }

  /** The score range that an answer code names. */
  public Optional<String> band(Coding coding) {
    return coding.system().equals(Systems.BAND)
        ? Optional.of(coding.code())
        : Optional.ofNullable(bands.get(coding.system() + "|" + coding.code()));
  }
}
