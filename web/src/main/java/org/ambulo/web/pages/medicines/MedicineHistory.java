package org.ambulo.web.pages.medicines;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.archive.Document;
import org.ambulo.core.medication.Regimen;
import org.ambulo.core.medication.Taken;

/** What a patient takes and took, in words. */
public final class MedicineHistory {

  private MedicineHistory() {}

  /**
   * A medicine of now or before.
   *
   * @param when since when, or until when and why it ended
   */
  public record Item(String name, String how, String when) {}

  /** What is taken now, then what was stopped or changed. */
  public static List<Item> of(List<Document> documents, Regimen regimen) {
    ChartedMedicines charted = new ChartedMedicines(documents);
    List<Optional<ChartedLine>> lines = charted.of(regimen.taken());
    List<Item> items = new ArrayList<>();
    for (Taken taken : regimen.taken()) {
      Optional<ChartedLine> line = lines.get(items.size());
      String since = line.map(ChartedLine::since).orElse("");
      items.add(
          new Item(
              taken.medicine().name(),
              line.map(ChartedLine::how).orElse(""),
              since.isEmpty() ? "taken now" : "since " + since));
    }
    charted
        .past()
        .forEach(
            line ->
                items.add(
                    new Item(
                        line.name(),
                        line.how(),
                        "until " + MedicineDays.words(line.end()) + ": " + line.why())));
    return items;
  }
}
