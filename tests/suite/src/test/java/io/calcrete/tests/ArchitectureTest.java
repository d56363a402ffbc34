package io.calcrete.tests;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.core.importer.Locations;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The layout of the code: who may know whom, and what nobody does. */
class ArchitectureTest {
  /** What JavaCC writes. */
  private static final Pattern GENERATED =
      Pattern.compile(
          ".*/sql/parser/(CalcreteSqlParser\\w*|ParseException|SimpleCharStream|Token(MgrError)?)(\\$.*)?\\.class");

  private static final JavaClasses CLASSES = imported();

  private static final String[] ADAPTERS = {"io.calcrete.jdbc..", "io.calcrete.duckdb.."};

  private static JavaClasses imported() {
    Set<Location> places = new HashSet<>(Locations.ofPackage("io.calcrete"));
    Path commandLine = Path.of("..", "..", "avatica-server", "cli", "target", "classes");
    if (commandLine.toFile().isDirectory()) {
      places.add(Location.of(commandLine));
    }
    return new ClassFileImporter()
        .withImportOption(location -> !location.contains("/io/calcrete/tests/"))
        .withImportOption(location -> !location.contains("/io/calcrete/conformance/"))
        .withImportOption(location -> !location.matches(GENERATED))
        .importLocations(places);
  }

  @Test
  void everyModuleIsLookedAt() {
    assertThat(
            Stream.of("backend", "sql", "rules", "runtime", "driver", "duckdb", "jdbc")
                .map(name -> "io.calcrete." + name))
        .allMatch(CLASSES::containPackage);
    assertThat(CLASSES).noneMatch(type -> type.getPackageName().matches("io.calcrete.(tests|conformance).*"));
  }

  @TestFactory
  Stream<DynamicTest> rules() {
    return Stream.of(
            layers(),
            noClasses()
                .that(resideInAPackage("io.calcrete.backend.."))
                .should()
                .dependOnClassesThat(
                    resideInAPackage("io.calcrete..").and(not(resideInAPackage("io.calcrete.backend.."))))
                .as("the contract knows nobody"),
            noClasses()
                .that(resideInAPackage("io.calcrete.jdbc.."))
                .should()
                .dependOnClassesThat(resideInAPackage("io.calcrete.duckdb.."))
                .as("the JDBC adapter does not see the DuckDB adapter"),
            noClasses()
                .that(resideInAPackage("io.calcrete.duckdb.."))
                .should()
                .dependOnClassesThat(resideInAPackage("io.calcrete.jdbc.."))
                .as("the DuckDB adapter does not see the JDBC adapter"),
            noClasses()
                .that(resideInAnyPackage(ADAPTERS))
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.calcrete.driver..", "io.calcrete.rules.."))
                .as("adapters see neither the driver nor the rules"),
            noClasses()
                .that(
                    resideInAnyPackage(
                        "io.calcrete.sql..", "io.calcrete.rules..", "io.calcrete.runtime..", "io.calcrete.driver.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.duckdb..", "org.sqlite..", "com.zaxxer.."))
                .as("the planner and the runtime know no database"),
            slices().matching("io.calcrete.(**)").should().beFreeOfCycles().as("packages do not go round in circles"),
            noClasses()
                .that(not(resideInAPackage("io.calcrete.cli..")))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .as("only the command line prints"),
            noClasses()
                .should()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .orShould()
                .callMethod(String.class, "format", String.class, Object[].class)
                .as("no text depends on the locale of the machine"),
            noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(java.text.SimpleDateFormat.class.getName())
                .as("dates are formatted by java.time"),
            noClasses()
                .that(not(resideInAnyPackage("io.calcrete.driver..")))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(java.util.Date.class.getName())
                .as("java.util.Date is what a caller of the driver may bring, and nothing else"),
            noClasses()
                .should()
                .callMethod(Throwable.class, "printStackTrace")
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .as("nobody prints a stack trace or sleeps"),
            noClasses()
                .that(not(resideInAPackage("io.calcrete.cli..")))
                .should()
                .callMethod(System.class, "exit", int.class)
                .as("only the command line ends the process"),
            fields()
                .that()
                .areNotStatic()
                .and()
                .arePublic()
                .should()
                .beFinal()
                .allowEmptyShould(true)
                .as("no field can be changed from outside"),
            classes()
                .that(alwaysTrue())
                .should()
                .haveNameNotMatching(".*(Impl|Util|Utils|Helper|Manager)")
                .as("classes have names of their own"))
        .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(CLASSES)));
  }

  private static ArchRule layers() {
    return layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("contract")
        .definedBy("io.calcrete.backend..")
        .layer("sql")
        .definedBy("io.calcrete.sql..")
        .layer("rules")
        .definedBy("io.calcrete.rules..")
        .layer("runtime")
        .definedBy("io.calcrete.runtime..")
        .layer("driver")
        .definedBy("io.calcrete.driver..")
        .layer("adapters")
        .definedBy(ADAPTERS)
        .optionalLayer("command line")
        .definedBy("io.calcrete.cli..")
        .whereLayer("sql")
        .mayOnlyBeAccessedByLayers("rules", "runtime", "driver", "adapters", "command line")
        .whereLayer("rules")
        .mayOnlyBeAccessedByLayers("runtime", "driver", "command line")
        .whereLayer("runtime")
        .mayOnlyBeAccessedByLayers("driver", "adapters", "command line")
        .whereLayer("driver")
        .mayOnlyBeAccessedByLayers("command line")
        .whereLayer("adapters")
        .mayOnlyBeAccessedByLayers("command line")
        .as("sql <- rules <- runtime <- driver, and adapters stand on the contract and the runtime's factory");
  }
}
