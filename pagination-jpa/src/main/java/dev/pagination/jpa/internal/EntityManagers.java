package dev.pagination.jpa.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.function.Supplier;

/** Where entity managers come from. */
public sealed interface EntityManagers {

    /** Takes an entity manager for one page. */
    EntityManager take();

    /** Gives one back. */
    void giveBack(EntityManager entityManager);

    /**
     * An entity manager is opened and closed for each page.
     *
     * @param factory of the persistence unit
     */
    record Opened(EntityManagerFactory factory) implements EntityManagers {
        @Override
        public EntityManager take() {
            return factory.createEntityManager();
        }

        @Override
        public void giveBack(EntityManager entityManager) {
            entityManager.close();
        }
    }

    /**
     * The caller's own entity manager, never closed here, inside whatever transaction it is in.
     *
     * @param current gives the one to use now
     */
    record Callers(Supplier<EntityManager> current) implements EntityManagers {
        @Override
        public EntityManager take() {
            return current.get();
        }

        @Override
        public void giveBack(EntityManager entityManager) {
            // The caller closes it.
        }
    }
}
