package org.ambulo.app.print;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ambulo.app.print.Ink.Tone;
import org.ambulo.core.plan.Care;
import org.ambulo.core.procedure.HoldPlan;
import org.ambulo.core.procedure.JudgedProcedure;
import org.ambulo.core.procedure.Reason;
import org.ambulo.core.procedure.Verdict;
import org.ambulo.words.Days;

/**
 * The procedures that are for this patient's diagnosis, with what stands in the way, to be read in
 * a terminal. What is the same for several is said once; of one that cannot be had, only what
 * decides it.
 */
final class ProcedureText {

  private static final int MISSING = 6;
  private static final int MISSING_OF_ALL = 12;

  private ProcedureText() {}

  /** What is said of a procedure below its name; equal for procedures that share it. */
  private record Said(
      Verdict verdict,
      List<Because> because,
      List<String> missing,
      List<String> holds,
      List<String> disputes) {}

  private record Because(String code, String words) {}

  static void write(Ink ink, Care care, GuidelineWords guidelines) {
    Map<Said, List<String>> groups = new LinkedHashMap<>();
    for (JudgedProcedure judged : care.procedures()) {
      if (judged.verdict() != Verdict.NOT_INDICATED && judged.verdict() != Verdict.UNKNOWN) {
        groups
            .computeIfAbsent(said(judged, guidelines), unseen -> new ArrayList<>())
            .add(judged.procedure().name());
      }
    }
    if (groups.isEmpty()) {
      return;
    }
    ink.line();
    ink.line(Tone.TITLE, "Procedures");
    ink.labelled(2, "limits of the payer: ", Tone.QUIET, care.payer().name());
    List<String> ofAll = missingOfAll(groups.keySet());
    groups.forEach((said, names) -> write(ink, said, names, ofAll));
    if (!ofAll.isEmpty()) {
      ink.labelled(2, "open for all: ", Tone.QUIET, shortened(ofAll, MISSING_OF_ALL));
    }
  }

  /** What every procedure lacks that is not barred anyway, where there are several. */
  private static List<String> missingOfAll(Set<Said> groups) {
    List<Said> open = groups.stream().filter(said -> !said.missing().isEmpty()).toList();
    if (open.size() < 2) {
      return List.of();
    }
    List<String> shared = new ArrayList<>(open.getFirst().missing());
    open.forEach(said -> shared.retainAll(said.missing()));
    return shared;
  }

  private static void write(Ink ink, Said said, List<String> names, List<String> ofAll) {
    ink.labelled(2, "- ", Tone.PLAIN, String.join("; ", names) + ": " + words(said.verdict()));
    said.because()
        .forEach(because -> ink.labelled(4, because.code() + " ", Tone.QUIET, because.words()));
    List<String> missing = said.missing().stream().filter(fact -> !ofAll.contains(fact)).toList();
    if (!missing.isEmpty()) {
      ink.labelled(4, "still open: ", Tone.QUIET, shortened(missing, MISSING));
    }
    said.holds().forEach(hold -> ink.labelled(4, "hold ", Tone.PLAIN, hold));
    said.disputes().forEach(stances -> ink.labelled(4, GuidelineWords.DIFFER, Tone.QUIET, stances));
  }

  private static String shortened(List<String> facts, int most) {
    int more = facts.size() - most;
    return String.join("; ", facts.stream().limit(most).toList())
        + (more > 0 ? "; and " + more + " more" : "");
  }

  private static Said said(JudgedProcedure judged, GuidelineWords guidelines) {
    boolean barred = judged.verdict() == Verdict.INELIGIBLE;
    boolean unsafe =
        judged.reasons().stream().anyMatch(r -> r.level() == Reason.Level.BLOCK_SAFETY);
    List<Because> because = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (Reason reason : judged.reasons()) {
      if (reason.level() == Reason.Level.UNKNOWN) {
        missing.addAll(reason.missing());
      } else if (!unsafe || reason.level() == Reason.Level.BLOCK_SAFETY) {
        String level = reason.level().code().replace('_', ' ');
        because.add(new Because(reason.code(), level + ": " + reason.why()));
      }
    }
    return new Said(
        judged.verdict(),
        because,
        barred ? List.of() : missing.stream().distinct().toList(),
        barred ? List.of() : judged.holds().stream().map(ProcedureText::words).toList(),
        barred ? List.of() : guidelines.disputes(judged.procedure().id()));
  }

  private static String words(Verdict verdict) {
    return switch (verdict) {
      case ELIGIBLE -> "eligible on what is known";
      case HOLD -> "on hold";
      case INELIGIBLE -> "not eligible";
      case UNKNOWN -> "cannot be judged";
      case NOT_INDICATED -> "not indicated";
    };
  }

  private static String words(HoldPlan hold) {
    String medicine = hold.hold().medicine().replace('_', ' ');
    if (hold.shared()) {
      return medicine + ": to be decided with its prescriber";
    }
    return medicine
        + " for "
        + hold.daysNeeded().stripTrailingZeros().toPlainString()
        + " days; held "
        + hold.daysHeld().stripTrailingZeros().toPlainString()
        + hold.dates()
            .map(
                d ->
                    "; last dose "
                        + Days.DAY.format(d.lastDose())
                        + ", again from "
                        + Days.DAY.format(d.restart()))
            .orElse("; earliest needle " + hold.earliest());
  }
}
