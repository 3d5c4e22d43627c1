package org.ambulo.knowledge.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ambulo.core.knowledge.CodeSystem;
import org.ambulo.core.knowledge.Instrument;
import org.ambulo.core.knowledge.Instrument.ScoreCode;

/** Reads pain-observations.yaml: the pain codes of other systems and the rating each stands for. */
final class PainObservations {

  private static final String PAIN_RATING = "nprs";

  private PainObservations() {}

  /** Adds the codes to the pain rating; leaves every other instrument as it is. */
  static UnaryOperator<Instrument> joinedTo(Fields file) {
    return instrument ->
        instrument.id().equals(PAIN_RATING) ? joined(instrument, file) : instrument;
  }

  private static Instrument joined(Instrument instrument, Fields file) {
    List<ScoreCode> codes = new ArrayList<>(instrument.codes());
    for (Fields code : file.each("pain_observations")) {
      String name = code.text("item");
      Optional<Instrument.Item> item =
          instrument.items().stream().filter(i -> i.name().equals(Optional.of(name))).findFirst();
      if (item.isEmpty()) {
        code.fault("the pain rating has no item '" + name + "'");
      }
      ScoreCode read =
          new ScoreCode(
              code.optionalText("system").orElse(CodeSystem.LOINC.uri()),
              code.text("code"),
              code.text("name"),
              Instrument.Arrives.ITEM,
              item.map(Instrument.Item::number),
              Optional.empty(),
              Map.of());
      code.ignore("min", "max", "units", "conf", "src", "verified", "note").done();
      if (codes.stream().noneMatch(known -> known.code().equals(read.code()))) {
        codes.add(read);
      }
    }
    file.ignore("conf", "src", "not_mapped", "not_used").done();
    return instrument.withCodes(codes);
  }
}
