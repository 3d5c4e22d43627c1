package org.ambulo.core.rehab;

import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.ambulo.core.knowledge.Category;
import org.ambulo.core.knowledge.Device;
import org.ambulo.core.knowledge.EducationTopic;
import org.ambulo.core.knowledge.LifestyleAdvice;
import org.ambulo.core.knowledge.ManualTechnique;
import org.ambulo.core.knowledge.Modality;
import org.ambulo.core.knowledge.OccupationalTherapy;
import org.ambulo.core.logic.Fact;

/**
 * A programme to restore function. A proposal for a clinician.
 *
 * @param diagnosis id of the leading diagnosis
 * @param home exercises for home, in the order in which they are done
 * @param manual only ever beside exercises
 * @param modalities only ever beside exercises, each with its end
 * @param education in the order of the visits, one topic a visit
 * @param occupational when work or daily activity is the goal
 * @param withheld what was considered and is not given
 * @param ask what would settle what is open
 */
public record Programme(
    Standing standing,
    String diagnosis,
    Optional<Category> category,
    PhaseOfCare phase,
    DirectionOfCare direction,
    Pacing pacing,
    List<HomeExercise> home,
    ClinicSession session,
    List<Offer<ManualTechnique>> manual,
    List<Offer<Modality>> modalities,
    List<EducationTopic> education,
    List<LifestyleAdvice> lifestyle,
    List<Offer<Device>> devices,
    Optional<OccupationalTherapy> occupational,
    List<Withheld> withheld,
    SequencedSet<Fact> ask) {
  public Programme {
    home = List.copyOf(home);
    manual = List.copyOf(manual);
    modalities = List.copyOf(modalities);
    education = List.copyOf(education);
    lifestyle = List.copyOf(lifestyle);
    devices = List.copyOf(devices);
    withheld = List.copyOf(withheld);
  }

  /** Whether there is anything to do yet. */
  public enum Standing {
    ACTIVE,
    /** A red flag or the screening comes first; nothing is exercised. */
    AFTER_CLEARANCE,
    /** Rehabilitation of the back is not the answer to this cause. */
    NOT_THE_ANSWER
  }

  /** What makes the dose go up. */
  public enum Pacing {
    BY_PAIN,
    /** By the calendar, whatever the pain. */
    BY_TIME
  }

  /** Whether the course is psychologically informed from the first visit. */
  public boolean psychologicallyInformed() {
    return session.course().filter(course -> course.psychologicallyInformed()).isPresent();
  }

  public Optional<HomeExercise> exercise(String id) {
    return home.stream().filter(one -> one.exercise().id().equals(id)).findFirst();
  }
}
