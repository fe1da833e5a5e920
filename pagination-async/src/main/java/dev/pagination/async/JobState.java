package dev.pagination.async;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a job is in its life.
 *
 * <pre>
 * QUEUED ──► RUNNING ──► FINALIZING ──► SUCCEEDED ──► EXPIRED
 *   │  ▲         │ │          │ │
 *   │  └─────────┴─┼──────────┘ │        lease lost, attempts left
 *   ├──────────────┼────────────┼─────► FAILED ─────► EXPIRED
 *   │              └────────────┴─────► CANCELING
 *   │                                       │
 *   └───────────────────────────────────────┴► CANCELED ──► EXPIRED
 * </pre>
 *
 * <p>A running job may fail too. {@link #SUCCEEDED}, {@link #FAILED} and {@link #CANCELED} never change but to
 * {@link #EXPIRED}.
 */
public enum JobState {
    /** Waiting for a worker. */
    QUEUED,
    /** A worker reads and stores pages; those stored can be fetched. */
    RUNNING,
    /** Everything is read; the worker checks what it stored. */
    FINALIZING,
    /** All pages are stored and checked. */
    SUCCEEDED,
    /** Ended without a result; {@link JobStatus#failure()} says why. */
    FAILED,
    /** The owner canceled it; a worker has still to stop. */
    CANCELING,
    /** Canceled; no worker is at it. */
    CANCELED,
    /** Its pages are gone; only this is still known, for a time. */
    EXPIRED;

    private static final Set<JobState> ENDS = EnumSet.of(SUCCEEDED, FAILED, CANCELED, EXPIRED);

    /** Whether nothing more happens but expiry. */
    public boolean terminal() {
        return ENDS.contains(this);
    }
}
