package org.ambulo.clinic.outcome;

import java.util.ArrayList;
import java.util.List;
import org.ambulo.core.knowledge.Registry;
import org.ambulo.core.record.Person;

/** The groups that the figures are compared between: by sex and by age. */
final class Groups {

  private static final String NO_AGE = "Age not known";

  private final List<Integer> from;

  Groups(Registry rule) {
    from = rule.ageFrom();
  }

  /** All of them, in the order in which they are shown. */
  List<String> all() {
    List<String> names = new ArrayList<>();
    for (Person.Sex sex : Person.Sex.values()) {
      names.add(name(sex));
    }
    for (int band = 0; band <= from.size(); band++) {
      names.add(name(band));
    }
    names.add(NO_AGE);
    return names;
  }

  /** Those that a patient is of. */
  List<String> of(OutcomeSheet sheet) {
    String age = sheet.age().isPresent() ? name(band(sheet.age().getAsInt())) : NO_AGE;
    return List.of(name(sheet.sex()), age);
  }

  private int band(int age) {
    return (int) from.stream().filter(start -> age >= start).count();
  }

  private String name(int band) {
    if (from.isEmpty()) {
      return "All ages";
    }
    if (band == 0) {
      return "Under " + from.getFirst();
    }
    return band == from.size()
        ? from.getLast() + " and older"
        : from.get(band - 1) + " to " + (from.get(band) - 1);
  }

  private static String name(Person.Sex sex) {
    return switch (sex) {
      case FEMALE -> "Female";
      case MALE -> "Male";
      case UNKNOWN -> "Sex not known";
    };
  }
}
