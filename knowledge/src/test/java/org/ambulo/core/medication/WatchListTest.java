package org.ambulo.core.medication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.knowledge.WatchItem;
import org.ambulo.core.logic.Truth;
import org.ambulo.knowledge.kit.Visit;
import org.junit.jupiter.api.Test;

/** What to watch and what to check when. */
class WatchListTest {

  private static final WatchList LIST = new WatchList(Visit.SHIPPED);

  private static List<Watched> list(Visit visit, String... medicines) {
    return LIST.of(Stream.of(medicines).map(WatchListTest::medicine).toList(), visit.record());
  }

  private static Medicine medicine(String id) {
    return Visit.SHIPPED.medicines().get(id);
  }

  private static Optional<Watched> item(List<Watched> list, String id) {
    return list.stream().filter(watched -> watched.item().id().equals(id)).findFirst();
  }

  @Test
  void namesEachThingOnceWithTheMedicinesThatAskForIt() {
    List<Watched> list = list(Visit.today(), "oxycodone", "gabapentin");
    assertThat(item(list, "sedation").orElseThrow().medicines())
        .containsExactlyInAnyOrder(medicine("oxycodone"), medicine("gabapentin"));
    assertThat(item(list, "pdmp_each_rx_or_3mo").orElseThrow().medicines())
        .containsExactly(medicine("oxycodone"));
    assertThat(list.stream().map(watched -> watched.item().id())).doesNotHaveDuplicates();
  }

  @Test
  void leavesOutACheckThatIsKnownNotToBeForThisPatient() {
    String check = "sodium_2_4wk_if_ge65";
    List<Watched> old = list(Visit.today().number("h_age", "65"), "duloxetine");
    assertThat(item(old, check).orElseThrow().applies()).isEqualTo(Truth.YES);
    assertThat(item(list(Visit.today().number("h_age", "64"), "duloxetine"), check)).isEmpty();
    assertThat(item(list(Visit.today(), "duloxetine"), check).orElseThrow().applies())
        .isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void doesNotDependOnTheOrderOfTheMedicines() {
    assertThat(list(Visit.today(), "oxycodone", "naproxen", "duloxetine"))
        .isEqualTo(list(Visit.today(), "duloxetine", "oxycodone", "naproxen", "oxycodone"));
  }

  @Test
  void saysOfEveryCheckWhenItIsMade() {
    assertThat(Visit.SHIPPED.watchItems().all())
        .allMatch(item -> item.kind() == WatchItem.Kind.SIDE_EFFECT || item.at().isPresent());
  }

  @Test
  void knowsWhatEachManagedMedicineAsksFor() {
    List<Medicine> managed =
        Visit.SHIPPED.medicines().stream().filter(one -> one.use().isPresent()).toList();
    for (Medicine one : managed) {
      int asked = one.use().orElseThrow().watch().size();
      int conditional =
          (int)
              one.use().orElseThrow().watch().stream()
                  .map(id -> Visit.SHIPPED.watchItems().get(id))
                  .filter(item -> item.only().isPresent())
                  .count();
      assertThat(list(Visit.today(), one.id()).size())
          .as(one.id())
          .isBetween(asked - conditional, asked);
    }
  }

  @Test
  void isEmptyWithoutMedicines() {
    assertThat(list(Visit.today())).isEmpty();
  }
}
