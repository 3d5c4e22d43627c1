package org.ambulo.core.knowledge;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the answer of the pain to exercise steers the dose. Pain 0 to 10.
 *
 * @param greenMax greatest pain during exercise that counts as green
 * @param amberMax greatest that counts as amber
 * @param greenInRow green sessions in a row that allow one step up
 * @param redInRow red sessions in a row that call a clinician
 * @param reviewHours within which the clinician looks
 * @param baselineRise rise of the usual pain from week to week that counts as red
 * @param fractureRise rise over the usual pain during exercise that a fracture allows
 * @param cutFrom percent by which a load is cut, at least
 * @param timeContingent who progresses by time, not by pain
 * @param legDecides whose leg pain decides, not the back pain
 * @param noAmber who has no amber zone
 * @param texts what to do, by action
 * @param stopSigns the yes/no finding that a sign is at which exercise stops, by the sign's name;
 *     the others are no finding
 */
public record PainMonitoring(
    BigDecimal greenMax,
    BigDecimal amberMax,
    int greenInRow,
    int redInRow,
    int reviewHours,
    BigDecimal baselineRise,
    BigDecimal fractureRise,
    int cutFrom,
    int cutTo,
    Whom timeContingent,
    Whom legDecides,
    Whom noAmber,
    Map<String, String> texts,
    Map<String, String> stopSigns,
    Citation citation) {
  public PainMonitoring {
    texts = Map.copyOf(texts);
    stopSigns = Map.copyOf(stopSigns);
  }

  /** Patients by diagnosis or category. */
  public record Whom(Set<String> diagnoses, Set<String> categories) {
    public Whom {
      diagnoses = Set.copyOf(diagnoses);
      categories = Set.copyOf(categories);
    }

    public boolean has(String diagnosis, Optional<Category> category) {
      return diagnoses.contains(diagnosis)
          || category.filter(c -> categories.contains(c.id())).isPresent();
    }
  }
}
