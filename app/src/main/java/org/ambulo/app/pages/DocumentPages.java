package org.ambulo.app.pages;

import java.util.List;
import org.ambulo.app.server.PageRoute;
import org.ambulo.app.server.PageSet;
import org.ambulo.app.server.Reception;
import org.ambulo.clinic.access.Role;
import org.ambulo.clinic.live.Assessments.Assessed;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.web.chart.KeptPlan;
import org.ambulo.web.pages.Banner;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Page;
import org.ambulo.web.pages.plan.DocumentsPage;
import org.ambulo.web.print.Pdf;
import org.ambulo.web.print.PlanDocuments;
import org.ambulo.web.print.ProgrammeDocuments;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The documents of a patient's plan, as PDF. */
final class DocumentPages implements PageSet {

  private static final String PATH = "/patients/{id}/documents";

  private final PatientPages patients;
  private final PlanDocuments documents;
  private final ProgrammeDocuments programmes;

  DocumentPages(PatientPages patients, KnowledgeBase knowledge) {
    this.patients = patients;
    documents = new PlanDocuments(knowledge);
    programmes = new ProgrammeDocuments(knowledge);
  }

  /** One of the documents. */
  @FunctionalInterface
  private interface Written {
    Page of(Frame frame, String who, Assessed assessed);
  }

  @Override
  public List<PageRoute> routes(Reception reception) {
    return List.of(
        PageRoute.get(PATH, Role::isClinician, request -> list(reception, request)),
        PageRoute.get(
            PATH + "/plan.pdf",
            role -> role.isClinician() || role == Role.PATIENT,
            request -> plan(reception, request)),
        PageRoute.get(
            PATH + "/programme.pdf",
            role -> role.isClinician() || role == Role.PATIENT,
            request -> pdf(reception, request, "programme.pdf", programmes::of)),
        PageRoute.get(
            PATH + "/therapy.pdf",
            Role::isClinician,
            request -> pdf(reception, request, "therapy.pdf", documents::therapy)),
        PageRoute.get(
            PATH + "/letter.pdf",
            Role::isClinician,
            request -> pdf(reception, request, "letter.pdf", documents::letter)));
  }

  private ServerResponse plan(Reception reception, ServerRequest request) {
    boolean own = reception.caller(request).role() == Role.PATIENT;
    Written written = own ? documents::given : documents::draft;
    return pdf(reception, request, "plan.pdf", written);
  }

  private ServerResponse list(Reception reception, ServerRequest request) {
    return patients.page(
        reception,
        request,
        "Documents",
        (caller, of) -> {
          String at = "/patients/" + of.patient() + "/documents/";
          boolean approved =
              KeptPlan.current(of.assessed().documents()).flatMap(KeptPlan::plan).isPresent();
          return new DocumentsPage(
              of.frame(),
              of.top(),
              approved
                  ? "They say what was agreed on in the approved plan."
                  : "No plan is approved yet: they say what is proposed, and that it is no order.",
              List.of(
                  new DocumentsPage.Paper(
                      at + "plan.pdf",
                      "The plan for the patient",
                      "In plain words: what to do at home, what to know, when to get help."),
                  new DocumentsPage.Paper(
                      at + "programme.pdf",
                      "Exercises for home",
                      "In plain words, with drawings: each move, how much, what pain is all right."),
                  new DocumentsPage.Paper(
                      at + "therapy.pdf",
                      "Prescription of physical therapy",
                      "Diagnosis, precautions, goals, what, how often, how long, review date."),
                  new DocumentsPage.Paper(
                      at + "letter.pdf",
                      "Referral and hand-over letter",
                      "Findings, red flags, medicines, the plan, the window, who leads and what"
                          + " hands it over.")));
        });
  }

  private ServerResponse pdf(
      Reception reception, ServerRequest request, String file, Written written) {
    return patients.of(
        reception,
        request,
        file,
        (caller, of) -> {
          Page document = written.of(of.frame(), who(of.top().banner()), of.assessed());
          return reception.file(file, "application/pdf", new Pdf().of(reception.html(document)));
        });
  }

  private static String who(Banner banner) {
    return banner.name() + ", " + banner.about() + ", " + banner.patient();
  }
}
