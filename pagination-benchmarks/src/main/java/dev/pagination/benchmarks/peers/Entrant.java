package dev.pagination.benchmarks.peers;

import java.util.Arrays;
import java.util.List;

/** Who reads pages. */
enum Entrant {
    BY_HAND("JDBC by hand, best SQL", Side.REFERENCE, Layer.JDBC),
    JDBC_PAGER("**JdbcPager**", Side.OURS, Layer.JDBC),
    /** The default; every other entrant, {@link #JDBC_PAGER} included, does not look for rows on the side it came from. */
    JDBC_PAGER_EXACT("**JdbcPager**, exact edges", Side.OURS, Layer.JDBC),
    JOOQ_PAGER("**JooqPager**", Side.OURS, Layer.JOOQ),
    JPA_PAGER("**JpaPager** (Hibernate)", Side.OURS, Layer.JPA),
    /** Backward as careful users do it: the reversed order forward, its rows reversed. */
    JOOQ_SEEK("jOOQ `seek`", Side.PEER, Layer.JOOQ),
    /** Backward as the name promises; forward it is {@link #JOOQ_SEEK}. */
    JOOQ_SEEK_BEFORE("jOOQ `seekBefore`", Side.PEER, Layer.JOOQ),
    KEYED_PAGE("Hibernate `KeyedPage`", Side.PEER, Layer.JPA),
    SPRING_WINDOW("Spring Data `Window`", Side.PEER, Layer.JPA),
    SPRING_PAGEABLE("Spring Data `Pageable`", Side.PEER, Layer.JPA),
    BLAZE("Blaze-Persistence", Side.PEER, Layer.JPA),
    OFFSET("JDBC by hand, OFFSET", Side.REFERENCE, Layer.JDBC);

    /** What it is to this library. */
    enum Side {
        REFERENCE,
        OURS,
        PEER
    }

    /** What it stands on, for comparing like with like. */
    enum Layer {
        JDBC,
        JOOQ,
        JPA
    }

    private final String text;
    private final Side side;
    private final Layer layer;

    Entrant(String text, Side side, Layer layer) {
        this.text = text;
        this.side = side;
        this.layer = layer;
    }

    /** Those that read in an order and a direction. */
    static List<Entrant> of(PeerOrder order, Way way) {
        return Arrays.stream(values())
                .filter(entrant -> entrant != BY_HAND || order.byHand().isPresent())
                .filter(entrant -> entrant != JOOQ_SEEK_BEFORE || way == Way.BACKWARD)
                .toList();
    }

    static List<Entrant> peers() {
        return Arrays.stream(values())
                .filter(entrant -> entrant.side == Side.PEER)
                .toList();
    }

    /** The pager of this library on a layer, edges assumed as by the peers. */
    static Entrant pagerOn(Layer layer) {
        return switch (layer) {
            case JDBC -> JDBC_PAGER;
            case JOOQ -> JOOQ_PAGER;
            case JPA -> JPA_PAGER;
        };
    }

    /** In Markdown. */
    String text() {
        return text;
    }

    Side side() {
        return side;
    }

    Layer layer() {
        return layer;
    }
}
