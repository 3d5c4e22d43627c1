package org.ambulo.fhir.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ambulo.core.document.Place;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.record.Person;
import org.ambulo.core.record.RecordBuilder;
import org.ambulo.fhir.json.JsonReading;
import org.ambulo.fhir.json.JsonSyntax;
import org.ambulo.fhir.json.NdjsonDocuments;
import org.ambulo.fhir.terms.CodeIndex;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/**
 * Reads FHIR R4: a bundle of any type, a single resource, a file of one resource a line, or a
 * folder of such files as a Bulk export gives. Resources are sorted by the patient they are about.
 * What cannot be read is reported and stops nothing else. Safe for several threads.
 */
public final class FhirReader {

  private static final String LINES = ".ndjson";

  private final KnowledgeBase knowledge;
  private final CodeIndex index;

  public FhirReader(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
    index = new CodeIndex(knowledge);
  }

  /** A JSON file, a file of lines ({@code .ndjson}), or a folder of files of lines. */
  public FhirReading read(Path input) throws IOException {
    String name = Optional.ofNullable(input.getFileName()).map(Path::toString).orElse("input");
    if (Files.isDirectory(input)) {
      return folder(input, name);
    }
    if (name.endsWith(LINES)) {
      Intake intake = new Intake(bare(name));
      lines(input, intake);
      return done(intake);
    }
    return read(Files.readAllBytes(input), bare(name));
  }

  /**
   * A bundle or resource.
   *
   * @param source the name of the input: in messages, and as the patient's id where none is given
   */
  public FhirReading read(byte[] json, String source) {
    Intake intake = new Intake(source);
    return take(json, intake)
        .<FhirReading>map(bad -> new FhirReading.Unreadable(bad.place(), bad.message()))
        .orElseGet(() -> done(intake));
  }

  /**
   * One patient's resources, each a text of its own.
   *
   * @param patient the id of the Patient resource; what is about others is left out
   */
  public PatientInput read(String patient, List<String> resources) {
    Intake intake = new Intake(patient);
    for (String resource : resources) {
      take(resource.getBytes(StandardCharsets.UTF_8), intake)
          .ifPresent(bad -> intake.unreadable(patient, bad.message()));
    }
    return patients(intake).stream()
        .filter(found -> found.id().equals(patient))
        .findFirst()
        .orElseGet(
            () ->
                new PatientInput(new RecordBuilder(knowledge).person(unnamed(patient)), List.of()));
  }

  private FhirReading folder(Path folder, String name) throws IOException {
    List<Path> files;
    try (Stream<Path> inside = Files.list(folder)) {
      files = inside.filter(file -> file.toString().endsWith(LINES)).sorted().toList();
    }
    if (files.isEmpty()) {
      return new FhirReading.Unreadable(
          Place.NOWHERE, "holds no file ending in " + LINES + ", as a Bulk export has them");
    }
    Intake intake = new Intake(name);
    for (Path file : files) {
      lines(file, intake);
    }
    return done(intake);
  }

  private void lines(Path file, Intake intake) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      NdjsonDocuments.lines(
          in,
          line ->
              take(line.text(), intake)
                  .ifPresent(
                      bad ->
                          intake.unreadable(
                              file.getFileName() + " line " + line.number(), bad.message())));
    }
  }

  /** Adds the resources of the text; says why where the text is no JSON. */
  private Optional<JsonReading.Unreadable> take(byte[] json, Intake intake) {
    try (JsonParser parser = JsonSyntax.parser(json)) {
      new ResourceStream(parser, intake).all();
      return Optional.empty();
    } catch (JacksonException stopped) {
      return Optional.of(JsonSyntax.refusal(stopped));
    }
  }

  private FhirReading done(Intake intake) {
    boolean nothing = intake.resources().isEmpty() && intake.ignored().isEmpty();
    if (nothing) {
      String why =
          intake.problems().isEmpty()
              ? "holds no resource"
              : intake.problems().getFirst().message();
      return new FhirReading.Unreadable(Place.NOWHERE, why + "; is it FHIR R4?");
    }
    return new FhirReading.Read(patients(intake), intake.ignored(), intake.problems());
  }

  private List<PatientInput> patients(Intake intake) {
    Medicines medicines = new Medicines();
    intake.resources().stream()
        .filter(resource -> resource.type() == ResourceType.MEDICATION)
        .forEach(medicines::add);
    ResourceReader reader = new ResourceReader(knowledge, index, medicines);
    return Patients.sorted(intake).stream().map(chart -> patient(chart, reader)).toList();
  }

  private PatientInput patient(Chart chart, ResourceReader reader) {
    RecordBuilder record = new RecordBuilder(knowledge);
    record.person(unnamed(chart.id()));
    List<Arrival> arrivals = new ArrayList<>();
    SingleReports reports = new SingleReports();
    for (Resource resource : chart.resources()) {
      Arriving arriving = new Arriving(resource, record);
      reader.read(arriving, chart.id(), reports);
      arrivals.add(arriving.arrival());
    }
    reports.into(record);
    return new PatientInput(record, arrivals);
  }

  private static Person unnamed(String id) {
    return new Person(
        id,
        Optional.empty(),
        Optional.empty(),
        Person.Sex.UNKNOWN,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static String bare(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot > 0 ? fileName.substring(0, dot) : fileName;
  }
}
