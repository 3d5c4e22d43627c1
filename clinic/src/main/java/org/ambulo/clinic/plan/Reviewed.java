package org.ambulo.clinic.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/** What comes of going through a proposal. */
public sealed interface Reviewed {

  /**
   * A plan to keep.
   *
   * @param decided ids of what was decided now
   */
  record Ready(ApprovedPlan plan, Set<String> decided) implements Reviewed {
    public Ready {
      decided = Set.copyOf(decided);
    }
  }

  /**
   * Something is missing or wrong.
   *
   * @param faults by the field they stand beside
   */
  record Faulty(SequencedMap<String, String> faults) implements Reviewed {
    public Faulty {
      faults = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(faults));
    }
  }

  /**
   * Nothing can be approved yet.
   *
   * @param first what comes before
   */
  record Blocked(List<String> first) implements Reviewed {
    public Blocked {
      first = List.copyOf(first);
    }
  }
}
