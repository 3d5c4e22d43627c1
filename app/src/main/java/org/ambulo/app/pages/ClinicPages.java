package org.ambulo.app.pages;

import java.util.List;
import org.ambulo.app.server.PageSet;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.web.pages.PatientSheet;
import org.ambulo.web.pages.bodychart.BodyChartSheet;

/** All screens of the clinic. */
public final class ClinicPages {

  private ClinicPages() {}

  public static List<PageSet> of(KnowledgeBase knowledge) {
    PatientPages patients = new PatientPages(new PatientSheet(knowledge));
    BodyChartSheet charts = new BodyChartSheet(knowledge);
    return List.of(
        new WorklistPages(),
        new IntakePages(),
        new SchedulePages(knowledge),
        new JourneyPages(patients),
        new AssessmentPages(patients, knowledge, charts),
        new BodyChartPages(patients, knowledge, charts),
        new MyBodyChartPages(knowledge, charts),
        new ScorePages(patients, knowledge),
        new PlanPages(patients, knowledge),
        new DocumentPages(patients, knowledge),
        new MedicinePages(patients, knowledge),
        new ProcedurePages(patients, knowledge),
        new ProgrammePages(patients, knowledge),
        new PhonePages(knowledge),
        new CheckInPages(knowledge),
        new MessagePages(patients),
        new PhoneFiles(),
        new OutcomePages(knowledge),
        new InboxPages(patients),
        new AdminPages(),
        new AccountPages(),
        new AuditPages(),
        new WhoLookedPages(),
        new TryPages(knowledge),
        new KnowledgePages(knowledge));
  }
}
