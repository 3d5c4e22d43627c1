package org.ambulo.fhir.terms;

import java.util.Map;

/** Canonical names of code systems and identifier systems. */
public final class Systems {

  private static final String OURS = "https://ambulo.org/fhir/";

  /** Ids of findings; an Observation with such a code is the answer to a finding. */
  public static final String FINDING = OURS + "CodeSystem/finding";

  public static final String FINDING_OPTION = OURS + "CodeSystem/finding-option";

  /** {@code phq9} is the total, {@code phq9/9} an item, {@code fabq/w} a part. */
  public static final String INSTRUMENT = OURS + "CodeSystem/instrument";

  /** Names of score ranges, {@code moderate} for instance. */
  public static final String BAND = OURS + "CodeSystem/score-band";

  public static final String MEASURE = OURS + "CodeSystem/measure";

  /** What a person entered as having happened. */
  public static final String EVENT = OURS + "CodeSystem/event";

  public static final String DIAGNOSIS = OURS + "CodeSystem/diagnosis";
  public static final String RED_FLAG = OURS + "CodeSystem/red-flag";
  public static final String YELLOW_FLAG = OURS + "CodeSystem/yellow-flag";

  /** What a resource of an assessment is about: {@code differential}, {@code screening-open}... */
  public static final String ASSESSMENT = OURS + "CodeSystem/assessment";

  /** Positive or negative, as the target of foreign codes. */
  public static final String RESULT = OURS + "CodeSystem/result";

  /** What a rating of the pain diary is about: {@code now}, {@code activity}... */
  public static final String PAIN_DIARY = OURS + "CodeSystem/pain-diary";

  /** Regions and sensations of the body chart; {@link #BODY_CHART_DRAWN} is the chart itself. */
  public static final String BODY_CHART = OURS + "CodeSystem/body-chart";

  public static final String BODY_CHART_DRAWN = "chart";
  public static final String BODY_CHART_STROKE = "stroke";
  public static final String BODY_CHART_COMPLETE = "complete";

  /** What was said of the whole list of a patient's medicines. */
  public static final String MEDICINE_LIST = OURS + "CodeSystem/medicine-list";

  public static final String MEDICINE_LIST_COMPLETE = "complete";

  /** What a patient says at a check-in beside the diary: {@code interference}, {@code walked}... */
  public static final String CHECK_IN = OURS + "CodeSystem/check-in";

  /** Ids of topics that a patient is taught, and how they were taken up. */
  public static final String EDUCATION = OURS + "CodeSystem/education";

  /** Ids of exercises; an order of one is a line of a programme, an Observation a session of it. */
  public static final String EXERCISE = OURS + "CodeSystem/exercise";

  /** What is recorded of a session of an exercise: {@code sets}, {@code pain-during}... */
  public static final String EXERCISE_REPORT = OURS + "CodeSystem/exercise-report";

  /** What a patient asks of the team: {@link #ANSWER}, {@link #OTHER_TIME}. */
  public static final String REQUEST = OURS + "CodeSystem/request";

  public static final String ANSWER = "answer-message";
  public static final String OTHER_TIME = "change-visit";

  /** Between whom a message goes; {@link #WITH_PATIENT} is what the patient reads. */
  public static final String MESSAGE = OURS + "CodeSystem/message";

  public static final String WITH_PATIENT = "patient-and-team";

  /** Ids of what is done for the pain: procedures, and other means whose relief is known. */
  public static final String INTERVENTION = OURS + "CodeSystem/intervention";

  /** What a visit is for; {@link #THERAPY_VISIT} is one of them. */
  public static final String VISIT = OURS + "CodeSystem/visit";

  public static final String THERAPY_VISIT = "therapy";

  /** Identifier: the id of an item of a plan. */
  public static final String PLAN_ITEM = OURS + "plan-item";

  /** Identifier: the place in a case file where a statement stood. */
  public static final String CASE_FILE = OURS + "case-file";

  public static final String CASE_CONTEXT = OURS + "Questionnaire/case-context";

  /** Roles of the team, whoever has them. */
  public static final String ROLE = OURS + "CodeSystem/role";

  public static final String LOINC = "http://loinc.org";
  public static final String SNOMED = "http://snomed.info/sct";
  public static final String UCUM = "http://unitsofmeasure.org";

  /** Other names under which well-known systems arrive. */
  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("https://loinc.org", LOINC),
          Map.entry("http://loinc.org/", LOINC),
          Map.entry("urn:oid:2.16.840.1.113883.6.1", LOINC),
          Map.entry("https://snomed.info/sct", SNOMED),
          Map.entry("http://snomed.info/sct/", SNOMED),
          Map.entry("urn:oid:2.16.840.1.113883.6.96", SNOMED),
          Map.entry("https://unitsofmeasure.org", UCUM),
          Map.entry("urn:oid:2.16.840.1.113883.6.8", UCUM),
          Map.entry("urn:oid:2.16.840.1.113883.6.90", "http://hl7.org/fhir/sid/icd-10-cm"),
          Map.entry("https://hl7.org/fhir/sid/icd-10-cm", "http://hl7.org/fhir/sid/icd-10-cm"),
          Map.entry("http://hl7.org/fhir/sid/icd-10-cm/", "http://hl7.org/fhir/sid/icd-10-cm"),
          Map.entry(
              "urn:oid:2.16.840.1.113883.6.88", "http://www.nlm.nih.gov/research/umls/rxnorm"));

  private Systems() {}

  /** The canonical name of a system; the name itself where no other is known. */
  public static String canonical(String uri) {
    return ALIASES.getOrDefault(uri, uri);
  }
}
