package dev.pagination.testkit.plan;

/**
 * The two ways in which PostgreSQL plans a prepared statement. It begins with custom plans and may change to the generic
 * one from the sixth execution on, so a statement has to be fast with both.
 *
 * @see <a href="https://www.postgresql.org/docs/17/sql-prepare.html">PREPARE, Notes</a>
 */
public enum PlanMode {
    /** Planned anew for the values of each execution. */
    CUSTOM("force_custom_plan"),
    /** Planned once, without looking at the values. */
    GENERIC("force_generic_plan");

    private final String setting;

    PlanMode(String setting) {
        this.setting = setting;
    }

    /** The value of PostgreSQL's setting {@code plan_cache_mode}. */
    String setting() {
        return setting;
    }
}
