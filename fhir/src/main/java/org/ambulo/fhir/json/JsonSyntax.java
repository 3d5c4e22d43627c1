package org.ambulo.fhir.json;

import java.math.BigDecimal;
import java.util.Optional;
import org.ambulo.core.document.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** The JSON that is read at all: its limits, and how a refusal is worded. */
public final class JsonSyntax {

  /** Levels of nesting: twice what a case file may have, whose context costs two levels each. */
  public static final int DEEPEST = 220;

  public static final int LONGEST_TEXT = 20_000_000;
  public static final int LONGEST_NUMBER = 100;
  public static final int GREATEST_SCALE = 100;

  /** Beyond this the text is not even scanned; up to it the one value is refused with its place. */
  private static final int LONGEST_NUMBER_SCANNED = 1_000_000;

  public static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(LONGEST_TEXT)
                  .maxNumberLength(LONGEST_NUMBER_SCANNED)
                  .build())
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private JsonSyntax() {}

  /** A parser over UTF-8, UTF-16 or UTF-32 bytes. */
  public static JsonParser parser(byte[] bytes) {
    int start = startsWithByteOrderMark(bytes) ? 3 : 0;
    return FACTORY.createParser(ObjectReadContext.empty(), bytes, start, bytes.length - start);
  }

  private static boolean startsWithByteOrderMark(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  /** The exact number that the text is; nothing for no number or one that would explode. */
  public static Optional<BigDecimal> number(String text) {
    if (text.isEmpty() || text.length() > LONGEST_NUMBER) {
      return Optional.empty();
    }
    try {
      BigDecimal value = new BigDecimal(text);
      boolean tame = Math.abs((long) value.scale()) <= GREATEST_SCALE;
      return tame ? Optional.of(value) : Optional.empty();
    } catch (NumberFormatException notOne) {
      return Optional.empty();
    }
  }

  static Place place(TokenStreamLocation location) {
    return new Place(Math.max(location.getLineNr(), 0), Math.max(location.getColumnNr(), 0));
  }

  /** The refusal of a text in which Jackson stopped. */
  public static JsonReading.Unreadable refusal(JacksonException stopped) {
    TokenStreamLocation location = stopped.getLocation();
    Place place = location == null ? Place.NOWHERE : place(location);
    String what = stopped.getOriginalMessage();
    if (stopped instanceof StreamConstraintsException) {
      return new JsonReading.Unreadable(
          place,
          "beyond what is read: nesting of "
              + DEEPEST
              + ", texts of "
              + LONGEST_TEXT
              + " characters ("
              + brief(what)
              + ")");
    }
    return new JsonReading.Unreadable(
        place, "is not JSON: " + brief(what) + "; check that the file is complete");
  }

  private static String brief(String message) {
    String line = message.lines().findFirst().orElse("");
    return line.length() <= 160 ? line : line.substring(0, 157) + "...";
  }
}
