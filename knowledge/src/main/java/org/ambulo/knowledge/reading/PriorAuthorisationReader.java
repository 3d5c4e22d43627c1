package org.ambulo.knowledge.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ambulo.core.knowledge.PayerProfile;
import org.ambulo.core.knowledge.PriorAuthorisation;
import org.ambulo.core.logic.Criterion;
import org.ambulo.core.logic.Fact;

/** Reads prior-authorisation.yaml. */
final class PriorAuthorisationReader {

  private PriorAuthorisationReader() {}

  static List<PayerProfile> profiles(Fields file) {
    return file.each("profiles").stream().map(PriorAuthorisationReader::profile).toList();
  }

  private static PayerProfile profile(Fields fields) {
    PayerProfile profile =
        new PayerProfile(
            fields.text("id"),
            fields.text("name"),
            fields.optionalText("basis"),
            fields.each("waives").stream().map(PriorAuthorisationReader::waiver).toList(),
            fields.text("note"),
            fields.citation());
    fields.done();
    return profile;
  }

  static PayerProfile.Waiver waiver(Fields fields) {
    PayerProfile.Waiver waiver =
        new PayerProfile.Waiver(fields.text("procedure"), fields.text("code"));
    fields.done();
    return waiver;
  }

  static List<PriorAuthorisation.Programme> programmes(Fields file) {
    return file.each("programmes").stream().map(PriorAuthorisationReader::programme).toList();
  }

  static List<PriorAuthorisation.Programme> evidenceRules(Fields file) {
    return file.each("evidence_rules").stream().map(PriorAuthorisationReader::programme).toList();
  }

  private static PriorAuthorisation.Programme programme(Fields fields) {
    PriorAuthorisation.Programme programme =
        new PriorAuthorisation.Programme(fields.text("text"), fields.citation());
    fields.ignore("id").done();
    return programme;
  }

  static List<PriorAuthorisation.Packet> packets(Fields file) {
    List<PriorAuthorisation.Packet> packets =
        file.each("packets").stream().map(PriorAuthorisationReader::packet).toList();
    file.done();
    return packets;
  }

  private static PriorAuthorisation.Packet packet(Fields fields) {
    PriorAuthorisation.Packet packet =
        new PriorAuthorisation.Packet(
            fields.text("id"),
            fields.text("title"),
            fields.texts("policies"),
            new LinkedHashSet<>(fields.texts("procedures")),
            fields.each("elements").stream().map(PriorAuthorisationReader::element).toList(),
            fields.texts("letter"),
            fields.citation());
    fields.done();
    return packet;
  }

  private static PriorAuthorisation.Element element(Fields fields) {
    Optional<Criterion> when =
        fields.has("when") ? Optional.of(CriterionReader.read(fields, "when")) : Optional.empty();
    PriorAuthorisation.Element element =
        new PriorAuthorisation.Element(
            fields.text("id"),
            fields.text("text"),
            new LinkedHashSet<>(fields.texts("only_for")),
            fields.texts("gates"),
            fields.each("records").stream().map(PriorAuthorisationReader::record).toList(),
            when,
            fields.citation());
    fields.ignore("cases").done();
    return element;
  }

  /** The facts of which one must be known. */
  private static List<Fact> record(Fields fields) {
    List<Fact> facts =
        Stream.of(
                facts(fields, "score", id -> Fact.score(id, Fact.TOTAL)),
                facts(fields, "measure", Fact::measure),
                facts(fields, "care", Fact::care))
            .flatMap(List::stream)
            .toList();
    fields.done();
    return facts;
  }

  private static List<Fact> facts(Fields fields, String key, Function<String, Fact> fact) {
    return fields.texts(key).stream().map(fact).toList();
  }
}
