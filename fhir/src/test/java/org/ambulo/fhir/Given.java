package org.ambulo.fhir;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.record.Known;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.core.record.Reading;
import org.ambulo.core.record.Score;
import org.ambulo.fhir.read.FhirReader;
import org.ambulo.fhir.read.FhirReading;
import org.ambulo.fhir.read.PatientInput;
import org.ambulo.knowledge.Knowledge;

/** What tests start from: the shipped knowledge, a fixed day, a patient, bundles of resources. */
public final class Given {

  public static final KnowledgeBase KNOWLEDGE = Knowledge.shipped();
  public static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
  public static final FhirReader READER = new FhirReader(KNOWLEDGE);

  public static final String ANNA =
      """
      {"resourceType": "Patient", "id": "anna", "gender": "female", "birthDate": "1980-05-01"}\
      """;

  private Given() {}

  /** A bundle of Anna and resources whose subject is {@code Patient/anna} or left out. */
  public static String bundle(String... resources) {
    StringBuilder entries = new StringBuilder("{\"resource\": " + ANNA + "}");
    for (String resource : resources) {
      entries.append(", {\"resource\": ").append(resource).append("}");
    }
    return "{\"resourceType\": \"Bundle\", \"type\": \"collection\", \"entry\": [" + entries + "]}";
  }

  /** What is read of a bundle of Anna and these resources. */
  public static PatientRecord record(String... resources) {
    return built(only(read(bundle(resources))));
  }

  public static PatientRecord built(PatientInput patient) {
    return patient.record().build(TODAY);
  }

  public static FhirReading read(String json) {
    return READER.read(json.getBytes(StandardCharsets.UTF_8), "input");
  }

  public static List<PatientInput> patients(FhirReading reading) {
    return switch (reading) {
      case FhirReading.Read read -> read.patients();
      case FhirReading.Unreadable bad ->
          throw new AssertionError("unreadable at " + bad.place() + ": " + bad.message());
    };
  }

  public static PatientInput only(FhirReading reading) {
    List<PatientInput> patients = patients(reading);
    if (patients.size() != 1) {
      throw new AssertionError("expected one patient: " + patients);
    }
    return patients.getFirst();
  }

  public static List<Score> scores(PatientRecord record, String instrument) {
    return record.scores().getOrDefault(instrument, List.of());
  }

  public static List<Reading> readings(PatientRecord record, String measure) {
    return record.measures().getOrDefault(measure, List.of());
  }

  public static Known known(PatientRecord record, String finding) {
    return Objects.requireNonNull(record.findings().get(finding), finding);
  }

  public static byte[] resource(String name) {
    try (InputStream in = Objects.requireNonNull(Given.class.getResourceAsStream("/" + name))) {
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
