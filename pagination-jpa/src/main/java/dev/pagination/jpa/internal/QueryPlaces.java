package dev.pagination.jpa.internal;

import dev.pagination.jpa.internal.ManagedPlace.Owner;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.function.Supplier;

/** Where the queries of each page run. */
public sealed interface QueryPlaces {

    /** Takes a place for one page, to be closed after it. */
    QueryPlace take();

    /** Tells that rows of a page were read in the place taken last. */
    default void rowsRead() {}

    /** The places of one walk, which forgets the entities of a page when the next one is read. */
    default QueryPlaces forgetful() {
        return new Forgetful(this);
    }

    /**
     * An entity manager is opened and closed for each page.
     *
     * @param factory of the persistence unit
     */
    record Opened(EntityManagerFactory factory) implements QueryPlaces {
        @Override
        public QueryPlace take() {
            return new ManagedPlace(factory.createEntityManager(), Owner.PAGER);
        }

        @Override
        public QueryPlaces forgetful() {
            return this;
        }
    }

    /**
     * The caller's own entity manager, never closed here, inside whatever transaction it is in.
     *
     * @param current gives the one to use now
     */
    record Callers(Supplier<EntityManager> current) implements QueryPlaces {
        @Override
        public QueryPlace take() {
            return new ManagedPlace(current.get(), Owner.CALLER);
        }
    }

    /**
     * One place of another kind, never closed here.
     *
     * @param place the place
     */
    record Fixed(QueryPlace place) implements QueryPlaces {
        @Override
        public QueryPlace take() {
            return place;
        }
    }

    /** Other places, each cleared when it is taken if rows were read before. For one walk, that is for one thread. */
    final class Forgetful implements QueryPlaces {

        private final QueryPlaces places;
        private boolean holdsRows;

        private Forgetful(QueryPlaces places) {
            this.places = places;
        }

        @Override
        public QueryPlace take() {
            QueryPlace place = places.take();
            if (holdsRows) {
                place.forget();
                holdsRows = false;
            }
            return place;
        }

        @Override
        public void rowsRead() {
            holdsRows = true;
        }
    }
}
