package org.ambulo.clinic.outcome;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.ambulo.core.knowledge.Registry;
import org.ambulo.core.logic.Truth;

/** All figures over the patients in sight, and the same by group. Safe for several threads. */
public final class Tallies {

  private final Waits waits;
  private final int patients;
  private final Map<Figure, Tally> all;
  private final SequencedMap<String, Integer> sizes = new LinkedHashMap<>();
  private final SequencedMap<String, Map<Figure, Tally>> groups = new LinkedHashMap<>();

  public Tallies(Registry rule, List<OutcomeRow> rows) {
    waits = new Waits(rule);
    patients = rows.size();
    all = count(rows.stream().map(OutcomeRow::sheet).toList());
    SequencedMap<String, List<OutcomeSheet>> members = new LinkedHashMap<>();
    Groups kinds = new Groups(rule);
    kinds.all().forEach(group -> members.put(group, new ArrayList<>()));
    for (OutcomeRow row : rows) {
      kinds.of(row.sheet()).forEach(group -> member(members, group, row.sheet()));
    }
    members.forEach(
        (group, sheets) -> {
          sizes.put(group, sheets.size());
          groups.put(group, count(sheets));
        });
  }

  private static void member(
      SequencedMap<String, List<OutcomeSheet>> members, String group, OutcomeSheet sheet) {
    members.computeIfAbsent(group, one -> new ArrayList<>()).add(sheet);
  }

  /** How many patients there are. */
  public int patients() {
    return patients;
  }

  /** A figure over all. */
  public Tally of(Figure figure) {
    return all.getOrDefault(figure, new Tally(0, 0, new TreeMap<>(), List.of()));
  }

  /** A figure by group, in the order of the groups; those that it concerns nobody of too. */
  public SequencedMap<String, Tally> byGroup(Figure figure) {
    SequencedMap<String, Tally> tallies = new LinkedHashMap<>();
    groups.forEach(
        (group, of) ->
            tallies.put(
                group, of.getOrDefault(figure, new Tally(0, 0, new TreeMap<>(), List.of()))));
    return tallies;
  }

  /** How many patients are in each group. */
  public SequencedMap<String, Integer> sizes() {
    return Collections.unmodifiableSequencedMap(sizes);
  }

  private Map<Figure, Tally> count(List<OutcomeSheet> sheets) {
    Map<Figure, Tally> tallies = new EnumMap<>(Figure.class);
    for (Figure figure : Figure.values()) {
      tallies.put(figure, tally(figure, sheets));
    }
    return tallies;
  }

  private Tally tally(Figure figure, List<OutcomeSheet> sheets) {
    Map<Truth, Integer> counts = new EnumMap<>(Truth.class);
    SequencedMap<String, Integer> unknown = new TreeMap<>();
    List<Integer> numbers = new ArrayList<>();
    for (OutcomeSheet sheet : sheets) {
      sheet
          .of(figure)
          .ifPresent(
              told -> {
                Truth truth = waits.judge(told);
                counts.merge(truth, 1, Integer::sum);
                if (truth.isUnknown()) {
                  unknown.merge(told.why(), 1, Integer::sum);
                }
                number(told).ifPresent(numbers::add);
              });
    }
    Collections.sort(numbers);
    return new Tally(
        counts.getOrDefault(Truth.YES, 0), counts.getOrDefault(Truth.NO, 0), unknown, numbers);
  }

  /** A wait that is not over has no length yet. */
  private static OptionalInt number(Told told) {
    return told.truth().isUnknown() ? OptionalInt.empty() : told.number();
  }
}
