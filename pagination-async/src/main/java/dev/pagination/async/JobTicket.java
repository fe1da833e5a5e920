package dev.pagination.async;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Wakes a worker for one turn at a job.
 *
 * @param job which job
 * @param epoch how many turns it has had when the ticket is issued; so each turn has a ticket of its own
 */
public record JobTicket(JobId job, long epoch) {

    private static final long MAX_EPOCH = 999_999_999_999_999_999L;
    private static final Pattern TEXT = Pattern.compile("([0-9a-f]{32}):([0-9]{1,18})");

    /**
     * Checks the epoch.
     *
     * @throws IllegalArgumentException if it is not 0 to 999,999,999,999,999,999
     */
    public JobTicket {
        if (epoch < 0 || epoch > MAX_EPOCH) {
            throw new IllegalArgumentException(
                    "The epoch of a ticket must be 0 to " + MAX_EPOCH + ", not " + epoch + ".");
        }
    }

    /**
     * Takes a ticket back from its text.
     *
     * @throws IllegalArgumentException if the text is not one that {@link #toString} gives
     */
    public static JobTicket of(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "This text is not a ticket: it has to be a job's id, a colon, a number.");
        }
        return new JobTicket(JobId.of(matcher.group(1)), Long.parseLong(matcher.group(2)));
    }

    /** The id of the job, a colon, the epoch; 51 characters at most. */
    @Override
    public String toString() {
        return job + ":" + epoch;
    }
}
