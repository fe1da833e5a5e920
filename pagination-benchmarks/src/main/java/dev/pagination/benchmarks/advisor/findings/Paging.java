package dev.pagination.benchmarks.advisor.findings;

/** A way to reach a page. */
public enum Paging {
    /** By the key values of the row before it. */
    KEYSET("keyset"),
    /** By reading everything before it and throwing that away. */
    OFFSET("OFFSET"),
    /** By OFFSET over the keys alone, joined with the rows of the page. */
    DEFERRED_JOIN("OFFSET, keys first");

    private final String text;

    Paging(String text) {
        this.text = text;
    }

    /** Its name in a report. */
    public String text() {
        return text;
    }
}
