package dev.pagination.async;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One opening of a source.
 *
 * @param <P> the class of the parameters
 */
public final class SourceCall<P> {

    private final P parameters;
    private final JobOwner owner;
    private final @Nullable String resumePoint;

    private SourceCall(P parameters, JobOwner owner, @Nullable String resumePoint) {
        this.parameters = Objects.requireNonNull(parameters, "parameters");
        this.owner = Objects.requireNonNull(owner, "owner");
        this.resumePoint = resumePoint;
    }

    /** An opening at the start. */
    public static <P> SourceCall<P> of(P parameters, JobOwner owner) {
        return new SourceCall<>(parameters, owner, null);
    }

    /** The same opening at a point that the source gave before. */
    public SourceCall<P> from(String point) {
        return new SourceCall<>(parameters, owner, Objects.requireNonNull(point, "point"));
    }

    /** The values of the request. */
    public P parameters() {
        return parameters;
    }

    /** Whose job it is; read only what this owner may read. */
    public JobOwner owner() {
        return owner;
    }

    /** Where to go on; empty to read from the start. */
    public Optional<String> resumePoint() {
        return Optional.ofNullable(resumePoint);
    }
}
