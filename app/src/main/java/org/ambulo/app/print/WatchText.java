package org.ambulo.app.print;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.ambulo.app.print.Ink.Tone;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.knowledge.WatchItem;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.medication.WatchList;
import org.ambulo.core.medication.Watched;

/** What to watch and what to check when, to be read in a terminal. */
final class WatchText {

  private static final int SIDE_EFFECTS = 10;
  private static final int CHECKS = 8;

  private final WatchList list;

  WatchText(KnowledgeBase knowledge) {
    list = new WatchList(knowledge);
  }

  void write(Ink ink, Collection<Medicine> medicines, Facts facts) {
    List<Watched> all = list.of(medicines, facts);
    sideEffects(ink, of(all, WatchItem.Kind.SIDE_EFFECT));
    checks(ink, of(all, WatchItem.Kind.CHECK), (int) medicines.stream().distinct().count());
  }

  private static List<Watched> of(List<Watched> all, WatchItem.Kind kind) {
    return all.stream().filter(watched -> watched.item().kind() == kind).toList();
  }

  private static void sideEffects(Ink ink, List<Watched> all) {
    if (all.isEmpty()) {
      return;
    }
    String few =
        all.stream()
            .limit(SIDE_EFFECTS)
            .map(watched -> watched.item().what())
            .collect(Collectors.joining("; "));
    ink.labelled(2, "to watch: ", Tone.PLAIN, few + more(all.size() - SIDE_EFFECTS));
  }

  private static void checks(Ink ink, List<Watched> all, int medicines) {
    String label = "to check: ";
    for (Watched watched : all.stream().limit(CHECKS).toList()) {
      ink.labelled(2, label, Tone.PLAIN, words(watched, medicines));
      label = "          ";
    }
    if (all.size() > CHECKS) {
      ink.labelled(2, label, Tone.QUIET, more(all.size() - CHECKS).substring(2));
    }
  }

  /** The check, with its medicines where it is not for all of them. */
  private static String words(Watched watched, int medicines) {
    WatchItem item = watched.item();
    String names =
        watched.medicines().stream().map(Medicine::name).collect(Collectors.joining(", "));
    String condition =
        watched.applies().isUnknown()
            ? item.only().map(only -> ", if: " + only.words()).orElse("")
            : "";
    return item.what()
        + item.at().map(at -> ", " + at).orElse("")
        + condition
        + (watched.medicines().size() < medicines ? " (" + names + ")" : "");
  }

  private static String more(int count) {
    return count > 0 ? "; and " + count + " more (see --format json)" : "";
  }
}
