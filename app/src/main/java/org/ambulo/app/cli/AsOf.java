package org.ambulo.app.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the date of {@code --as-of}. */
final class AsOf implements ITypeConverter<LocalDate> {

  @Override
  public LocalDate convert(String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException notOne) {
      throw new TypeConversionException("'" + value + "' is no date; write it as 2026-11-22");
    }
  }
}
