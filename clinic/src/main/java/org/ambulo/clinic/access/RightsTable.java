package org.ambulo.clinic.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The table of rights: letters by type and role. */
final class RightsTable {

  private static final List<Role> COLUMNS =
      List.of(
          Role.PHYSIATRIST,
          Role.PAIN_PHYSICIAN,
          Role.THERAPIST,
          Role.COORDINATOR,
          Role.PATIENT,
          Role.AUDITOR);

  private final Map<String, Map<Role, String>> rows;

  private RightsTable(Map<String, Map<Role, String>> rows) {
    this.rows = rows;
  }

  static RightsTable read() {
    try (InputStream stream = RightsTable.class.getResourceAsStream("rights.txt")) {
      byte[] bytes = Objects.requireNonNull(stream).readAllBytes();
      return of(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static RightsTable of(String text) {
    Map<String, Map<Role, String>> rows = new HashMap<>();
    text.lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.strip().split("\\s+", -1))
        .forEach(
            cells -> {
              if (cells.length != COLUMNS.size() + 1 || rows.containsKey(cells[0])) {
                throw new IllegalStateException("(" + cells[0] + ") is no row of rights");
              }
              rows.put(cells[0], row(cells));
            });
    return new RightsTable(Map.copyOf(rows));
  }

  private static Map<Role, String> row(String[] cells) {
    Map<Role, String> row = new HashMap<>();
    for (int i = 0; i < COLUMNS.size(); i++) {
      row.put(COLUMNS.get(i), cells[i + 1]);
    }
    return Map.copyOf(row);
  }

  boolean allows(Role role, Interaction interaction, String type) {
    String letters = rows.getOrDefault(type, Map.of()).getOrDefault(role, "");
    return letters.indexOf(letter(interaction)) >= 0;
  }

  private static char letter(Interaction interaction) {
    return switch (interaction) {
      case READ, SEARCH -> 'r';
      case HISTORY -> 'h';
      case CREATE -> 'c';
      case UPDATE -> 'u';
      case DELETE -> 'd';
      case EVERYTHING -> 'e';
      case EXPORT -> 'x';
    };
  }
}
