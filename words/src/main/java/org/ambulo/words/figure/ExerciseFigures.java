package org.ambulo.words.figure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The exercises that are drawn. An exercise without a figure is described in words only. */
public final class ExerciseFigures {

  private static final ExerciseFigures SHIPPED = new ExerciseFigures(PoseReader.read(resource()));

  private final Map<String, Figure> figures;

  ExerciseFigures(Map<String, Figure> figures) {
    this.figures = Map.copyOf(figures);
  }

  /** The figures that come with the program, read once. */
  public static ExerciseFigures shipped() {
    return SHIPPED;
  }

  /** The figures of such a text; a line that cannot be read is named in the exception. */
  public static ExerciseFigures read(String poses) {
    return new ExerciseFigures(PoseReader.read(poses));
  }

  /** The figure of this exercise of the knowledge base, if it is drawn. */
  public Optional<Figure> of(String exerciseId) {
    return Optional.ofNullable(figures.get(exerciseId));
  }

  /** The exercises that are drawn. */
  public Set<String> exercises() {
    return figures.keySet();
  }

  private static String resource() {
    try (InputStream in = ExerciseFigures.class.getResourceAsStream("poses.txt")) {
      byte[] bytes = Objects.requireNonNull(in, "poses.txt is not in the program").readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
