package org.ambulo.fhir.write;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.Code;
import org.ambulo.core.record.Origin;
import org.ambulo.fhir.terms.Extensions;
import org.ambulo.fhir.terms.Systems;

/** FHIR data types. */
public final class Parts {

  private static final String ABSENT_REASON =
      "http://terminology.hl7.org/CodeSystem/data-absent-reason";
  private static final String CATEGORY =
      "http://terminology.hl7.org/CodeSystem/observation-category";

  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");

  private Parts() {}

  /**
   * A dateTime or instant with its offset, to the second.
   *
   * @param time with an offset or zone
   */
  public static String dateTime(TemporalAccessor time) {
    return DATE_TIME.format(time);
  }

  public static Draft coding(String system, String code, String display) {
    return new Draft().put("system", system).put("code", code).put("display", display);
  }

  static Draft coding(Code code) {
    return coding(code.uri(), code.code(), code.label());
  }

  public static Draft concept(Draft... codings) {
    return new Draft().put("coding", List.of(codings));
  }

  public static Draft concept(List<Draft> codings, String text) {
    return new Draft().put("coding", codings).put("text", text);
  }

  /** The codes and words of an entry; words that are missing on purpose are marked so. */
  static Draft said(List<Code> codes, String text) {
    Draft concept = concept(codes.stream().map(Parts::coding).toList(), text);
    return text.isBlank() ? concept.put("_text", absent()) : concept;
  }

  /** In place of a required element of which nothing is known. */
  static Draft absent() {
    return new Draft()
        .put("extension", List.of(extension(Extensions.DATA_ABSENT).put("valueCode", "unknown")));
  }

  public static Draft extension(String url) {
    return new Draft().put("url", url);
  }

  public static Draft reference(String address) {
    return new Draft().put("reference", address);
  }

  static Draft quantity(BigDecimal value, String ucum) {
    return new Draft()
        .put("value", value)
        .put("unit", ucum)
        .put("system", Systems.UCUM)
        .put("code", ucum);
  }

  /** An amount in the unit of its source, which need not be one of UCUM. */
  static Draft amount(BigDecimal value, String unit) {
    return new Draft().put("value", value).put("unit", unit);
  }

  /** Asked, and there was no answer. */
  static Draft askedUnknown() {
    return concept(coding(ABSENT_REASON, "asked-unknown", "Asked But Unknown"));
  }

  static Draft category(String code) {
    return concept(coding(CATEGORY, code, ""));
  }

  public static Node flag(boolean value) {
    return Node.flag(value);
  }

  /** Where the statement stood, if it was stated in a case file. */
  static List<Draft> identifiers(Origin origin) {
    List<Draft> identifiers = new ArrayList<>();
    if (origin.kind() == Origin.Kind.STATED) {
      identifiers.add(new Draft().put("system", Systems.CASE_FILE).put("value", origin.where()));
    }
    return identifiers;
  }
}
