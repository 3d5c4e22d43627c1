package org.ambulo.lab.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Worth;
import org.ambulo.fhir.json.JsonDocuments;
import org.ambulo.fhir.json.JsonReading;
import org.ambulo.fhir.json.Layout;
import org.ambulo.roster.document.ClinicReader;
import org.ambulo.roster.document.ClinicReading;
import org.ambulo.roster.document.ClinicSchema;
import org.ambulo.roster.document.ClinicWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Made-up clinics as JSON: what is printed is what is read, and conforms to the schema. */
class ClinicDocumentTest {

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(ClinicSchema.text(), InputFormat.JSON);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 20_261_201})
  void comesBackAsItWas(long seed) {
    for (ClinicSize size : List.of(ClinicSize.S, ClinicSize.M, ClinicSize.forPatients(500))) {
      assertComesBack(SyntheticClinic.of(size, seed));
    }
  }

  @Test
  void theLargestComesBackToo() {
    assertComesBack(SyntheticClinic.of(ClinicSize.XL, 9));
  }

  @Test
  void valuesByDayComeBack() {
    Clinic clinic = SyntheticClinic.of(ClinicSize.S, 4);
    Worth byDay = new Worth.ByDay(0.1, List.of(0.1 + 0.2, 1.0 / 3.0, 1e-9, 0.0, 1.0));
    List<Attendee> patients =
        clinic.patients().stream().map(patient -> patient.withValue(byDay)).toList();
    assertComesBack(clinic.withPatients(patients));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void conformsToTheSchema(long seed) {
    assertThat(SCHEMA.validate(text(SyntheticClinic.of(ClinicSize.S, seed)), InputFormat.JSON))
        .isEmpty();
    assertThat(SCHEMA.validate(text(SyntheticClinic.of(ClinicSize.M, seed)), InputFormat.JSON))
        .isEmpty();
  }

  private static void assertComesBack(Clinic clinic) {
    ClinicReading reading = ClinicReader.read(read(text(clinic)).document());
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.notes()).isEmpty();
    assertThat(reading.clinic()).contains(clinic);
  }

  private static JsonReading.Read read(String text) {
    return (JsonReading.Read) JsonDocuments.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(Clinic clinic) {
    return JsonDocuments.text(ClinicWriter.write(clinic), Layout.PRETTY);
  }
}
