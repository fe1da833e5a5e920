package dev.pagination.testkit;

import static dev.pagination.testkit.WalkCase.resent;

import dev.pagination.PageRequest;
import dev.pagination.PageResponse;

/** Asks for pages by their number, walks on from each, and asks for numbers past the end. */
record NumberedWalk<T>(WalkCase<T> walk) {

    void check() {
        int size = walk.size();
        int pages = (walk.rows() + size - 1) / size;
        for (int number = 0; number < pages; number++) {
            numbered(number, number * size);
        }
        pastTheEnd(pages);
        pastTheEnd(pages + 3);
    }

    private void numbered(int number, int from) {
        String name = "page number " + number;
        PageResponse<T> page = walk.pageFrom(from, PageRequest.ofPage(number, walk.size()), name);
        walk.checkNumber(page, number, name);
        if (page.metadata().hasNext()) {
            PageRequest after = PageRequest.after(resent(page.nextToken()));
            PageResponse<T> next = walk.pageFrom(from + walk.size(), after, name + ", then next");
            walk.checkNumber(next, number + 1L, name + ", then next");
        }
        if (page.metadata().hasPrevious()) {
            walk.pageUpTo(from, PageRequest.before(resent(page.previousToken())), name + ", then previous");
        }
    }

    private void pastTheEnd(int number) {
        String name = "page number " + number + " past the end";
        PageResponse<T> empty = walk.pageFrom(walk.rows(), PageRequest.ofPage(number, walk.size()), name);
        if (walk.rows() > 0) {
            walk.pageUpTo(walk.rows(), PageRequest.before(resent(empty.previousToken())), name + ", then previous");
        }
    }
}
