package dev.pagination.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

@AnalyzeClasses(packages = "dev.pagination", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String WORDS = "dev.pagination";
    private static final String TOKEN = "dev.pagination.token";
    private static final String PLAN = "dev.pagination.plan";
    private static final String SQL = "dev.pagination.sql";
    private static final String ENGINE = "dev.pagination.engine";

    @ArchTest
    static final ArchRule WORDS_KNOW_NOTHING_ELSE = noClasses()
            .that()
            .resideInAPackage(WORDS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.pagination.*..");

    @ArchTest
    static final ArchRule TOKENS_KNOW_THE_WORDS_ONLY = noClasses()
            .that()
            .resideInAPackage(TOKEN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(PLAN, SQL, ENGINE);

    @ArchTest
    static final ArchRule PLANS_KNOW_TOKENS_AND_WORDS = noClasses()
            .that()
            .resideInAPackage(PLAN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SQL, ENGINE);

    @ArchTest
    static final ArchRule SQL_DOES_NOT_KNOW_THE_ENGINE = noClasses()
            .that()
            .resideInAPackage(SQL)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ENGINE);

    @ArchTest
    static final ArchRule THE_ENGINE_KNOWS_NO_SQL = noClasses()
            .that()
            .resideInAPackage(ENGINE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(SQL);

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES = SlicesRuleDefinition.slices()
            .matching("dev.pagination.(*)..")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule NEEDS_THE_JDK_THE_LOG_AND_THE_NULL_ANNOTATIONS_ONLY = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "javax.crypto..", "dev.pagination..", "org.slf4j..", "org.jspecify..");

    @ArchTest
    static final ArchRule KNOWS_NO_DATABASE_API =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule PLANS_AND_SQL_ARE_PURE = noClasses()
            .that()
            .resideInAnyPackage(PLAN, SQL)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.net..", "java.nio..", "java.util.logging..", "org.slf4j..");

    @ArchTest
    static void findsTheClasses(JavaClasses classes) {
        assertThat(count(classes, WORDS)).isGreaterThanOrEqualTo(35);
        assertThat(count(classes, TOKEN)).isGreaterThanOrEqualTo(25);
        assertThat(count(classes, PLAN)).isGreaterThanOrEqualTo(25);
        assertThat(count(classes, SQL)).isGreaterThanOrEqualTo(7);
        assertThat(count(classes, ENGINE)).isGreaterThanOrEqualTo(14);
    }

    private static long count(JavaClasses classes, String name) {
        return classes.stream()
                .filter(type -> type.getPackageName().equals(name))
                .count();
    }
}
