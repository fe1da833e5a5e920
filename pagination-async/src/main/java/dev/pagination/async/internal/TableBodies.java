package dev.pagination.async.internal;

import dev.pagination.async.JobId;
import java.sql.Connection;
import java.time.Duration;
import java.util.Optional;

/** Bodies in the table of the pages, where they live and die with their rows. */
record TableBodies() implements BodyStorage {

    /** What cannot be lost need not be read again: the places where pages start are left out. */
    @Override
    public Chunk put(JobRow job, Chunk chunk) {
        return chunk.with(chunk.pages().stream()
                .map(page -> new PackedPage(page.rows(), page.bytes(), page.digest(), ResumePlace.START, page.body()))
                .toList());
    }

    @Override
    public Optional<PackedPage> get(JobId job, PackedPage page) {
        return Optional.of(page).filter(found -> found.body() != null);
    }

    @Override
    public void restore(JobRow job, PackedPage page) {
        // A row is never changed.
    }

    @Override
    public void keep(Transactions transactions, JobRow job, Duration life) {
        // The rows know their time.
    }

    @Override
    public void remove(Connection connection, JobRow job) {
        // The rows are removed next.
    }
}
