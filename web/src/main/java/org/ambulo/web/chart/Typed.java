package org.ambulo.web.chart;

import java.util.Map;
import java.util.Optional;

/**
 * A form as somebody sent it, so that it can be shown again with what is wrong.
 *
 * @param form its name
 * @param of what it is about, where a page has it several times
 * @param values by field
 * @param faults what is wrong, by field
 */
public record Typed(
    String form, String of, Map<String, String> values, Map<String, String> faults) {
  public Typed {
    values = Map.copyOf(values);
    faults = Map.copyOf(faults);
  }

  /** Nothing was sent. */
  public static final Typed NOTHING = new Typed("", "", Map.of(), Map.of());

  public Typed(String form, String of, Map<String, String> values) {
    this(form, of, values, Map.of());
  }

  public Typed wrong(Map<String, String> found) {
    return new Typed(form, of, values, found);
  }

  public String value(String field) {
    return Optional.ofNullable(values.get(field)).orElse("").strip();
  }

  /** What is wrong with a field; empty where nothing is. */
  public String fault(String field) {
    return Optional.ofNullable(faults.get(field)).orElse("");
  }

  /** Whether this is the form of that name about that. */
  public boolean is(String name, String about) {
    return form.equals(name) && of.equals(about);
  }

  /** This if it is that form, else nothing typed. */
  public Typed in(String name, String about) {
    return is(name, about) ? this : NOTHING;
  }
}
