package org.ambulo.fhir.write;

import java.util.List;
import java.util.regex.Pattern;
import org.ambulo.core.record.Person;

/** The Patient resource of a person. */
final class PatientResource {

  private static final Pattern FHIR_ID = Pattern.compile("[A-Za-z0-9\\-.]{1,64}");

  private PatientResource() {}

  static Draft of(Person person) {
    Draft patient = Draft.resource("Patient");
    if (canCarryId(person)) {
      patient.put("id", person.id());
    }
    person.name().ifPresent(name -> patient.put("name", List.of(new Draft().put("text", name))));
    patient.put("gender", gender(person.sex()));
    return Dates.date(patient, "birthDate", person.birthDate());
  }

  /** Whether the person's id may be the id of a resource. */
  static boolean canCarryId(Person person) {
    return FHIR_ID.matcher(person.id()).matches();
  }

  private static String gender(Person.Sex sex) {
    return switch (sex) {
      case FEMALE -> "female";
      case MALE -> "male";
      case UNKNOWN -> "unknown";
    };
  }
}
