package dev.pagination.benchmarks;

import dev.pagination.EdgeCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line of the report: what is measured, what it is compared with, and what is wanted.
 *
 * @param what in words
 * @param measured the figure in question
 * @param reference what its time is divided by; none for a plain time
 * @param bound what the quotient, or the time in µs, is to keep to
 * @param atLeast whether more is better
 */
record Target(String what, Figure measured, Optional<Figure> reference, double bound, boolean atLeast) {

    private static final double BY_HAND = 1.05;
    private static final double DEPTH = 1.2;
    private static final double OFFSET = 500;
    private static final double PLANNING_MICROS = 10;
    private static final double SEEK_UNIFORM = 1;
    private static final double SEEK_OTHERS = 100;

    /** All lines. */
    static List<Target> all() {
        List<Target> targets = new ArrayList<>();
        for (TxnOrder order : TxnOrder.values()) {
            targets.add(byHand(order, Place.FIRST, EdgeCheck.EXACT));
            for (EdgeCheck edges : EdgeCheck.values()) {
                targets.add(byHand(order, Place.DEEPEST, edges));
            }
            for (EdgeCheck edges : EdgeCheck.values()) {
                targets.add(depth(order, edges));
            }
            targets.add(offset(order));
        }
        for (TxnOrder order : TxnOrder.values()) {
            for (EdgeCheck edges : EdgeCheck.values()) {
                targets.add(jooqByHand(order, edges));
            }
            targets.add(jooqSeek(order));
        }
        for (TxnOrder order : TxnOrder.values()) {
            for (JpaBenchmark.Spot spot : JpaBenchmark.Spot.values()) {
                targets.add(jpaByHand(order, spot, EdgeCheck.EXACT));
                if (spot != JpaBenchmark.Spot.FIRST) {
                    targets.add(jpaByHand(order, spot, EdgeCheck.ASSUMED));
                }
            }
        }
        for (TxnOrder order : TxnOrder.values()) {
            targets.add(time("token and plan, " + order, Case.planning(order, EdgeCheck.EXACT)));
        }
        for (TokenBenchmark.Protection protection : TokenBenchmark.Protection.values()) {
            for (String method : List.of("write", "read")) {
                targets.add(time("token " + method + ", " + protection, Case.token(method, protection)));
            }
        }
        return targets;
    }

    private static Target byHand(TxnOrder order, Place place, EdgeCheck edges) {
        return new Target(
                "pager / by hand, " + order + ", " + place + ", edges " + edges,
                Figure.pager(order, place, edges),
                Optional.of(Figure.byHand(order, place, edges)),
                BY_HAND,
                false);
    }

    private static Target depth(TxnOrder order, EdgeCheck edges) {
        return new Target(
                "page at 99 % / page 1, " + order + ", edges " + edges,
                Figure.pager(order, Place.DEEPEST, edges),
                Optional.of(Figure.firstPage(order, Place.DEEPEST, edges)),
                DEPTH,
                false);
    }

    private static Target offset(TxnOrder order) {
        return new Target(
                "OFFSET at 90 % / pager, " + order,
                Figure.of(Case.page("offset", order, Place.DEEP, EdgeCheck.EXACT)),
                Optional.of(Figure.pager(order, Place.DEEP, EdgeCheck.EXACT)),
                OFFSET,
                true);
    }

    private static Target jooqByHand(TxnOrder order, EdgeCheck edges) {
        Case turns = Case.jooq("byHandInTurns", order, edges);
        return new Target(
                "jOOQ pager / jOOQ by hand, " + order + ", MIDDLE, edges " + edges,
                Figure.pager(turns),
                Optional.of(Figure.other(turns)),
                BY_HAND,
                false);
    }

    private static Target jpaByHand(TxnOrder order, JpaBenchmark.Spot spot, EdgeCheck edges) {
        Case turns = Case.jpa(order, spot, edges);
        return new Target(
                "JPA pager / HQL by hand, " + order + ", " + spot + ", edges " + edges,
                Figure.pager(turns),
                Optional.of(Figure.other(turns)),
                BY_HAND,
                false);
    }

    /** SEEK does not know whether there are rows before, so neither does the pager. */
    private static Target jooqSeek(TxnOrder order) {
        Case turns = Case.jooq("seekInTurns", order, EdgeCheck.ASSUMED);
        return order == TxnOrder.UNIFORM
                ? new Target(
                        "jOOQ pager / SEEK, " + order + ", MIDDLE",
                        Figure.pager(turns),
                        Optional.of(Figure.other(turns)),
                        SEEK_UNIFORM,
                        false)
                : new Target(
                        "SEEK / jOOQ pager, " + order + ", MIDDLE",
                        Figure.other(turns),
                        Optional.of(Figure.pager(turns)),
                        SEEK_OTHERS,
                        true);
    }

    private static Target time(String what, Case measured) {
        return new Target(what, Figure.of(measured), Optional.empty(), PLANNING_MICROS, false);
    }
}
