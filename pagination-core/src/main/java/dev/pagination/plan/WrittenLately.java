package dev.pagination.plan;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Predicate;

/**
 * What a backend has written for plans lately, at most 32 of them, to be found again for a plan of the same
 * shape. Thread-safe and never blocking; two shapes that meet in a slot are written anew in turn.
 *
 * @param <T> what is written for a plan
 */
public final class WrittenLately<T> {

    private static final int SLOTS = 32;

    private final AtomicReferenceArray<Written<T>> slots = new AtomicReferenceArray<>(SLOTS);

    /**
     * What was written, and what for.
     *
     * @param plan with its shape, without values
     */
    private record Written<T>(PagePlan plan, T what) {}

    /** Nothing has been written. */
    public WrittenLately() {}

    /**
     * What was written for a plan that differs from {@code plan} in its values only.
     *
     * @param fits whether it is good for more than that plan's shape
     */
    public Optional<T> find(PagePlan plan, Predicate<? super T> fits) {
        Written<T> written = slots.get(slot(plan));
        boolean found = written != null && plan.isShapedLike(written.plan) && fits.test(written.what);
        return found ? Optional.of(written.what) : Optional.empty();
    }

    /** Keeps what was written for a plan, in place of something older. */
    public void keep(PagePlan plan, T written) {
        slots.set(slot(plan), new Written<>(plan.withoutValues(), written));
    }

    private static int slot(PagePlan plan) {
        int shape = 16 * plan.size() + 2 * plan.branches().size();
        shape += plan.travel() == Travel.FORWARD ? 1 : 0;
        shape += plan.seek().isPresent() ? 5 : 0;
        return (shape ^ shape >>> 5) & (SLOTS - 1);
    }
}
