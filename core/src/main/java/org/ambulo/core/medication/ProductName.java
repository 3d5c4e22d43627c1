package org.ambulo.core.medication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the name of a product as it stands in records: {@code oxycodone hydrochloride 5 MG Oral
 * Tablet}, {@code Acetaminophen 325 MG / Oxycodone 5 MG}, {@code HYDROCODONE-ACETAMIN 7.5-325},
 * {@code Fentanyl Transdermal System, 0.1 mg/hr}.
 */
final class ProductName {

  private static final Pattern STRENGTH =
      Pattern.compile(
          "(\\d+(?:[.,]\\d+)?)\\s*(mg|mcg|ug|\u00b5g|g|%)(?![a-z])(?:\\s*/\\s*(hr|hour|h|ml)(?![a-z]))?");

  /** Names joined by hyphens, then as many numbers: milligrams of each. */
  private static final Pattern JOINED =
      Pattern.compile("([a-z]+(?:-[a-z]+)+)\\s+(\\d+(?:\\.\\d+)?(?:-\\d+(?:\\.\\d+)?)+).*");

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final BigDecimal TEN = BigDecimal.TEN;

  /** One ingredient as named, with its strength where the name tells it. */
  record Component(String name, Optional<Strength> strength) {}

  private ProductName() {}

  static List<Component> read(String product) {
    String text = product.toLowerCase(Locale.ROOT).strip();
    Matcher joined = JOINED.matcher(text);
    if (joined.matches()) {
      String[] names = joined.group(1).split("-", -1);
      String[] amounts = joined.group(2).split("-", -1);
      if (names.length == amounts.length) {
        return joined(names, amounts);
      }
    }
    List<Component> components = new ArrayList<>();
    for (String part : text.split("\\s+/\\s+|\\s*\\+\\s*|\\s+and\\s+", -1)) {
      components.add(new Component(part, strength(part)));
    }
    return components;
  }

  private static List<Component> joined(String[] names, String[] amounts) {
    List<Component> components = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      BigDecimal mg = new BigDecimal(amounts[i]);
      components.add(new Component(names[i], Optional.of(new Strength(mg, Strength.Per.UNIT))));
    }
    return components;
  }

  /** The first strength in the text; release times such as {@code 12 HR} are none. */
  static Optional<Strength> strength(String text) {
    Matcher found = STRENGTH.matcher(text.toLowerCase(Locale.ROOT));
    return found.find() ? Optional.of(strength(found)) : Optional.empty();
  }

  private static Strength strength(Matcher found) {
    BigDecimal number = new BigDecimal(found.group(1).replace(',', '.'));
    String unit = found.group(2);
    String per = found.group(3) == null ? "" : found.group(3);
    if (unit.equals("%")) {
      return new Strength(number.multiply(TEN), Strength.Per.MILLILITRE);
    }
    BigDecimal mg = milligrams(number, unit);
    return switch (per) {
      case "" -> new Strength(mg, Strength.Per.UNIT);
      case "ml" -> new Strength(mg, Strength.Per.MILLILITRE);
      default -> new Strength(mg.multiply(THOUSAND), Strength.Per.HOUR);
    };
  }

  /** Of a mass in milligrams, micrograms or grams. */
  static BigDecimal milligrams(BigDecimal number, String unit) {
    return switch (unit) {
      case "g" -> number.multiply(THOUSAND);
      case "mg" -> number;
      default -> number.divide(THOUSAND);
    };
  }
}
