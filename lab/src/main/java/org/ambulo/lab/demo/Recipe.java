package org.ambulo.lab.demo;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambulo.core.document.Node;
import org.ambulo.core.roster.Room;

/**
 * What the people of a made-up clinic are drawn from.
 *
 * @param stages how many parts of the patients stand at each
 * @param currentWeeks how far back the care of those reaches who are not past
 * @param prescriptions by medicine
 */
record Recipe(
    Names names,
    List<Language> languages,
    List<Job> jobs,
    List<RoomKind> rooms,
    ZoneId timeZone,
    Map<Stage, Integer> stages,
    int currentWeeks,
    List<Cause> causes,
    List<Serious> serious,
    List<Comorbidity> comorbidities,
    List<Anticoagulated> anticoagulated,
    List<String> allergies,
    List<String> forPain,
    List<List<String>> unsafe,
    Map<String, Prescription> prescriptions,
    List<String> activities) {
  Recipe {
    languages = List.copyOf(languages);
    jobs = List.copyOf(jobs);
    rooms = List.copyOf(rooms);
    stages = Map.copyOf(stages);
    causes = List.copyOf(causes);
    serious = List.copyOf(serious);
    comorbidities = List.copyOf(comorbidities);
    anticoagulated = List.copyOf(anticoagulated);
    allergies = List.copyOf(allergies);
    forPain = List.copyOf(forPain);
    unsafe = List.copyOf(unsafe);
    prescriptions = Map.copyOf(prescriptions);
    activities = List.copyOf(activities);
  }

  /** What names are put together from. */
  record Names(List<String> female, List<String> male, List<String> second) {
    Names {
      female = List.copyOf(female);
      male = List.copyOf(male);
      second = List.copyOf(second);
    }
  }

  /**
   * @param code of BCP 47
   */
  record Language(String code, String name, double share) {}

  /** People of one job: at least so many, and one for so many patients. */
  record Job(MadeUpPerson.Job job, String title, int least, int perPatients, List<String> skills) {
    Job {
      skills = List.copyOf(skills);
    }
  }

  /** Rooms of one kind: at least so many, and one for so many patients. */
  record RoomKind(Room.Kind kind, String name, int least, int perPatients, int capacity) {}

  /** Ages, both included. */
  record Ages(int from, int to) {}

  /**
   * A cause and the patients who have it.
   *
   * @param imaging what was done of it, in words; empty: nothing
   */
  record Cause(
      String id, int parts, Ages ages, Optional<String> imaging, Optional<TreatedBy> procedure) {}

  /**
   * The procedure for a cause, and the course of relief that is expected of it.
   *
   * @param selectedBy how patients are selected for it, where that is recorded
   * @param request what is asked for, and
   * @param history what went before it, by the numbers of the knowledge base
   */
  record TreatedBy(
      String id,
      String stratum,
      List<String> levels,
      boolean hasSides,
      Optional<String> selectedBy,
      Node.Group request,
      Node.Group history) {
    TreatedBy {
      levels = List.copyOf(levels);
    }
  }

  /** Danger, and the answers that show it. */
  record Serious(String id, Ages ages, BigDecimal weeks, int pain, Map<String, Node> findings) {
    Serious {
      findings = Map.copyOf(findings);
    }
  }

  /** Something else that patients have from an age on. */
  record Comorbidity(String code, String name, double share, int fromAge, List<String> medicines) {
    Comorbidity {
      medicines = List.copyOf(medicines);
    }
  }

  /** Why a patient takes something against clots. */
  record Anticoagulated(String code, String name, String medicine) {}

  /** How a medicine is taken. */
  record Prescription(String medicine, BigDecimal mg, int timesDaily) {}
}
