package org.ambulo.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks whether an archive has all of what a {@link CrashLoad} was told is durable. */
public final class CrashCheck {

  /**
   * What was found.
   *
   * @param operations how many are in the archive, acknowledged or not
   * @param faults in words; empty where all is as it must be
   */
  public record Found(int operations, List<String> faults) {
    public Found {
      faults = List.copyOf(faults);
    }
  }

  private static final int SHOWN = 20;

  private CrashCheck() {}

  public static Found of(JdbcArchive archive, Set<String> acknowledged) {
    List<String> faults = new ArrayList<>(new Soundness(archive, CrashLoad.catalogue()).faults());
    Map<String, Long> parts = new HashMap<>();
    Map<String, Long> sizes = new HashMap<>();
    Map<String, Long> deeds = new HashMap<>();
    archive.looking(
        reading -> {
          reading
              .session()
              .each(
                  "select json from document where json is not null",
                  row -> {
                    Map<String, Object> fields = Json.fields(row.getString(1));
                    String name = Deeds.text(fields, "operation");
                    parts.merge(name, 1L, Long::sum);
                    sizes.put(name, Deeds.number(fields, "size"));
                  });
          reading
              .session()
              .each(
                  "select request from deed", row -> deeds.merge(row.getString(1), 1L, Long::sum));
          return parts;
        });
    sizes.forEach(
        (name, size) -> {
          if (!size.equals(parts.get(name))) {
            faults.add("of " + name + " there are " + parts.get(name) + " parts of " + size);
          }
          if (!deeds.containsKey(name)) {
            faults.add(name + " has no deed");
          }
        });
    deeds.forEach(
        (name, count) -> {
          if (count != 1) {
            faults.add(name + " has " + count + " deeds");
          }
        });
    for (String name : acknowledged) {
      if (!deeds.containsKey(name)) {
        faults.add(name + " was acknowledged and is lost");
      }
    }
    return new Found(deeds.size(), faults.size() > SHOWN ? faults.subList(0, SHOWN) : faults);
  }
}
