package dev.pagination.jooq;

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

@AnalyzeClasses(packages = "dev.pagination.jooq", importOptions = DoNotIncludeTests.class)
class JooqArchitectureTest {

    @ArchTest
    static final ArchRule NEEDS_THE_CORE_THE_DRIVERS_AND_JOOQ_ONLY = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.pagination",
                    "dev.pagination.token",
                    "dev.pagination.plan",
                    "dev.pagination.sql",
                    "dev.pagination.engine",
                    "dev.pagination.jdbc.internal",
                    "dev.pagination.jooq..",
                    "java.io",
                    "java.lang..",
                    "java.sql",
                    "java.time..",
                    "java.util..",
                    "org.jooq..",
                    "org.jspecify.annotations");

    @ArchTest
    static final ArchRule KNOWS_NOTHING_THAT_USERS_OF_JDBC_CALL =
            noClasses().should().dependOnClassesThat().resideInAPackage("dev.pagination.jdbc");

    @ArchTest
    static void findsTheClasses(JavaClasses classes) {
        long exported = classes.stream()
                .filter(type -> type.getPackageName().equals("dev.pagination.jooq"))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(JavaClass::isTopLevelClass)
                .count();

        assertThat(classes.size()).isGreaterThan(20);
        assertThat(exported).as("JooqPager, JooqPagerBuilder").isEqualTo(2);
    }
}
