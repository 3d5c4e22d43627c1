package org.ambulo.knowledge.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ambulo.core.knowledge.Catalogue;
import org.ambulo.core.knowledge.Relief;
import org.ambulo.core.knowledge.ReliefPrior;
import org.ambulo.core.knowledge.ReliefStratum;

/**
 * Reads priors of relief from a file of a clinic's own: by how much the share of responders and the
 * half-effect time of some strata differ from those that ship. Everything else stays.
 */
public final class ReliefPriorsReader {

  /** What came of it. */
  public sealed interface Outcome {}

  public record Read(Relief relief) implements Outcome {}

  public record Refused(List<Fault> faults) implements Outcome {
    public Refused {
      faults = List.copyOf(faults);
    }
  }

  private record Shift(double logOdds, double logDuration) {}

  private ReliefPriorsReader() {}

  /**
   * The priors that ship, moved as the file says.
   *
   * @param name of the file, for faults
   */
  public static Outcome read(String name, String text, Relief shipped) {
    Faults faults = new Faults();
    switch (YamlDocuments.read(text)) {
      case YamlDocuments.Unreadable bad -> faults.add(name, bad.place(), "", bad.message());
      case YamlDocuments.Read read -> {
        Relief moved = moved(Fields.of(name, "", read.document(), faults), shipped);
        if (faults.isEmpty()) {
          return new Read(moved);
        }
      }
    }
    return new Refused(faults.all());
  }

  private static Relief moved(Fields file, Relief shipped) {
    String version = file.text("version");
    if (version.equals(shipped.version())) {
      file.fault("'version' is that of the priors that ship; give these a name of their own");
    }
    String basis = file.text("basis");
    if (!basis.equals(shipped.version())) {
      file.fault(
          "these priors were learned from version '%s'; this one ships '%s': learn them anew"
              .formatted(basis, shipped.version()));
    }
    Map<String, Shift> shifts = new LinkedHashMap<>();
    for (Fields fields : file.each("strata")) {
      String stratum = fields.text("stratum");
      if (!shipped.strata().has(stratum)) {
        fields.fault("no such stratum ('" + stratum + "')");
      }
      if (shifts.put(stratum, shift(fields)) != null) {
        fields.fault("the stratum '" + stratum + "' stands twice");
      }
    }
    file.citation();
    file.done();
    return new Relief(
        version,
        shipped.caveat(),
        Catalogue.of(
            shipped.strata().stream().map(stratum -> moved(stratum, shifts)).toList(),
            ReliefStratum::id),
        shipped.modifiers(),
        shipped.observation(),
        shipped.training(),
        shipped.patients(),
        shipped.window(),
        shipped.value(),
        shipped.response(),
        shipped.published());
  }

  private static Shift shift(Fields fields) {
    ReliefNumbers.above0(fields, "patients");
    Shift shift =
        new Shift(ReliefNumbers.any(fields, "log_odds"), ReliefNumbers.any(fields, "log_duration"));
    fields.done();
    return shift;
  }

  private static ReliefStratum moved(ReliefStratum stratum, Map<String, Shift> shifts) {
    Shift shift = shifts.get(stratum.id());
    return shift == null
        ? stratum
        : new ReliefStratum(
            stratum.id(),
            stratum.name(),
            stratum.family(),
            stratum.interventions(),
            stratum.selectedBy(),
            stratum.when(),
            moved(stratum.prior(), shift),
            stratum.startDay(),
            stratum.unlikelyAfter(),
            stratum.lasting(),
            stratum.note(),
            stratum.citation());
  }

  private static ReliefPrior moved(ReliefPrior prior, Shift shift) {
    double mean = prior.responder().mean();
    double odds = mean / (1 - mean) * StrictMath.exp(shift.logOdds());
    double half = prior.halfEffect().median() * StrictMath.exp(shift.logDuration());
    return new ReliefPrior(
        prior.baseline(),
        new ReliefPrior.Responder(odds / (1 + odds), prior.responder().logitSd()),
        prior.effectOfResponder(),
        prior.effectOfOther(),
        prior.onset(),
        new ReliefPrior.LogNormal(half, prior.halfEffect().sigma()),
        prior.decayShape(),
        prior.natural(),
        prior.flare());
  }
}
