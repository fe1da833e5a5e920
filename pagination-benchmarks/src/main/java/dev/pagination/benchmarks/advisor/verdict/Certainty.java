package dev.pagination.benchmarks.advisor.verdict;

/** How much an answer is worth, by the spread of the times behind it. */
public enum Certainty {
    /** The difference is greater than the spread of the times. */
    SURE("sure, by more than the spread of the times"),
    /** The difference is within the spread, or there was too little to compare. */
    CLOSE("not very, the difference is within the spread of the times"),
    /** Nothing had to be compared. */
    GIVEN("sure, no difference in time decides it");

    private final String text;

    Certainty(String text) {
        this.text = text;
    }

    /** In words. */
    public String text() {
        return text;
    }
}
