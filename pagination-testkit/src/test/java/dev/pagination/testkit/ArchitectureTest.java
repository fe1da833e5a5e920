package dev.pagination.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.pagination.testkit", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule KNOWS_THE_VOCABULARY_ONLY = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages(
                    "dev.pagination.token..",
                    "dev.pagination.plan..",
                    "dev.pagination.sql..",
                    "dev.pagination.engine..",
                    "dev.pagination.jdbc..");

    @ArchTest
    static final ArchRule RECORDING_STANDS_ALONE = noClasses()
            .that()
            .resideInAPackage("..testkit.recording")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.pagination", "..testkit", "..testkit.database", "..testkit.plan");

    @ArchTest
    static final ArchRule DATABASES_STAND_ALONE = noClasses()
            .that()
            .resideInAPackage("..testkit.database")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.pagination", "..testkit", "..testkit.recording", "..testkit.plan");

    @ArchTest
    static final ArchRule PLANS_NEED_THE_RECORDING_ONLY = noClasses()
            .that()
            .resideInAPackage("..testkit.plan")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..testkit", "..testkit.database");

    @ArchTest
    static final ArchRule CONTRACTS_DO_NOT_NEED_PLANS = noClasses()
            .that()
            .resideInAPackage("dev.pagination.testkit")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..testkit.plan");

    @ArchTest
    static void findsTheClasses(JavaClasses classes) {
        assertThat(classes.size()).isGreaterThan(40);
    }
}
