package dev.pagination.async;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.pagination.async", importOptions = DoNotIncludeTests.class)
class AsyncArchitectureTest {

    @ArchTest
    static final ArchRule NEEDS_NO_BACKEND = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.pagination",
                    "dev.pagination.token",
                    "dev.pagination.async..",
                    "com.fasterxml.jackson..",
                    "com.github.kagkarlsson.scheduler..",
                    "io.micrometer.observation",
                    "java.io",
                    "java.lang..",
                    "java.nio.charset",
                    "java.security",
                    "java.sql",
                    "java.time..",
                    "java.util..",
                    "javax.sql",
                    "org.jspecify.annotations",
                    "org.slf4j");

    @ArchTest
    static final ArchRule KEEPS_THE_SCHEDULER_IN_ONE_PLACE = noClasses()
            .that()
            .doNotHaveSimpleName("SchedulerQueue")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.github.kagkarlsson.scheduler..");

    @ArchTest
    static final ArchRule KEEPS_JACKSON_IN_ONE_PLACE = noClasses()
            .that()
            .doNotHaveSimpleName("JacksonCodec")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule KEEPS_WHAT_IS_OPTIONAL_IN_ONE_PLACE = noClasses()
            .that()
            .doNotHaveSimpleName("ObservedRuns")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.micrometer..");

    @ArchTest
    static final ArchRule DECIDES_WHAT_COMES_NEXT_WITHOUT_A_DATABASE = noClasses()
            .that()
            .haveSimpleNameStartingWith("JobLife")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql", "javax.sql");

    @ArchTest
    static void findsTheClasses(JavaClasses classes) {
        long exported = classes.stream()
                .filter(type -> type.getPackageName().equals("dev.pagination.async"))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(JavaClass::isTopLevelClass)
                .count();

        assertThat(classes.size()).isGreaterThan(50);
        assertThat(exported).isEqualTo(25);
    }
}
