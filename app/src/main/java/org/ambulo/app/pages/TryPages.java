package org.ambulo.app.pages;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ambulo.app.server.PageRoute;
import org.ambulo.app.server.PageSet;
import org.ambulo.app.server.Reception;
import org.ambulo.clinic.live.Assessments.Assessed;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.record.RecordBuilder;
import org.ambulo.knowledge.cases.CaseReader;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.PatientPage;
import org.ambulo.web.pages.PatientSheet;
import org.ambulo.web.pages.PatientTop;
import org.ambulo.web.pages.knowledge.TryForm;
import org.ambulo.web.pages.knowledge.TryPage;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** A case of nobody, assessed as a patient's would be. Nothing of it is kept. */
final class TryPages implements PageSet {

  private static final String PATH = "/knowledge/try";
  private static final String NOBODY = "a case to try";
  private static final String EMPTY_CASE = "patient: {age: 50, sex: f}\n";
  private static final int LONGEST = 20_000;
  private static final int WRONG = 422;

  private final CaseReader cases;
  private final TryForm form;
  private final PatientSheet sheets;

  TryPages(KnowledgeBase knowledge) {
    cases = new CaseReader(knowledge);
    form = new TryForm(knowledge);
    sheets = new PatientSheet(knowledge);
  }

  @Override
  public List<PageRoute> routes(Reception reception) {
    return List.of(
        PageRoute.get(PATH, KnowledgePages::reads, request -> show(reception, request)),
        PageRoute.post(PATH, KnowledgePages::reads, request -> assess(reception, request)));
  }

  private ServerResponse show(Reception reception, ServerRequest request) {
    String example = request.param("example").orElse("");
    String text = ExampleCases.text(example);
    return reception.page(
        page(
            reception.frame(request, "Try a case"),
            text.isEmpty() ? EMPTY_CASE : text,
            example,
            field -> ""));
  }

  private TryPage page(Frame frame, String text, String example, UnaryOperator<String> typed) {
    return new TryPage(frame, text, examples(example), form.rooms(typed), "", Optional.empty());
  }

  private static List<Frame.Way> examples(String here) {
    return ExampleCases.titles().entrySet().stream()
        .map(
            one ->
                new Frame.Way(
                    PATH + "?example=" + one.getKey(),
                    one.getValue(),
                    one.getKey().equals(here) ? Frame.Way.Place.HERE : Frame.Way.Place.ELSEWHERE))
        .toList();
  }

  private ServerResponse assess(Reception reception, ServerRequest request) {
    Frame frame = reception.frame(request, "Try a case");
    String text = request.param("case").orElse(""); // longer than other fields may be
    UnaryOperator<String> typed = field -> reception.field(request, field);
    TryPage page = page(frame, text, "", typed);
    if (text.length() > LONGEST) {
      return reception.page(WRONG, wrong(page, "the case is longer than 20,000 letters"));
    }
    return switch (cases.read(NOBODY, text.isBlank() ? EMPTY_CASE : text)) {
      case CaseReader.Refused refused ->
          reception.page(
              WRONG, wrong(page, "line " + refused.place().line() + ": " + refused.message()));
      case CaseReader.Read read when read.cases().isEmpty() ->
          reception.page(WRONG, wrong(page, "there is no case in it"));
      case CaseReader.Read read ->
          reception.page(said(reception, page, read.cases().getFirst(), typed));
    };
  }

  private static TryPage wrong(TryPage page, String why) {
    return new TryPage(
        page.frame(),
        page.text(),
        page.examples(),
        page.rooms(),
        "The case in words cannot be read: " + why + ". What you typed is still there.",
        Optional.empty());
  }

  private TryPage said(
      Reception reception, TryPage page, RecordBuilder record, UnaryOperator<String> typed) {
    form.answer(record, typed);
    Assessment assessment =
        reception.live().tried(record.build(record.statedAsOf().orElseGet(reception::today)));
    Assessed assessed = new Assessed(0, assessment, List.of());
    PatientTop top =
        new PatientTop(sheets.banner(NOBODY, assessed, PatientSheet.Detail.CLINICAL), List.of());
    PatientPage result = sheets.page(page.frame(), top, assessed, PatientSheet.Detail.CLINICAL);
    return new TryPage(
        page.frame(), page.text(), page.examples(), page.rooms(), "", Optional.of(result));
  }
}
