package newsreel.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import newsreel.catalog.Catalog;
import org.jspecify.annotations.NullMarked;

/** The walls between the rooms of the design. */
@AnalyzeClasses(packages = "newsreel", importOptions = ImportOption.DoNotIncludeTests.class)
final class WallsTest {
  private static final String[] READERS = {
    "newsreel.articles..", "newsreel.videos..", "newsreel.cards..", "newsreel.search.."
  };

  @ArchTest
  static final ArchRule theDomainKnowsNoLibraryButTheNullnessAnnotations =
      classes()
          .that()
          .resideInAPackage("newsreel.catalog..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("newsreel.catalog..", "java..", "org.jspecify..");

  @ArchTest
  static final ArchRule extractionIsPure =
      noClasses()
          .that()
          .resideInAPackage("newsreel.extract..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "newsreel.table..",
              "newsreel.http..",
              "newsreel.ingest..",
              "newsreel.lambda..",
              "software.amazon..",
              "com.amazonaws..",
              "java.net.http..",
              "java.nio.file..");

  @ArchTest
  static final ArchRule onlyTheTableTheCallsOfAwsAndTheWiringKnowTheAwsSdk =
      noClasses()
          .that()
          .resideOutsideOfPackages("newsreel.table..", "newsreel.aws..", "newsreel.lambda..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("software.amazon..");

  @ArchTest
  static final ArchRule onlyTheWiringSeesBothSidesOfTheCatalog =
      noClasses()
          .that()
          .resideOutsideOfPackages("newsreel.table..", "newsreel.lambda..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("newsreel.table..");

  @ArchTest
  static final ArchRule theTableKnowsTheDomainAlone =
      noClasses()
          .that()
          .resideInAPackage("newsreel.table..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "newsreel.http..",
              "newsreel.ingest..",
              "newsreel.articles..",
              "newsreel.videos..",
              "newsreel.cards..",
              "newsreel.lambda..",
              "newsreel.extract..",
              "tools.jackson..");

  @ArchTest
  static final ArchRule whatThePublicReadsPassesTheGate =
      noClasses()
          .that()
          .resideInAnyPackage(READERS)
          .should()
          .dependOnClassesThat(
              DescribedPredicate.describe(
                  "are the ungated catalogue", (JavaClass c) -> c.isEquivalentTo(Catalog.class)));

  @ArchTest
  static final ArchRule readingLoadsNoDataBinding =
      noClasses()
          .that()
          .resideInAnyPackage(
              "newsreel.articles..",
              "newsreel.videos..",
              "newsreel.changes..",
              "newsreel.http..",
              "newsreel.json..",
              "newsreel.table..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("tools.jackson.databind..");

  @ArchTest
  static final ArchRule onlyFunctionsKnowLambda =
      noClasses()
          .that()
          .resideOutsideOfPackage("newsreel.lambda..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.amazonaws..");

  @ArchTest
  static final ArchRule roomsDoNotGoInCircles =
      slices().matching("newsreel.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule everyPackageIsNullMarked =
      classes()
          .that()
          .resideInAPackage("newsreel..")
          .should(
              new ArchCondition<JavaClass>("be in a null-marked package") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                  if (!item.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(
                        SimpleConditionEvent.violated(
                            item, item.getPackageName() + " has no @NullMarked package-info"));
                  }
                }
              });
}
