package newsreel.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import newsreel.catalog.ports.Catalog;
import org.jspecify.annotations.NullMarked;

/** The walls between the rooms of the design. */
@AnalyzeClasses(packages = "newsreel", importOptions = ImportOption.DoNotIncludeTests.class)
final class WallsTest {
  private static final String[] READERS = {
    "newsreel.articles..", "newsreel.videos..", "newsreel.cards..", "newsreel.search.."
  };

  static final Map<String, String> ARROWS =
      Map.ofEntries(
          Map.entry("values", ""),
          Map.entry("catalog", "values"),
          Map.entry("players", "catalog values"),
          Map.entry("captions", "values"),
          Map.entry("transcripts", "captions catalog values"),
          Map.entry("fetch", "values"),
          Map.entry("json", "catalog values"),
          Map.entry("http", "json catalog values"),
          Map.entry("table", "catalog values"),
          Map.entry("extract", "players catalog values"),
          Map.entry("videos", "transcripts captions http json extract catalog values"),
          Map.entry("articles", "videos http json extract players catalog values"),
          Map.entry("changes", "articles videos http json catalog values"),
          Map.entry("search", "articles videos http json catalog values"),
          Map.entry("cards", "transcripts captions search http json players catalog values"),
          Map.entry("ingest", "fetch extract players catalog values"),
          Map.entry(
              "ingest.http",
              "ingest articles videos captions http json extract players catalog values"),
          Map.entry("imports", "ingest extract catalog values"),
          Map.entry("sources", "ingest fetch extract players http json catalog values"),
          Map.entry("follow", "ingest captions json catalog values"),
          Map.entry("pictures", "fetch http json catalog values"),
          Map.entry("upkeep", "follow pictures http json catalog values"),
          Map.entry("aws", "follow imports pictures json catalog values"),
          Map.entry(
              "lambda",
              "upkeep ingest.http ingest imports sources pictures follow articles videos changes"
                  + " search cards aws table fetch http json extract catalog values"));

  /** The floors of HTML extraction, lowest first: each sees those below it. */
  private static final List<String> FLOORS =
      List.of("source", "data", "page", "kind", "rules", "media", "blocks", "");

  @ArchTest
  static void importsGoTheWayOfTheDesign(JavaClasses classes) {
    assertThat(
            arrows(classes, WallsTest::room)
                .filter(
                    arrow ->
                        !ARROWS.containsKey(arrow.from())
                            || !List.of(ARROWS.get(arrow.from()).split(" ", -1))
                                .contains(arrow.to())))
        .as("an arrow that the design does not have; a new room is listed here first")
        .isEmpty();
  }

  @ArchTest
  static void theFloorsOfHtmlExtractionSeeOnlyThoseBelow(JavaClasses classes) {
    assertThat(
            arrows(classes, WallsTest::floor)
                .filter(arrow -> FLOORS.indexOf(arrow.to()) > FLOORS.indexOf(arrow.from())))
        .isEmpty();
    assertThat(classes)
        .as("floors that are not listed")
        .allMatch(type -> floor(type.getPackageName()).map(FLOORS::contains).orElse(true));
  }

  private record Arrow(String from, String to, String dependency) {}

  private static Stream<Arrow> arrows(
      JavaClasses classes, Function<String, Optional<String>> roomOf) {
    return classes.stream()
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .flatMap(
            d -> {
              Optional<String> from = roomOf.apply(d.getOriginClass().getPackageName());
              Optional<String> to =
                  roomOf.apply(d.getTargetClass().getBaseComponentType().getPackageName());
              return from.isPresent() && to.isPresent() && !from.equals(to)
                  ? Stream.of(new Arrow(from.get(), to.get(), d.getDescription()))
                  : Stream.empty();
            });
  }

  /** The room that a package of the functions belongs to. */
  private static Optional<String> room(String packageName) {
    if (!packageName.startsWith("newsreel.")) {
      return Optional.empty();
    }
    return packageName.startsWith("newsreel.ingest.http")
        ? Optional.of("ingest.http")
        : Optional.of(packageName.split("\\.", 3)[1]);
  }

  private static Optional<String> floor(String packageName) {
    String html = "newsreel.extract.html";
    return packageName.equals(html)
        ? Optional.of("")
        : Optional.of(packageName)
            .filter(name -> name.startsWith(html + "."))
            .map(name -> name.substring(html.length() + 1));
  }

  @ArchTest
  static final ArchRule theDomainKnowsNoLibraryButTheNullnessAnnotations =
      classes()
          .that()
          .resideInAnyPackage("newsreel.catalog..", "newsreel.values..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "newsreel.catalog..", "newsreel.values..", "java..", "org.jspecify..");

  @ArchTest
  static final ArchRule theDomainKnowsNoneOfItsPorts =
      classes()
          .that()
          .resideInAPackage("newsreel.catalog")
          .should()
          .onlyDependOnClassesThat()
          .resideOutsideOfPackages("newsreel.catalog.ports..", "newsreel.catalog.search..");

  @ArchTest
  static final ArchRule extractionIsPure =
      noClasses()
          .that()
          .resideInAPackage("newsreel.extract..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "software.amazon..", "com.amazonaws..", "java.net.http..", "java.nio.file..");

  @ArchTest
  static final ArchRule onlyTheTableTheCallsOfAwsAndTheWiringKnowTheAwsSdk =
      noClasses()
          .that()
          .resideOutsideOfPackages("newsreel.table..", "newsreel.aws..", "newsreel.lambda..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("software.amazon..");

  @ArchTest
  static final ArchRule theTableKnowsNoJson =
      noClasses()
          .that()
          .resideInAPackage("newsreel.table..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("tools.jackson..");

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
