package org.ambulo.fhir.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ambulo.core.record.DataProblem;
import org.ambulo.core.record.Person;
import org.ambulo.core.record.RecordBuilder;

/** Who a Patient resource says the patient is. */
final class People {

  private People() {}

  static void read(Arriving arriving, String id) {
    Element patient = arriving.root();
    When birth = When.of(patient, List.of("birthDate"));
    if (birth instanceof When.Unreadable bad) {
      bad.report(arriving, "the age stays unknown");
    }
    RecordBuilder record = arriving.record();
    Optional<String> name = name(patient);
    record.person(
        new Person(
            id,
            name,
            Optional.empty(),
            sex(arriving),
            birth.date(),
            Optional.empty(),
            Optional.empty()));
    arriving.taken("person", name.orElse(id));
  }

  private static Person.Sex sex(Arriving arriving) {
    String gender = arriving.root().text("gender").orElse("unknown");
    return switch (gender.toLowerCase(Locale.ROOT)) {
      case "female" -> Person.Sex.FEMALE;
      case "male" -> Person.Sex.MALE;
      case "other", "unknown" -> Person.Sex.UNKNOWN;
      default -> {
        arriving.trouble(
            DataProblem.Kind.UNKNOWN_CODE,
            "gender",
            "(" + gender + ") is none of female, male, other, unknown; the sex stays unknown");
        yield Person.Sex.UNKNOWN;
      }
    };
  }

  /** The official name, else the first. */
  private static Optional<String> name(Element patient) {
    List<Element> names = patient.children("name");
    return names.stream()
        .filter(name -> name.text("use").equals(Optional.of("official")))
        .findFirst()
        .or(() -> names.stream().findFirst())
        .flatMap(People::words);
  }

  private static Optional<String> words(Element name) {
    if (name.text("text").isPresent()) {
      return name.text("text");
    }
    String given = String.join(" ", name.texts("given"));
    String whole = (given + " " + name.text("family").orElse("")).strip();
    return whole.isEmpty() ? Optional.empty() : Optional.of(whole);
  }
}
