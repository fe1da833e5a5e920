package dev.pagination.benchmarks.advisor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.pagination.benchmarks.advisor", importOptions = DoNotIncludeTests.class)
class AdvisorArchitectureTest {

    @ArchTest
    static final ArchRule DATA_FLOWS_ONE_WAY = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("command")
            .definedBy("dev.pagination.benchmarks.advisor")
            .layer("output")
            .definedBy("..advisor.output")
            .layer("verdict")
            .definedBy("..advisor.verdict")
            .layer("measuring")
            .definedBy("..advisor.measuring")
            .layer("input")
            .definedBy("..advisor.input")
            .layer("findings")
            .definedBy("..advisor.findings")
            .whereLayer("command")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("output")
            .mayOnlyBeAccessedByLayers("command")
            .whereLayer("verdict")
            .mayOnlyBeAccessedByLayers("command", "output")
            .whereLayer("measuring")
            .mayOnlyBeAccessedByLayers("command")
            .whereLayer("input")
            .mayOnlyBeAccessedByLayers("command", "measuring", "output")
            .whereLayer("findings")
            .mayOnlyBeAccessedByLayers("command", "measuring", "verdict", "output");

    @ArchTest
    static final ArchRule FINDINGS_ARE_VALUES = classes()
            .that()
            .resideInAPackage("..advisor.findings")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.pagination",
                    "..advisor.findings",
                    "java.lang..",
                    "java.util..",
                    "java.time..",
                    "org.jspecify.annotations");

    @ArchTest
    static final ArchRule VERDICTS_ARE_PURE = noClasses()
            .that()
            .resideInAPackage("..advisor.verdict")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "java.io..", "java.nio..", "dev.pagination.jdbc..");

    @ArchTest
    static void findsTheClasses(JavaClasses classes) {
        assertThat(classes.size()).isGreaterThan(40);
    }
}
