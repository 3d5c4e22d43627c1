package org.ambulo.core.rehab;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ambulo.core.knowledge.Exercise;
import org.ambulo.core.knowledge.RehabNeed;
import org.ambulo.core.knowledge.Rehabilitation;

/** Which exercises of the library meet which need; the same for every patient. */
final class NeedLibrary {

  private final Map<String, List<Exercise>> byNeed = new HashMap<>();

  NeedLibrary(Rehabilitation rehab) {
    for (RehabNeed need : rehab.needs().all()) {
      Stream<Exercise> own = need.exercises().stream().map(rehab.exercises()::get);
      Stream<Exercise> others = rehab.exercises().stream().filter(need::isMetBy);
      byNeed.put(need.id(), Stream.concat(own, others).distinct().toList());
    }
  }

  /** The need's own exercises first, then all others that meet it. */
  List<Exercise> meeting(RehabNeed need) {
    return byNeed.getOrDefault(need.id(), List.of());
  }
}
