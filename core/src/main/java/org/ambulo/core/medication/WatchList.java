package org.ambulo.core.medication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.knowledge.WatchItem;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.Judge;
import org.ambulo.core.logic.Truth;

/** What to watch and what to check when, over several medicines. */
public final class WatchList {

  private final KnowledgeBase knowledge;

  public WatchList(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * The list in the order of the knowledge base, whatever the order of the medicines; without the
   * checks that are known not to be for this patient.
   *
   * @param medicines taken, asked for or proposed
   * @param facts the patient's and the regimen's
   */
  public List<Watched> of(Collection<Medicine> medicines, Facts facts) {
    List<Medicine> ordered =
        medicines.stream()
            .distinct()
            .sorted(Comparator.comparingInt(one -> knowledge.medicines().number(one.id())))
            .toList();
    List<Watched> list = new ArrayList<>();
    for (WatchItem item : knowledge.watchItems().all()) {
      List<Medicine> asking = ordered.stream().filter(one -> asks(one, item)).toList();
      if (!asking.isEmpty()) {
        Truth applies = item.only().map(only -> Judge.judge(only.when(), facts)).orElse(Truth.YES);
        if (!applies.isNo()) {
          list.add(new Watched(item, asking, applies));
        }
      }
    }
    return List.copyOf(list);
  }

  private static boolean asks(Medicine medicine, WatchItem item) {
    return medicine.use().filter(use -> use.watch().contains(item.id())).isPresent();
  }
}
