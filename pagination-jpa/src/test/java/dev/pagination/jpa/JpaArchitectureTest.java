package dev.pagination.jpa;

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

@AnalyzeClasses(packages = "dev.pagination.jpa", importOptions = DoNotIncludeTests.class)
class JpaArchitectureTest {

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
                    "dev.pagination.jpa..",
                    "jakarta.persistence",
                    "jakarta.persistence.criteria",
                    "jakarta.persistence.metamodel",
                    "java.lang..",
                    "java.math",
                    "java.sql",
                    "java.time..",
                    "java.util..",
                    "org.hibernate..",
                    "org.jspecify.annotations",
                    "org.slf4j");

    @ArchTest
    static final ArchRule KEEPS_HIBERNATE_WHERE_IT_MAY_BE_ABSENT = noClasses()
            .that()
            .haveNameNotMatching(".*\\.Hibernate[^.]*")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.hibernate..");

    @ArchTest
    static final ArchRule NEVER_USES_TYPES_THAT_LOSE_TIME = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.sql\\.(Timestamp|Time|Date)|java\\.util\\.(Date|Calendar)");

    @ArchTest
    static void findsTheClasses(JavaClasses classes) {
        long exported = classes.stream()
                .filter(type -> type.getPackageName().equals("dev.pagination.jpa"))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(JavaClass::isTopLevelClass)
                .count();

        assertThat(classes.size()).isGreaterThan(25);
        assertThat(exported)
                .as("JpaPager, JpaPagerBuilder, JpaFilter, JpaKey, JpaSelection, HibernatePagers")
                .isEqualTo(6);
    }

    @ArchTest
    static void exportsOnePackage(JavaClasses classes) throws IOException {
        try (InputStream compiled = JpaPager.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI()
                .resolve("module-info.class")
                .toURL()
                .openStream()) {
            ModuleDescriptor module = ModuleDescriptor.read(compiled);

            assertThat(module.exports())
                    .extracting(ModuleDescriptor.Exports::source)
                    .containsExactly("dev.pagination.jpa");
            assertThat(module.requires())
                    .extracting(ModuleDescriptor.Requires::name)
                    .containsExactlyInAnyOrder(
                            "java.base",
                            "java.sql",
                            "java.naming",
                            "dev.pagination.core",
                            "jakarta.persistence",
                            "org.hibernate.orm.core",
                            "org.jspecify",
                            "org.slf4j");
        } catch (java.net.URISyntaxException impossible) {
            throw new IOException(impossible);
        }
    }
}
