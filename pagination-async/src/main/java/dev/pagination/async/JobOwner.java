package dev.pagination.async;

/**
 * Who a job belongs to: a tenant, a principal, or both in one text. Only calls with the same owner see the job, and the
 * job's source is opened with it, so the worker reads what the owner may read.
 *
 * @param name 1 to 200 characters, no control characters; told apart exactly, case and trailing blanks included
 */
public record JobOwner(String name) {

    private static final int MAX_LENGTH = 200;

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if it is blank, longer than 200 characters or has control characters
     */
    public JobOwner {
        if (name.isBlank() || name.length() > MAX_LENGTH || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("The owner of a job must be named by 1 to " + MAX_LENGTH
                    + " characters, not blank and none of them a control character.");
        }
    }

    /** The owner of that name. */
    public static JobOwner of(String name) {
        return new JobOwner(name);
    }

    /** Says nothing, because names of principals do not belong in logs. */
    @Override
    public String toString() {
        return "JobOwner[" + name.length() + " characters]";
    }
}
