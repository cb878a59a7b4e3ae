package io.trihelix;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** Imports point one way: app → spark → core → model; foreign libraries stay where they belong. */
@AnalyzeClasses(packages = "io.trihelix", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String SPARK = "io.trihelix.spark..";
  private static final String APP = "io.trihelix.app..";
  private static final String MODEL = "io.trihelix.model..";
  private static final String[] CORE = {
    "io.trihelix.recognize..",
    "io.trihelix.text..",
    "io.trihelix.gazetteer..",
    "io.trihelix.stats..",
    "io.trihelix.interpret..",
    "io.trihelix.cooccur..",
    "io.trihelix.relate..",
    "io.trihelix.resolve..",
    "io.trihelix.coverage..",
    "io.trihelix.evaluate..",
    "io.trihelix.similar..",
    "io.trihelix.report..",
    "io.trihelix.network..",
    "io.trihelix.embedding..",
    "io.trihelix.config.."
  };

  @ArchTest
  static final ArchRule importsPointOneWay =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("io.trihelix..")
          .layer("app")
          .definedBy(APP)
          .layer("spark")
          .definedBy(SPARK)
          .layer("core")
          .definedBy(CORE)
          .layer("model")
          .definedBy(MODEL)
          .whereLayer("app")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("spark")
          .mayOnlyBeAccessedByLayers("app")
          .whereLayer("core")
          .mayOnlyBeAccessedByLayers("app", "spark")
          .whereLayer("model")
          .mayOnlyBeAccessedByLayers("app", "spark", "core")
          .because("the core is tested without a session");

  @ArchTest
  static final ArchRule everyClassBelongsToALayer =
      classes()
          .that()
          .haveSimpleNameNotContaining("package-info")
          .should()
          .resideInAnyPackage(
              Stream.concat(Stream.of(APP, SPARK, MODEL), Stream.of(CORE)).toArray(String[]::new))
          .because("a new package needs its place above");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("io.trihelix.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule packagesOfSparkHaveNoCycles =
      slices().matching("io.trihelix.spark.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule textStatisticsAndModelStandAlone =
      classes()
          .that()
          .resideInAnyPackage("io.trihelix.text..", "io.trihelix.stats..", MODEL)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.apache.commons.math3..",
              "io.trihelix.text..",
              "io.trihelix.stats..",
              MODEL);

  @ArchTest
  static final ArchRule theCoreDoesNotKnowTheConfiguration =
      noClasses()
          .that()
          .resideOutsideOfPackages(APP, SPARK, "io.trihelix.config..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.trihelix.config..")
          .because("a package declares what can be set about it; config fills it in");

  @ArchTest
  static final ArchRule sparkIsKnownToSparkAndAppAlone =
      noClasses()
          .that()
          .resideOutsideOfPackages(SPARK, APP)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala..");

  @ArchTest
  static final ArchRule hanLpIsKnownToRecognitionAlone =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.trihelix.recognize..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.hankcs..");

  @ArchTest
  static final ArchRule networkAnalysisIsKnownToTheNetworkAlone =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.trihelix.network..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("nl.cwts..");

  @ArchTest
  static final ArchRule picocliIsKnownToAppAlone =
      noClasses()
          .that()
          .resideOutsideOfPackage(APP)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..");

  @ArchTest
  static final ArchRule typesafeConfigIsKnownToConfigAlone =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.trihelix.config..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.typesafe..");

  @ArchTest
  static final ArchRule jsoupIsKnownToInterpretationAlone =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.trihelix.interpret..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.jsoup..");
}
