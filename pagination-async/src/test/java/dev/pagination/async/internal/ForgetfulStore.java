package dev.pagination.async.internal;

import dev.pagination.async.JobId;
import dev.pagination.async.PageStore;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A page store in memory that loses, spoils and refuses what a test wants; keys are job and digest. */
final class ForgetfulStore implements PageStore {

    final Map<String, byte[]> bodies = new HashMap<>();
    final Map<String, Duration> lives = new HashMap<>();
    boolean down;

    @Override
    public void put(JobId job, Map<String, byte[]> added, Duration life) {
        requireUp();
        added.forEach((digest, body) -> {
            bodies.put(job.value() + digest, body);
            lives.put(job.value() + digest, life);
        });
    }

    @Override
    public Optional<byte[]> get(JobId job, String digest) {
        requireUp();
        return Optional.ofNullable(bodies.get(job.value() + digest));
    }

    @Override
    public void keep(JobId job, Collection<String> digests, Duration life) {
        requireUp();
        digests.forEach(digest -> lives.replace(job.value() + digest, life));
    }

    @Override
    public void remove(JobId job, Collection<String> digests) {
        requireUp();
        digests.forEach(digest -> bodies.remove(job.value() + digest));
    }

    private void requireUp() {
        if (down) {
            throw new IllegalStateException("The store is down.");
        }
    }
}
