package dev.pagination.async;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Where the bodies of stored pages are, if not in the database with the jobs. Which pages a job has stays in that
 * database, with a digest for each; a body is stored here before the database says that the page is there.
 *
 * <p>A body is known by its job and its digest, so what is stored under a name is never changed, only stored again,
 * forgotten or removed: a worker that has lost its job cannot spoil the pages of the next one. A store may forget: a
 * body that is gone is read from its source again where that has a place to begin, and is an error otherwise. What it
 * gives back is checked against the digest.
 *
 * <p>Implementations are thread-safe. They throw any {@link RuntimeException} if they cannot do what is asked; it is
 * taken for a failure that passes.
 */
public interface PageStore {

    /**
     * Stores bodies; when it returns, {@link #get} of any process gives them.
     *
     * @param bodies of at least one page, by digest (64 hexadecimal digits); of some MiB together, or of one page
     * @param life how long they have to be kept at least, if nothing else is said later
     */
    void put(JobId job, Map<String, byte[]> bodies, Duration life);

    /** A body; empty if there is none, or none any more. */
    Optional<byte[]> get(JobId job, String digest);

    /**
     * Keeps bodies for another time from now on, longer or shorter than before; those that are gone stay so.
     *
     * @param digests of a thousand pages at most
     */
    void keep(JobId job, Collection<String> digests, Duration life);

    /**
     * Removes bodies; those that are gone already are left alone.
     *
     * @param digests of a thousand pages at most
     */
    void remove(JobId job, Collection<String> digests);
}
