package dev.pagination.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.Constants;
import org.junit.jupiter.api.Test;

/** The build runs tests on two lines of jOOQ; each run has the one it is meant for. */
class JooqLineTest {

    @Test
    void runsOnTheVersionThatTheBuildNames() throws ReflectiveOperationException {
        // By reflection, because the compiler copies a constant's value into the class.
        Object version = Constants.class.getField("FULL_VERSION").get(null);

        assertThat(version).isEqualTo(System.getProperty("test.jooq.version"));
    }
}
