package dev.pagination.benchmarks.peers;

/** The direction in which pages are read. */
enum Way {
    FORWARD("→"),
    BACKWARD("←");

    private final String arrow;

    Way(String arrow) {
        this.arrow = arrow;
    }

    String arrow() {
        return arrow;
    }
}
