package org.ambulo.app;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.conditions.ArchConditions.haveRawParameterTypes;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The rules of the house that a machine can see. */
class HouseRulesTest {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.ambulo");

  private static final int FEWEST_CLASSES = 150;

  @Test
  void allOfTheHouseIsLookedAt() {
    assertThat(HOUSE.size()).isGreaterThan(FEWEST_CLASSES);
    assertThat(HOUSE.stream().map(c -> c.getPackageName()).distinct())
        .contains(
            "org.ambulo.core.logic",
            "org.ambulo.core.record",
            "org.ambulo.knowledge.reading",
            "org.ambulo.fhir.read",
            "org.ambulo.roster.engine",
            "org.ambulo.clinic.board",
            "org.ambulo.clinic.live",
            "org.ambulo.store",
            "org.ambulo.web.live",
            "org.ambulo.words",
            "org.ambulo.app.cli");
  }

  @Test
  void theCoreRequiresNothingButTheJdk() {
    classes()
        .that()
        .resideInAPackage("org.ambulo.core..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java.lang..",
            "java.util..",
            "java.math..",
            "java.time..",
            "java.io..",
            "org.ambulo.core..")
        .because("the clinical logic must run anywhere, and outlive every framework")
        .check(HOUSE);
  }

  @Test
  void nothingButTheMainReadsTheClock() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.ambulo.lab.bench..")
        .should()
        .callMethodWhere(target(name("now")).and(target(rawParameterTypes(new Class<?>[0]))))
        .because("time comes in as an argument, so that the same record gives the same answer")
        .check(HOUSE);
  }

  @Test
  void fhirStopsAtTheDoor() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.ambulo.fhir..", "org.ambulo.web..", "org.ambulo.app..", "org.ambulo.lab.bench..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.ambulo.fhir..", "org.hl7.fhir..", "ca.uhn.fhir..")
        .because("who reads, writes and serves FHIR sees it; everything else sees the domain")
        .check(HOUSE);
  }

  @Test
  void adaptersDoNotKnowEachOther() {
    noClasses()
        .that()
        .resideInAPackage("org.ambulo.fhir..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.ambulo.knowledge..", "org.ambulo.app..", "org.ambulo.lab..")
        .because("readers hang from the core, not from each other")
        .check(HOUSE);
    noClasses()
        .that()
        .resideInAPackage("org.ambulo.knowledge..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.ambulo.fhir..", "org.ambulo.app..", "org.ambulo.lab..")
        .because("the knowledge base is below everything that uses it")
        .check(HOUSE);
    noClasses()
        .that()
        .resideInAPackage("org.ambulo.roster..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.ambulo.fhir..",
            "org.ambulo.knowledge..",
            "org.ambulo.clinic..",
            "org.ambulo.app..",
            "org.ambulo.lab..")
        .because("the calendar's engine hangs from the core alone")
        .check(HOUSE);
    noClasses()
        .that()
        .resideInAPackage("org.ambulo.clinic..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.ambulo.fhir..", "org.ambulo.app..", "org.ambulo.lab..")
        .because("what the team does is the same behind every door")
        .check(HOUSE);
    noClasses()
        .that()
        .resideInAPackage("org.ambulo.clinic..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.ambulo.store..", "org.ambulo.web..", "java.sql..", "javax.sql..")
        .because("the use cases name ports; what stands behind them may change")
        .check(HOUSE);
    noClasses()
        .that()
        .resideInAPackage("org.ambulo.store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.ambulo.fhir..", "org.ambulo.web..", "org.ambulo.app..", "org.ambulo.lab..")
        .because("what is kept is a text with entries to find it by; the store knows no more")
        .check(HOUSE);
    noClasses()
        .that()
        .resideInAPackage("org.ambulo.web..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.ambulo.store..", "org.ambulo.app..", "org.ambulo.lab..", "java.sql..")
        .because("a door asks the use cases, never the database")
        .check(HOUSE);
    noClasses()
        .that()
        .resideInAPackage("org.ambulo.words..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.ambulo.fhir..",
            "org.ambulo.knowledge..",
            "org.ambulo.clinic..",
            "org.ambulo.store..",
            "org.ambulo.web..",
            "org.ambulo.app..",
            "org.ambulo.lab..")
        .because("what is told is the same at every door")
        .check(HOUSE);
  }

  @Test
  void theRoomsOfTheCoreHaveNoCycles() {
    slices()
        .matching("org.ambulo.core.(*)..")
        .should()
        .beFreeOfCycles()
        .because("a patient's data walks one way")
        .check(HOUSE);
  }

  @Test
  void publicCallsTakeNoBareFlags() {
    methods()
        .that()
        .arePublic()
        .and()
        .areDeclaredInClassesThat()
        .resideInAPackage("org.ambulo.core..")
        .and()
        .areDeclaredInClassesThat()
        .areNotRecords()
        .and()
        .doNotHaveName("of")
        .and()
        .areDeclaredInClassesThat()
        .doNotHaveSimpleName("Node")
        .should(not(haveRawParameterTypes(boolean.class)))
        .because("a bare true at a call says nothing to its reader")
        .check(HOUSE);
  }

  @Test
  void namesSayWhatAThingIs() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveSimpleNameEndingWith("Dto")
        .because("names are nouns that a clinician uses")
        .check(HOUSE);
  }

  @Test
  void nothingIsKeptInMutableStatics() {
    fields()
        .that()
        .areStatic()
        .and()
        .areDeclaredInClassesThat()
        .resideInAPackage("org.ambulo..")
        .and()
        .areDeclaredInClassesThat()
        .resideOutsideOfPackage("..jmh_generated..")
        .should()
        .beFinal()
        .because("the process holds no state that a restart loses")
        .check(HOUSE);
  }
}
