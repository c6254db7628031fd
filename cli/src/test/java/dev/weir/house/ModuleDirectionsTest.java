package dev.weir.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may see whom: ARCHITECTURE.md, "The house". */
@AnalyzeClasses(packages = "dev.weir", importOptions = DoNotIncludeTests.class)
class ModuleDirectionsTest {
    private static final String[] SQL = {"dev.weir.source..", "dev.weir.diagnostic..", "dev.weir.sql.."};
    private static final String[] FUNCTIONS = {"dev.weir.functions..", "io.confluent.ksql.."};
    private static final String[] DEPLOY = {
        "dev.weir.model..",
        "dev.weir.manifest..",
        "dev.weir.desired..",
        "dev.weir.check..",
        "dev.weir.live..",
        "dev.weir.offline..",
        "dev.weir.graph..",
        "dev.weir.compare..",
        "dev.weir.diff..",
        "dev.weir.plan..",
        "dev.weir.ledger..",
        "dev.weir.normal..",
        "dev.weir.json..",
        "dev.weir.port..",
        "dev.weir.project..",
        "dev.weir.session..",
        "dev.weir.execute..",
        "dev.weir.target..",
        "dev.weir.adapter.."
    };

    @ArchTest
    static final ArchRule theDialectKnowsOnlyTheJdkAndAntlr = classes()
            .that()
            .resideInAnyPackage(SQL)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "org.antlr..",
                    "dev.weir.source..",
                    "dev.weir.diagnostic..",
                    "dev.weir.sql..");

    @ArchTest
    static final ArchRule onlyTheParserSeesAntlr = noClasses()
            .that()
            .resideOutsideOfPackage("dev.weir.sql.parse..")
            .and()
            .resideInAPackage("dev.weir..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.antlr..");

    @ArchTest
    static final ArchRule theFunctionsKnowTheDialectAndKafkasData = classes()
            .that()
            .resideInAnyPackage(FUNCTIONS)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "org.apache.kafka.common..",
                    "org.apache.kafka.connect.data..",
                    "dev.weir.source..",
                    "dev.weir.diagnostic..",
                    "dev.weir.sql..",
                    "dev.weir.functions..",
                    "io.confluent.ksql..");

    /** The planner knows functions by their signatures; where they come from is the manifest's business. */
    @ArchTest
    static final ArchRule deployReadsFunctionsWithTheManifest = noClasses()
            .that()
            .resideInAnyPackage(DEPLOY)
            .and()
            .resideOutsideOfPackages("dev.weir.manifest..", "dev.weir.desired..", "dev.weir.offline..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FUNCTIONS);

    @ArchTest
    static final ArchRule deployNeverSeesTheSandbox = noClasses()
            .that()
            .resideInAnyPackage(DEPLOY)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.weir.sandbox..", "dev.weir.cli..");

    @ArchTest
    static final ArchRule theSandboxNeverSeesDeploy = noClasses()
            .that()
            .resideInAPackage("dev.weir.sandbox..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(DEPLOY);

    @ArchTest
    static final ArchRule onlyAdaptersSpeakToServers = noClasses()
            .that()
            .resideInAnyPackage(DEPLOY)
            .and()
            .resideOutsideOfPackages("dev.weir.adapter..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("okhttp3..", "org.apache.kafka..");

    @ArchTest
    static final ArchRule comparingAndPlanningDoNoInputOrOutput = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.weir.model..",
                    "dev.weir.graph..",
                    "dev.weir.compare..",
                    "dev.weir.diff..",
                    "dev.weir.plan..",
                    "dev.weir.live..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "java.net.http..", "dev.weir.adapter..");

    @ArchTest
    static final ArchRule onlyViewsTouchTheStandardStreams = noClasses()
            .that()
            .resideInAPackage("dev.weir..")
            .and()
            .resideOutsideOfPackages("dev.weir.cli.view..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .accessField(System.class, "in");
}
