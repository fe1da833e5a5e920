package dev.pagination.testkit;

import static dev.pagination.testkit.WalkCase.resent;

import dev.pagination.PageRequest;
import dev.pagination.PageResponse;

/** Walks from either end to the other; turns round after each page, and changes the page size on the way. */
record TurningWalk<T>(WalkCase<T> walk) {

    void check() {
        forward();
        backward();
        changingSize();
    }

    private void forward() {
        int from = 0;
        PageResponse<T> page = walk.pageFrom(0, PageRequest.first(walk.size()), "forward, page 1");
        walk.checkNumber(page, 0, "forward, page 1");
        for (int number = 1; page.metadata().hasNext(); number++) {
            from += walk.size();
            String name = "forward, page " + (number + 1);
            page = walk.pageFrom(from, PageRequest.after(resent(page.nextToken())), name);
            walk.checkNumber(page, number, name);
            turnBack(page, from, name);
        }
    }

    /** From a page to the one before it, and back. */
    private void turnBack(PageResponse<T> page, int from, String name) {
        PageResponse<T> before =
                walk.pageUpTo(from, PageRequest.before(resent(page.previousToken())), name + ", then previous");
        walk.pageFrom(from, PageRequest.after(resent(before.nextToken())), name + ", then previous, then next");
    }

    private void backward() {
        int to = walk.rows();
        PageResponse<T> page = walk.pageUpTo(to, PageRequest.last(walk.size()), "backward, page 1 from the end");
        for (int number = 2; page.metadata().hasPrevious(); number++) {
            to -= walk.size();
            String name = "backward, page " + number + " from the end";
            page = walk.pageUpTo(to, PageRequest.before(resent(page.previousToken())), name);
            turnForward(page, to, name);
        }
    }

    private void turnForward(PageResponse<T> page, int to, String name) {
        PageResponse<T> after = walk.pageFrom(to, PageRequest.after(resent(page.nextToken())), name + ", then next");
        walk.pageUpTo(to, PageRequest.before(resent(after.previousToken())), name + ", then next, then previous");
    }

    private void changingSize() {
        int size = walk.size();
        PageResponse<T> first = walk.pageFrom(0, PageRequest.first(size), "changing size, page 1");
        if (!first.metadata().hasNext()) {
            return;
        }
        WalkCase<T> larger = walk.withSize(size + 1);
        PageRequest more = PageRequest.after(resent(first.nextToken())).withSize(size + 1);
        PageResponse<T> second = larger.pageFrom(size, more, "changing size from " + size + ", page 2");
        walk.withSize(1)
                .pageUpTo(
                        size,
                        PageRequest.before(resent(second.previousToken())).withSize(1),
                        "changing size from " + (size + 1) + ", back from page 2");
        if (second.metadata().hasNext()) {
            // Without a size the page keeps that of the page the token came from.
            larger.pageFrom(2 * size + 1, PageRequest.after(resent(second.nextToken())), "keeping the size, page 3");
        }
    }
}
