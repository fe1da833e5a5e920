package dev.pagination.async.kafka;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.pagination.async.kafka", importOptions = DoNotIncludeTests.class)
class KafkaArchitectureTest {

    @ArchTest
    static final ArchRule USES_WHAT_ANY_QUEUE_MAY_USE = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.pagination.async",
                    "dev.pagination.async.kafka",
                    "org.apache.kafka.clients..",
                    "org.apache.kafka.common..",
                    "java.lang..",
                    "java.nio.charset",
                    "java.time..",
                    "java.util..",
                    "org.jspecify.annotations",
                    "org.slf4j");

    @ArchTest
    static void showsNoMoreThanAQueueAndItsSettings(JavaClasses classes) {
        assertThat(classes.stream()
                        .filter(JavaClass::isTopLevelClass)
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC)))
                .extracting(JavaClass::getSimpleName)
                .containsExactlyInAnyOrder("KafkaJobQueue", "KafkaJobQueueBuilder");
    }
}
