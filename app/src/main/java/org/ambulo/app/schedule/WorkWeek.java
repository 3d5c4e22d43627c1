package org.ambulo.app.schedule;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ambulo.core.document.Node;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Span;
import org.ambulo.fhir.write.Draft;
import org.ambulo.web.chart.Fields;

/**
 * When somebody works in each week, as people write it: {@code 08:00-12:00, 13:00-17:00}.
 *
 * @param days the pieces of each day that is worked, the earliest first
 */
public record WorkWeek(Map<DayOfWeek, List<Piece>> days) {

  private static final int HOUR = 60;
  private static final int CODE = 3;
  private static final Pattern PIECE =
      Pattern.compile("([01]?[0-9]|2[0-3]):([0-5][0-9])\\s*-\\s*([01]?[0-9]|2[0-4]):([0-5][0-9])");

  /** From one minute of the day to another. */
  public record Piece(int from, int to) {}

  public WorkWeek {
    days = Map.copyOf(days);
  }

  /** Of a PractitionerRole. */
  static WorkWeek of(Fields role) {
    Map<DayOfWeek, List<Piece>> days = new EnumMap<>(DayOfWeek.class);
    for (Fields time : role.each("availableTime")) {
      Optional<Piece> piece =
          piece(clock(time, "availableStartTime") + "-" + clock(time, "availableEndTime"));
      for (DayOfWeek day : DayOfWeek.values()) {
        if (piece.isPresent() && names(time, day)) {
          days.computeIfAbsent(day, one -> new ArrayList<>()).add(piece.get());
        }
      }
    }
    days.values().forEach(list -> list.sort(Comparator.comparingInt(Piece::from)));
    return new WorkWeek(days);
  }

  private static boolean names(Fields time, DayOfWeek day) {
    return time.group().fields().get("daysOfWeek") instanceof Node.Many many
        && many.items().stream().anyMatch(one -> one.verbatim().equals(code(day)));
  }

  /** Without the seconds. */
  private static String clock(Fields time, String field) {
    String text = time.text(field);
    return text.length() < "00:00".length() ? text : text.substring(0, "00:00".length());
  }

  static String code(DayOfWeek day) {
    return day.name().substring(0, CODE).toLowerCase(Locale.ROOT);
  }

  private static Optional<Piece> piece(String text) {
    Matcher matcher = PIECE.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Piece piece =
        new Piece(
            minutes(matcher.group(1), matcher.group(2)),
            minutes(matcher.group(3), matcher.group(4)));
    return Optional.of(piece).filter(one -> one.from() < one.to());
  }

  private static boolean isOnTheGrid(Piece piece) {
    return piece.from() % Clinic.GRID_MINUTES == 0 && piece.to() % Clinic.GRID_MINUTES == 0;
  }

  private static int minutes(String hours, String minutes) {
    return Integer.parseInt(hours) * HOUR + Integer.parseInt(minutes);
  }

  /** What was typed for a day; nothing where it cannot be read or its pieces overlap. */
  public static Optional<List<Piece>> typed(String text) {
    List<Piece> pieces = new ArrayList<>();
    if (text.isBlank()) {
      return Optional.of(pieces);
    }
    for (String part : text.strip().split("\\s*,\\s*", -1)) {
      Optional<Piece> piece = piece(part);
      boolean after =
          piece.filter(WorkWeek::isOnTheGrid).isPresent()
              && (pieces.isEmpty() || pieces.getLast().to() <= piece.get().from());
      if (!after) {
        return Optional.empty();
      }
      pieces.add(piece.get());
    }
    return Optional.of(pieces);
  }

  /** As it is typed; empty: not at work. */
  public String text(DayOfWeek day) {
    return days.getOrDefault(day, List.of()).stream()
        .map(piece -> Span.clock(piece.from()) + "-" + Span.clock(piece.to()))
        .collect(Collectors.joining(", "));
  }

  /** All of it in words; days in a row with the same hours together. */
  public String words() {
    List<String> parts = new ArrayList<>();
    DayOfWeek[] all = DayOfWeek.values();
    for (int i = 0; i < all.length; ) {
      int last = i;
      while (last + 1 < all.length && text(all[last + 1]).equals(text(all[i]))) {
        last++;
      }
      if (!text(all[i]).isEmpty()) {
        parts.add(names(all[i], all[last]) + " " + text(all[i]));
      }
      i = last + 1;
    }
    return parts.isEmpty() ? "Not at work" : String.join("; ", parts);
  }

  private static String names(DayOfWeek first, DayOfWeek last) {
    if (first == last) {
      return name(first);
    }
    return name(first) + (first.plus(1) == last ? " and " : " to ") + name(last);
  }

  private static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  /** As a PractitionerRole has it: one entry for each piece, with the days that have it. */
  List<Draft> drafts() {
    Map<Piece, List<Node>> byPiece = new LinkedHashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      days.getOrDefault(day, List.of())
          .forEach(
              piece ->
                  byPiece
                      .computeIfAbsent(piece, one -> new ArrayList<>())
                      .add(Node.text(code(day))));
    }
    List<Draft> all = new ArrayList<>();
    byPiece.forEach(
        (piece, list) ->
            all.add(
                new Draft()
                    .put("daysOfWeek", Node.many(list))
                    .put("availableStartTime", Span.clock(piece.from()) + ":00")
                    .put("availableEndTime", Span.clock(piece.to()) + ":00")));
    return all;
  }
}
