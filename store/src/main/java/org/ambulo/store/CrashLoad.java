package org.ambulo.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.ambulo.clinic.archive.Cataloguer;
import org.ambulo.clinic.archive.Content;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.clinic.archive.Expected;
import org.ambulo.clinic.archive.Writing;
import org.ambulo.core.archive.IndexEntry;
import org.ambulo.core.archive.Key;
import org.ambulo.core.archive.Owner;

/**
 * Writes for a test that kills it: single creates, updates of what others update too, several
 * resources at once, and looks that are only audited. Each resource says of which operation it is
 * and how many resources that has, so that a half one is seen.
 */
public final class CrashLoad {

  private static final int SHARED = 10;
  private static final int PATIENTS = 40;
  private static final int SEVERAL = 5;
  private static final int HUNDRED = 100;
  private static final int CREATES = 50;
  private static final int UPDATES = 70;
  private static final int BUNDLES = 90;
  private static final int TEXT = 600;
  private static final Instant DAY = Instant.parse("2026-01-01T00:00:00Z");

  private final JdbcArchive archive;
  private final String round;
  private final Consumer<String> acknowledged;

  /**
   * Makes one.
   *
   * @param round what tells its operations from those of others
   * @param acknowledged told the name of each operation once it is durable; called by any thread
   */
  public CrashLoad(JdbcArchive archive, String round, Consumer<String> acknowledged) {
    this.archive = archive;
    this.round = round;
    this.acknowledged = acknowledged;
  }

  /** Writes until all of it is done, or until it is killed. */
  public void run(int threads, int operations, long seed) {
    List<Thread> all = new ArrayList<>();
    for (int thread = 0; thread < threads; thread++) {
      int mine = thread;
      SplittableRandom chance = new SplittableRandom(seed * HUNDRED + mine);
      all.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (int n = 0; n < operations; n++) {
                      operate(round + "-" + mine + "-" + n, chance);
                    }
                  }));
    }
    for (Thread thread : all) {
      try {
        thread.join();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void operate(String name, SplittableRandom chance) {
    int which = chance.nextInt(HUNDRED);
    int shared = chance.nextInt(SHARED);
    if (which < CREATES) {
      write(name, List.of(new Key("Observation", name)));
    } else if (which < UPDATES) {
      write(name, List.of(new Key("Condition", "shared" + shared)));
    } else if (which < BUNDLES) {
      List<Key> keys = new ArrayList<>();
      for (int i = 1; i < SEVERAL; i++) {
        keys.add(new Key("Observation", name + "-" + i));
      }
      keys.add(new Key("Condition", "shared" + shared));
      write(name, keys);
    } else {
      archive.record(List.of(deed(name, Deed.Act.READ)));
    }
    acknowledged.accept(name);
  }

  private void write(String name, List<Key> keys) {
    archive.write(
        writing -> {
          for (int i = 0; i < keys.size(); i++) {
            put(writing, keys.get(i), name, keys.size(), i);
          }
          writing.record(deed(name, Deed.Act.UPDATE));
          return keys;
        });
  }

  private static void put(Writing writing, Key key, String name, int size, int part) {
    writing.put(
        key, new Expected.Anything(), stamp -> content(key, name, size, part, stamp.version()));
  }

  private static Content content(Key key, String name, int size, int part, long version) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("resourceType", key.type());
    fields.put("id", key.id());
    fields.put("operation", name);
    fields.put("size", size);
    fields.put("part", part);
    fields.put("version", version);
    fields.put("patient", "p" + Math.floorMod(name.hashCode(), PATIENTS));
    fields.put("text", (name + " ").repeat(TEXT / (name.length() + 1)));
    return catalogue().catalogued(Json.text(fields));
  }

  private static Deed deed(String name, Deed.Act act) {
    return new Deed(
        "crash",
        "SYSTEM",
        "",
        name,
        act,
        Deed.Result.DONE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "");
  }

  /** What its resources are found under. */
  public static Cataloguer catalogue() {
    return new Cataloguer() {
      @Override
      public Content catalogued(String json) {
        return of(json, Json.fields(json));
      }

      @Override
      public Intake taken(String json) {
        return new Intake.Unfit("is not for the crash test");
      }
    };
  }

  private static Content of(String json, Map<String, Object> fields) {
    String name = Deeds.text(fields, "operation");
    String patient = Deeds.text(fields, "patient");
    long part = Deeds.number(fields, "part");
    Instant at = DAY.plusSeconds(Math.floorMod(name.hashCode(), 1_000_000));
    return new Content(
        json,
        new Owner.OnePatient(patient),
        List.of(
            new IndexEntry.Token("code", Optional.of("urn:crash"), "part" + part),
            new IndexEntry.Token("status", Optional.empty(), "final"),
            new IndexEntry.Token("identifier", Optional.of("urn:operation"), name),
            new IndexEntry.Words("text", Deeds.text(fields, "text")),
            new IndexEntry.Span("date", at, at.plusSeconds(1)),
            new IndexEntry.Link("subject", new Key("Patient", patient)),
            new IndexEntry.Link("patient", new Key("Patient", patient)),
            new IndexEntry.Amount(
                "value",
                BigDecimal.valueOf(Deeds.number(fields, "version")),
                Optional.empty(),
                Optional.of("1"))));
  }
}
