package org.ambulo.lab.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ambulo.fhir.json.JsonDocuments;
import org.ambulo.fhir.json.Layout;
import org.ambulo.lab.bench.peer.Measure.Unit;
import org.junit.jupiter.api.Test;

class PeerTableTest {

  private static Figures figures(String server, double seconds, double rate) {
    Figures figures = new Figures(server);
    figures.put("start", Unit.SECONDS, seconds);
    figures.put("create", Unit.PER_SECOND, rate);
    figures.put("found", Unit.COUNT, 7);
    return figures;
  }

  private final Figures ours = figures("ours", 2, 900);
  private final Figures other = figures("other", 20, 300);

  @Test
  void lessTimeAndMoreInASecondAreBetter() {
    assertThat(PeerTable.better(ours, other, new Measure("start", Unit.SECONDS))).hasValue(10);
    assertThat(PeerTable.better(ours, other, new Measure("create", Unit.PER_SECOND))).hasValue(3);
    assertThat(PeerTable.better(ours, other, new Measure("found", Unit.COUNT))).isEmpty();
    assertThat(PeerTable.better(ours, other, new Measure("unknown", Unit.SECONDS))).isEmpty();
  }

  @Test
  void whatOneServerAloneHasIsShownWithoutARatio() {
    other.put("read", Unit.MILLISECONDS, 4.5);
    other.fault("read: 1 of 9 refused");
    List<String> lines = new PeerTable(List.of(ours, other)).lines();
    assertThat(lines.get(1)).matches("start +s +2\\.00 +20\\.00 +10\\.0");
    assertThat(lines.get(4)).matches("read +ms +- +4\\.50 +");
    assertThat(lines.getLast()).isEqualTo("other: read: 1 of 9 refused");
  }

  @Test
  void theSameComesAsJson() {
    assertThat(JsonDocuments.text(new PeerTable(List.of(ours)).document(), Layout.COMPACT))
        .startsWith(
            "[{\"server\":\"ours\",\"figures\":[{\"what\":\"start\",\"unit\":\"s\",\"value\":2.00}");
  }
}
