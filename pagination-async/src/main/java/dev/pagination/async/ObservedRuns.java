package dev.pagination.async;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.Objects;

/**
 * Micrometer observations of workers' turns at jobs, named {@code pagination.page.job.run}, with the source's name as
 * the low-cardinality key {@code source}. Needs {@code micrometer-observation} on the path, which is optional.
 * Thread-safe.
 */
public final class ObservedRuns implements JobRunObserver {

    private final ObservationRegistry registry;

    private ObservedRuns(ObservationRegistry registry) {
        this.registry = Objects.requireNonNull(registry, "registry");
    }

    /** Observations in a registry. */
    @SuppressWarnings("exports") // an automatic module cannot be required transitively
    public static ObservedRuns in(ObservationRegistry registry) {
        return new ObservedRuns(registry);
    }

    @Override
    public void observe(String source, Runnable run) {
        Observation.createNotStarted("pagination.page.job.run", registry)
                .contextualName("page job " + source)
                .lowCardinalityKeyValue("source", source)
                .observe(run);
    }
}
