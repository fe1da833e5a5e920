package dev.pagination.jdbc;

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
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;

@AnalyzeClasses(packages = "dev.pagination.jdbc", importOptions = DoNotIncludeTests.class)
class JdbcArchitectureTest {

    @ArchTest
    static final ArchRule NEEDS_THE_CORE_AND_THE_JDK_ONLY = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.pagination",
                    "dev.pagination.token",
                    "dev.pagination.plan",
                    "dev.pagination.sql",
                    "dev.pagination.engine",
                    "dev.pagination.jdbc..",
                    "java.lang..",
                    "java.math",
                    "java.sql",
                    "java.time..",
                    "java.util..",
                    "javax.sql",
                    "org.jspecify.annotations",
                    "org.slf4j");

    @ArchTest
    static final ArchRule ONLY_DEADLINES_AND_UNKNOWN_DATABASES_LOG = noClasses()
            .that()
            .doNotHaveSimpleName("StatementDeadline")
            .and()
            .doNotHaveSimpleName("UnknownDatabase")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.slf4j");

    @ArchTest
    static final ArchRule NEVER_USES_TYPES_THAT_LOSE_TIME = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.sql\\.(Timestamp|Time|Date)|java\\.util\\.(Date|Calendar)");

    @ArchTest
    static final ArchRule INDEXES_KNOW_NO_PAGER = noClasses()
            .that()
            .resideInAPackage("..jdbc.internal.index")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.pagination.jdbc.internal");

    @ArchTest
    static void findsTheClasses(JavaClasses classes) {
        long exported = classes.stream()
                .filter(type -> type.getPackageName().equals("dev.pagination.jdbc"))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(JavaClass::isTopLevelClass)
                .count();

        assertThat(classes.size()).isGreaterThan(35);
        assertThat(exported)
                .as("BoundaryTable, IndexAdvice, JdbcPager, JdbcPagerBuilder, RowReader")
                .isEqualTo(5);
    }

    @ArchTest
    static void exportsOnePackage(JavaClasses classes) throws IOException {
        try (InputStream compiled = JdbcPager.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI()
                .resolve("module-info.class")
                .toURL()
                .openStream()) {
            ModuleDescriptor module = ModuleDescriptor.read(compiled);

            assertThat(module.exports())
                    .filteredOn(exports -> !exports.isQualified())
                    .extracting(ModuleDescriptor.Exports::source)
                    .containsExactly("dev.pagination.jdbc");
            assertThat(module.requires())
                    .extracting(ModuleDescriptor.Requires::name)
                    .containsExactlyInAnyOrder(
                            "java.base", "java.sql", "dev.pagination.core", "org.jspecify", "org.slf4j");
        } catch (java.net.URISyntaxException impossible) {
            throw new IOException(impossible);
        }
    }
}
