package org.ambulo.clinic.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.ambulo.clinic.archive.Sight;
import org.junit.jupiter.api.Test;

/** What was counted is served until a standing changes, and not more of it than there is room. */
class CountedOnceTest {

  private static final Tallies NONE = new Tallies(TalliesTest.RULE, List.of());
  private static final Sight ALL = new Sight.Everybody();

  private final CountedOnce counted = new CountedOnce(10);
  private final List<Sight> read = new ArrayList<>();

  private static Sight only(String patient) {
    return new Sight.Only(Set.of(patient));
  }

  private CountedOnce.Count ask(Sight sight, long turn, int rows) {
    return counted.of(
        sight,
        turn,
        () -> {
          read.add(sight);
          OutcomeRow row = new OutcomeRow("p", "P", "", OutcomeSheet.NOTHING);
          return new CountedOnce.Count(NONE, Collections.nCopies(rows, row));
        });
  }

  @Test
  void thePatientsAreReadOncePerTurn() {
    assertThat(ask(ALL, 1, 3).rows()).hasSize(3);
    assertThat(ask(ALL, 1, 4).rows()).hasSize(3);
    assertThat(ask(ALL, 2, 4).rows()).hasSize(4);
    assertThat(read).containsExactly(ALL, ALL);
  }

  @Test
  void whatWasNotAskedForLongestIsForgottenWhereThereIsNoRoom() {
    ask(only("a"), 1, 6);
    ask(only("b"), 1, 4);
    ask(only("a"), 1, 6);
    ask(only("c"), 1, 4);
    read.clear();

    ask(only("a"), 1, 6);
    ask(only("c"), 1, 4);
    ask(only("b"), 1, 4);

    assertThat(read).containsExactly(only("b"));
  }

  @Test
  void aSightThatIsLargerThanTheRoomIsStillServed() {
    ask(ALL, 1, 20);
    ask(ALL, 1, 20);

    assertThat(read).containsExactly(ALL);
  }
}
