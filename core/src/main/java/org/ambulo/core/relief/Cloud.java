package org.ambulo.core.relief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.knowledge.Relief;

/**
 * What may be going on in one patient: many draws, each with traits and a response to each
 * treatment.
 *
 * @param windows of all draws, without therapy and without an agreed tolerance, where they are
 *     known
 */
record Cloud(Traits traits, List<Course> courses, double sessionScale, Optional<Windows> windows) {

  private static final long SEED = 4_711;

  Cloud {
    courses = List.copyOf(courses);
  }

  int size() {
    return traits.size();
  }

  /**
   * Of the libraries of the treatments: every draw of the first, each with a draw of the others.
   */
  static Cloud of(List<Treatment> treatments, Libraries libraries, Relief relief) {
    List<Course> courses = new ArrayList<>();
    for (int k = 0; k < treatments.size(); k++) {
      Treatment treatment = treatments.get(k);
      Library library = libraries.of(treatment.stratum());
      Course.Partners partners =
          k == 0 ? Course.Partners.SAME : partners(treatments, courses, k, libraries, relief);
      courses.add(new Course(treatment, library.responses, partners));
    }
    Library first = libraries.of(treatments.getFirst().stratum());
    return new Cloud(
        first.traits,
        courses,
        relief.training().sessionScale(),
        treatments.size() == 1 && treatments.getFirst().until().isEmpty()
            ? Optional.of(first.windows)
            : Optional.empty());
  }

  /** Responses of some draws of it, one after the other, with other traits. */
  Cloud chosen(int[] draws, Traits with) {
    List<Course> chosen = new ArrayList<>();
    for (Course course : courses) {
      int[] partners = new int[draws.length];
      for (int i = 0; i < partners.length; i++) {
        partners[i] = course.partnerOf(draws[i]);
      }
      Course.Partners numbered = Course.Partners.numbered(partners);
      chosen.add(new Course(course.treatment(), course.responses(), numbered));
    }
    return new Cloud(with, chosen, sessionScale, Optional.empty());
  }

  /** The last treatment before this one that is of its family; -1 for none. */
  static int before(List<Treatment> treatments, int k) {
    String family = treatments.get(k).stratum().family();
    for (int j = k - 1; j >= 0; j--) {
      if (treatments.get(j).stratum().family().equals(family)) {
        return j;
      }
    }
    return -1;
  }

  private static Course.Partners partners(
      List<Treatment> treatments, List<Course> courses, int k, Libraries libraries, Relief relief) {
    Library library = libraries.of(treatments.get(k).stratum());
    double alike = relief.patients().sameFamily();
    int size = library.size();
    Chance chance = new Chance(SEED + k);
    int last = before(treatments, k);
    double[] scores =
        last < 0 ? new double[0] : scores(libraries.of(treatments.get(last).stratum()));
    double rest = StrictMath.sqrt(1 - alike * alike);
    int[] numbers = new int[size];
    for (int draw = 0; draw < size; draw++) {
      double score = chance.normal();
      if (last >= 0) {
        score = alike * scores[courses.get(last).partnerOf(draw)] + rest * score;
      }
      int rank = Math.min(size - 1, (int) (NormalCurve.below(score) * size));
      numbers[draw] = library.byEffect[rank];
    }
    return Course.Partners.numbered(numbers);
  }

  /** The normal score of each draw's effect among all. */
  private static double[] scores(Library library) {
    double[] scores = new double[library.size()];
    for (int rank = 0; rank < scores.length; rank++) {
      scores[library.byEffect[rank]] = NormalCurve.quantile((rank + 0.5) / scores.length);
    }
    return scores;
  }
}
