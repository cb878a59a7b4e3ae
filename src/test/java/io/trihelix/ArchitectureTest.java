package io.trihelix;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import java.io.FileDescriptor;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.apache.commons.io.file.PathUtils;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.apache.spark.sql.DataFrameWriter;
import picocli.CommandLine;

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
    "io.trihelix.ask..",
    "io.trihelix.check..",
    "io.trihelix.duckdb..",
    "io.trihelix.serve..",
    "io.trihelix.config.."
  };

  private static final List<String> STEPS =
      List.of(
          "ingest",
          "duplicates",
          "analyse",
          "names",
          "count",
          "score",
          "trend",
          "structure",
          "train",
          "rows");

  /** The packages of these names; what the main class does is no concern of them. */
  private static Architectures.LayeredArchitecture rooms(String home, List<String> names) {
    String[] packages = names.stream().map(name -> home + name + "..").toArray(String[]::new);
    var rooms =
        layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage(
                packages[0], Arrays.copyOfRange(packages, 1, packages.length));
    for (String name : names) {
      rooms = rooms.layer(name).definedBy(home + name + "..");
    }
    return rooms;
  }

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
  static final ArchRule roomsOfStepsHaveNoCycles =
      slices().matching("io.trihelix.spark.step.(*)..").should().beFreeOfCycles();

  /** A room may know those that stand before it; rows serves all. */
  @ArchTest
  static final ArchRule stepsFlowOneWay =
      rooms("io.trihelix.spark.step.", STEPS)
          .whereLayer("train")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("structure")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("trend")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("score")
          .mayOnlyBeAccessedByLayers("structure")
          .whereLayer("count")
          .mayOnlyBeAccessedByLayers("score", "trend", "structure")
          .whereLayer("names")
          .mayOnlyBeAccessedByLayers("count")
          .whereLayer("analyse")
          .mayOnlyBeAccessedByLayers("names", "train")
          .whereLayer("duplicates")
          .mayOnlyBeAccessedByLayers("analyse")
          .whereLayer("ingest")
          .mayOnlyBeAccessedByLayers("duplicates")
          .because("data flows one way");

  @ArchTest
  static final ArchRule everyStepHasItsRoom =
      noClasses()
          .that()
          .haveSimpleNameNotContaining("package-info")
          .should()
          .resideInAPackage("io.trihelix.spark.step")
          .because("a step belongs to the room of its phase");

  @ArchTest
  static final ArchRule commandsStandAboveTheRun =
      rooms(
              "io.trihelix.app.",
              List.of("command", "develop", "option", "print", "run", "session", "shell"))
          .whereLayer("command")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("develop")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("shell")
          .mayOnlyBeAccessedByLayers("command")
          .whereLayer("print")
          .mayOnlyBeAccessedByLayers("command", "develop")
          .whereLayer("option")
          .mayOnlyBeAccessedByLayers("command", "develop", "print")
          .whereLayer("run")
          .mayOnlyBeAccessedByLayers("command", "print")
          .whereLayer("session")
          .mayOnlyBeAccessedByLayers("command", "develop", "option", "run")
          .because("a run prints nothing but its progress and knows no command");

  @ArchTest
  static final ArchRule roomsOfRecognitionHaveNoCycles =
      slices().matching("io.trihelix.recognize.(*)..").should().beFreeOfCycles();

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

  private static final List<Class<?>> HOLDERS_OF_FILES =
      List.of(
          java.io.File.class,
          java.nio.file.Files.class,
          FileSystem.class,
          FileContext.class,
          FileUtil.class,
          FileUtils.class,
          PathUtils.class);

  /** Methods of these names on files, of Java, Hadoop, Spark and Commons IO. */
  private static final Pattern DELETES_OR_MOVES =
      Pattern.compile("(?:force|fully)?[dD]elete.*|rename(?:To)?|move.*|cleanDirectory");

  private static final DescribedPredicate<JavaAccess<?>> DELETION_OR_MOVE =
      DescribedPredicate.describe(
          "delete or move files",
          call ->
              DELETES_OR_MOVES.matcher(call.getTarget().getName()).matches()
                  && HOLDERS_OF_FILES.stream().anyMatch(call.getTargetOwner()::isAssignableTo));

  @ArchTest
  static final ArchRule threeClassesDeleteAndMoveFiles =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("io.trihelix.spark.sink.OwnFiles")
          .and()
          .doNotHaveFullyQualifiedName("io.trihelix.spark.sink.OwnLinks")
          .and()
          .doNotHaveFullyQualifiedName("io.trihelix.spark.scratch.TemporaryFolder")
          .should()
          .accessTargetWhere(DELETION_OR_MOVE)
          .because("nothing but what we wrote is ever replaced or deleted");

  @ArchTest
  static final ArchRule oneClassLetsSparkReplaceFolders =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("io.trihelix.spark.sink.Warehouse")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(DataFrameWriter.class)
          .because("a writer that overwrites deletes what is there");

  @ArchTest
  static final ArchRule hanLpIsKnownToRecognitionAlone =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.trihelix.recognize..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.hankcs..");

  @ArchTest
  static final ArchRule duckDbIsKnownToItsOwnRoomAlone =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.trihelix.duckdb..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.duckdb..")
          .because("a question is asked the same way whatever engine answers");

  @ArchTest
  static final ArchRule icebergIsKnownToTheTwoClassesOfItsName =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("io.trihelix.spark.sink.IcebergTables")
          .and()
          .doNotHaveFullyQualifiedName("io.trihelix.spark.sink.IcebergTable")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.iceberg..")
          .because("who asks for no catalog has no Iceberg on the class path");

  @ArchTest
  static final ArchRule networkAnalysisIsKnownToTheNetworkAlone =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.trihelix.network..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("nl.cwts..");

  @ArchTest
  static final ArchRule nobodyPrintsAroundTheScreen =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("io.trihelix.app.print.Screen")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .accessField(FileDescriptor.class, "out")
          .orShould()
          .accessField(FileDescriptor.class, "err")
          .orShould()
          .callMethod(Throwable.class, "printStackTrace")
          .orShould()
          .callMethod(System.class, "console")
          .because("text of others is shown with its control characters escaped");

  @ArchTest
  static final ArchRule theScreenIsChosenInOnePlace =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("io.trihelix.app.Trihelix")
          .should()
          .callMethod(CommandLine.class, "setOut", PrintWriter.class)
          .orShould()
          .callMethod(CommandLine.class, "setErr", PrintWriter.class)
          .because("a command prints to where its command line says");

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

  @ArchTest
  static final ArchRule trainingIsForDevelopersAlone =
      noClasses()
          .that()
          .resideOutsideOfPackages("io.trihelix.recognize.train..", "io.trihelix.app.develop..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.trihelix.recognize.train..");

  /** {@code ProgramDigest} leaves these out when it asks whether an analysis may be taken over. */
  @ArchTest
  static final ArchRule anAnalysisRunsThroughNoStatisticsAndNoReport =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.trihelix.recognize..",
              "io.trihelix.text..",
              "io.trihelix.gazetteer..",
              "io.trihelix.cooccur..",
              "io.trihelix.relate..",
              "io.trihelix.resolve..",
              MODEL,
              "io.trihelix.spark.step.analyse..")
          .and()
          .resideOutsideOfPackage("io.trihelix.recognize.train..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.trihelix.app..",
              "io.trihelix.coverage..",
              "io.trihelix.embedding..",
              "io.trihelix.evaluate..",
              "io.trihelix.network..",
              "io.trihelix.report..",
              "io.trihelix.spark.report..",
              "io.trihelix.spark.sink..",
              "io.trihelix.spark.view..");
}
