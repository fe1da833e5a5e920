package dev.pagination.benchmarks.peers;

import dev.pagination.benchmarks.Place;
import dev.pagination.benchmarks.TxnDatabase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * Something that is promised, and what became of it in a run.
 *
 * @param what a quotient of median times, or a number of rows
 * @param wanted the bound
 * @param measured the worst figure, and where it was taken
 * @param reached whether even that is within the bound
 */
record Goal(String what, String wanted, String measured, boolean reached) {

    private static final double BY_HAND = 1.05;
    private static final double DEPTH = 1.2;
    private static final double PLAIN_OR = 100;
    private static final double NULLABLE = 50;
    private static final List<Entrant> PLAIN_OR_PEERS =
            List.of(Entrant.JOOQ_SEEK, Entrant.KEYED_PAGE, Entrant.SPRING_WINDOW);

    private record Quotient(double value, Entrant entrant, Spot spot) {

        @Override
        public String toString() {
            return number(value) + " (" + entrant.text() + ", " + spot + ")";
        }
    }

    /** All that are promised on the run's database. */
    static List<Goal> of(PeersRun run) {
        List<Goal> goals = new ArrayList<>();
        goals.add(walks(run));
        if (run.database() != TxnDatabase.POSTGRESQL) {
            return goals; // the others are promised there
        }
        PeerOrder.timed().forEach(order -> goals.add(byHand(run, order)));
        PeerOrder.timed().forEach(order -> goals.add(depth(run, order)));
        for (PeerOrder order : PeerOrder.timed()) {
            goals.add(least(
                    "every peer that is right / JdbcPager, " + order,
                    1,
                    quotients(
                            Entrant.peers(), spots(order), (peer, spot) -> run.ratio(peer, Entrant.JDBC_PAGER, spot))));
            goals.add(own(run, Entrant.peers(), spots(order), 1));
        }
        for (Way way : Way.values()) {
            goals.add(own(run, PLAIN_OR_PEERS, List.of(new Spot(PeerOrder.MIXED, Place.MIDDLE, way)), PLAIN_OR));
            goals.add(own(run, Entrant.peers(), List.of(new Spot(PeerOrder.NULLS_LAST, Place.MIDDLE, way)), NULLABLE));
        }
        return goals;
    }

    private static Goal byHand(PeersRun run, PeerOrder order) {
        List<Quotient> quotients = quotients(
                List.of(Entrant.JDBC_PAGER), spots(order), (pager, spot) -> run.ratio(pager, Entrant.BY_HAND, spot));
        return most("JdbcPager / by hand, " + order, BY_HAND, quotients);
    }

    private static Goal depth(PeersRun run, PeerOrder order) {
        List<Spot> deepest = spots(order).stream()
                .filter(spot -> spot.place() == Place.DEEPEST)
                .toList();
        return most(
                "JdbcPager at 99 % / at page 1, " + order,
                DEPTH,
                quotients(List.of(Entrant.JDBC_PAGER), deepest, run::depth));
    }

    /** Like with like: each peer against our pager on its layer. */
    private static Goal own(PeersRun run, List<Entrant> peers, List<Spot> spots, double bound) {
        String who = peers.equals(PLAIN_OR_PEERS) ? "every keyset peer" : "every peer";
        String where = spots.size() == 1
                ? spots.get(0).toString()
                : spots.get(0).order().toString();
        return least(
                who + " that is right / our pager of its layer, " + where,
                bound,
                quotients(peers, spots, (peer, spot) -> run.ratio(peer, Entrant.pagerOn(peer.layer()), spot)));
    }

    private static Goal walks(PeersRun run) {
        List<WalkResult> ours = run.walks().stream()
                .filter(walk -> walk.entrant().side() == Entrant.Side.OURS)
                .toList();
        long wrong = ours.stream().filter(walk -> !walk.right()).count();
        return new Goal(
                "walks of our pagers that lose, repeat or disorder a row",
                "0",
                wrong + " of " + ours.size(),
                wrong == 0 && !ours.isEmpty());
    }

    private static List<Spot> spots(PeerOrder order) {
        return Spot.all().stream().filter(spot -> spot.order() == order).toList();
    }

    private interface Measure {
        OptionalDouble at(Entrant entrant, Spot spot);
    }

    private static List<Quotient> quotients(List<Entrant> entrants, List<Spot> spots, Measure measure) {
        List<Quotient> quotients = new ArrayList<>();
        for (Entrant entrant : entrants) {
            for (Spot spot : spots) {
                measure.at(entrant, spot).ifPresent(value -> quotients.add(new Quotient(value, entrant, spot)));
            }
        }
        return quotients;
    }

    private static Goal most(String what, double bound, List<Quotient> quotients) {
        return goal(what, "≤ " + number(bound), quotients, Quotient::value, bound);
    }

    private static Goal least(String what, double bound, List<Quotient> quotients) {
        return goal(what, "≥ " + number(bound), quotients, quotient -> -quotient.value(), -bound);
    }

    /** Reached if the cost of the worst one is at most {@code bound}. */
    private static Goal goal(
            String what, String wanted, List<Quotient> all, ToDoubleFunction<Quotient> cost, double bound) {
        return all.stream()
                .max(Comparator.comparingDouble(cost))
                .map(worst -> new Goal(what, wanted, worst.toString(), cost.applyAsDouble(worst) <= bound))
                .orElseGet(() -> new Goal(what, wanted, "nobody was right", false));
    }

    /** A quotient, as in the page. */
    static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f", value);
    }
}
