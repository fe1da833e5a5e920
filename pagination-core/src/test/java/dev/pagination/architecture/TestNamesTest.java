package dev.pagination.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;

/** A class whose name the build does not look for would never run. */
@AnalyzeClasses(packages = "dev.pagination", importOptions = OnlyIncludeTests.class)
class TestNamesTest {

    private static final Set<Class<?>> RUN =
            Set.of(Test.class, ParameterizedTest.class, TestFactory.class, Property.class, ArchTest.class);

    private static final DescribedPredicate<JavaClass> TESTS = DescribedPredicate.describe(
            "are classes with tests",
            type -> !type.getModifiers().contains(JavaModifier.ABSTRACT)
                    && type.getEnclosingClass().isEmpty()
                    && hasTests(type));

    @ArchTest
    static final ArchRule TESTS_ARE_FOUND_BY_THEIR_NAME =
            classes().that(TESTS).should().haveNameMatching(".*(Test|Tests|Properties)");

    @ArchTest
    static final ArchRule TESTS_ARE_PACKAGE_PRIVATE =
            classes().that(TESTS).should().bePackagePrivate();

    @ArchTest
    static final ArchRule NO_TEST_IS_SWITCHED_OFF = classes().should().notBeAnnotatedWith(Disabled.class);

    @ArchTest
    static final ArchRule NO_TEST_SLEEPS = noClasses().should().callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static void findsTheTests(JavaClasses classes) {
        long tests = classes.stream().filter(TESTS).count();

        assertThat(tests).isGreaterThanOrEqualTo(50);
    }

    private static boolean hasTests(JavaClass type) {
        Stream<? extends JavaMember> members = Stream.concat(type.getAllMethods().stream(), type.getFields().stream());
        return members.anyMatch(member -> RUN.stream().anyMatch(run -> member.isAnnotatedWith(run.getName())));
    }
}
