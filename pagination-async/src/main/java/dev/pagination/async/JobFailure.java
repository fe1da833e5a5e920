package dev.pagination.async;

/** Why a job failed. The worker's log has the cause; a client gets only this. */
public enum JobFailure {
    /** No worker took the job in time. */
    QUEUE_TIMEOUT("no worker took it in time; submit it again when the workers are less busy"),
    /** Several workers in a row stopped without storing a page. */
    NO_PROGRESS("several workers in a row stopped without storing a page; see their logs"),
    /** The source threw, several times in a row without a page stored in between. */
    SOURCE_FAILED("its source failed again and again; see the worker's log"),
    /** No source of that name, or no codec of that name, is registered with the workers. */
    SOURCE_UNKNOWN("the workers have no such source; register it with every process"),
    /** The source had to be read again from its start and gave other rows than before. */
    SOURCE_CHANGED("its source gave other rows when it was read again after an interruption; submit it again"),
    /** What is stored is not what was read. */
    DAMAGED("its stored pages are damaged; submit it again");

    private final String explanation;

    JobFailure(String explanation) {
        this.explanation = explanation;
    }

    /** What happened and what to do, to go on after "the job failed: ". */
    public String explanation() {
        return explanation;
    }
}
