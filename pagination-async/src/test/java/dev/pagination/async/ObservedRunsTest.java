package dev.pagination.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObservedRunsTest {

    private final List<Observation.Context> ended = new ArrayList<>();
    private final ObservationRegistry registry = ObservationRegistry.create();

    ObservedRunsTest() {
        registry.observationConfig().observationHandler(new ObservationHandler<>() {
            @Override
            public boolean supportsContext(Observation.Context context) {
                return true;
            }

            @Override
            public void onStop(Observation.Context context) {
                ended.add(context);
            }
        });
    }

    @Test
    void observesATurnWithTheNameOfItsSource() {
        List<String> done = new ArrayList<>();

        ObservedRuns.in(registry).observe("walk", () -> done.add("turn"));

        assertThat(done).containsExactly("turn");
        assertThat(ended).singleElement().satisfies(context -> {
            assertThat(context.getName()).isEqualTo("pagination.page.job.run");
            assertThat(context.getContextualName()).isEqualTo("page job walk");
            assertThat(context).extracting("lowCardinalityKeyValues").asString().contains("source", "walk");
        });
    }

    @Test
    void letsThroughWhatATurnThrows() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ObservedRuns.in(registry).observe("walk", () -> {
                    throw new IllegalStateException("The turn failed.");
                }));

        assertThat(ended)
                .singleElement()
                .satisfies(context -> assertThat(context.getError()).hasMessage("The turn failed."));
    }
}
