package dev.pagination.benchmarks.advisor.verdict;

import java.util.List;

/**
 * An answer to one question.
 *
 * @param choice what to do
 * @param sentence the same in plain words
 * @param reasons why, one sentence each, with figures
 * @param java the line to write; blank if there is none
 * @param certainty how sure it is
 */
public record Answer<T>(T choice, String sentence, List<String> reasons, String java, Certainty certainty) {

    /** Copies the list. */
    public Answer {
        reasons = List.copyOf(reasons);
    }
}
