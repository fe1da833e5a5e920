package dev.pagination.benchmarks.peers;

import dev.pagination.benchmarks.Place;
import java.util.Arrays;
import java.util.List;

/** A page to be read: where it lies in which order, and the direction it is come to from. */
record Spot(PeerOrder order, Place place, Way way) {

    static final List<Place> PLACES = List.of(Place.FIRST, Place.MIDDLE, Place.DEEPEST);

    /** All spots, by order. */
    static List<Spot> all() {
        return PeerOrder.timed().stream()
                .flatMap(order -> Arrays.stream(Way.values())
                        .flatMap(way -> PLACES.stream().map(place -> new Spot(order, place, way))))
                .toList();
    }

    @Override
    public String toString() {
        return order + " " + place + " " + way.arrow();
    }
}
