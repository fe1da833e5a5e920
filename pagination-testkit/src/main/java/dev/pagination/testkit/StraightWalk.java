package dev.pagination.testkit;

import static dev.pagination.testkit.WalkCase.resent;

import dev.pagination.PageRequest;
import dev.pagination.PageResponse;

/** Walks from either end to the other, and nothing else. */
record StraightWalk<T>(WalkCase<T> walk) {

    void check() {
        forward();
        backward();
    }

    private void forward() {
        int from = 0;
        PageResponse<T> page = walk.pageFrom(0, PageRequest.first(walk.size()), "straight forward, page 1");
        for (int number = 2; page.metadata().hasNext(); number++) {
            from += walk.size();
            String name = "straight forward, page " + number;
            page = walk.pageFrom(from, PageRequest.after(resent(page.nextToken())), name);
        }
    }

    private void backward() {
        int to = walk.rows();
        PageResponse<T> page = walk.pageUpTo(to, PageRequest.last(walk.size()), "straight backward, page 1");
        for (int number = 2; page.metadata().hasPrevious(); number++) {
            to -= walk.size();
            String name = "straight backward, page " + number;
            page = walk.pageUpTo(to, PageRequest.before(resent(page.previousToken())), name);
        }
    }
}
