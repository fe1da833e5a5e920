package dev.pagination.jpa;

import dev.pagination.jpa.domain.Customer;
import dev.pagination.jpa.domain.Purchase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The persistence unit {@code shop}, and what is put into it. */
final class Shop {

    private Shop() {}

    /** The unit, its tables created. */
    static EntityManagerFactory open(DataSource dataSource) {
        return open(dataSource, Map.of());
    }

    /** The unit with settings of its own, its tables created. */
    static EntityManagerFactory open(DataSource dataSource, Map<String, ?> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("jakarta.persistence.schema-generation.database.action", "create");
        return Unit.open("shop", dataSource, all);
    }

    /** Persists entities in one transaction. */
    static void persist(EntityManagerFactory factory, Stream<?> entities) {
        try (EntityManager entityManager = factory.createEntityManager()) {
            entityManager.getTransaction().begin();
            entities.forEach(entityManager::persist);
            entityManager.getTransaction().commit();
        }
    }

    /**
     * Customers and their purchases, from 1 on.
     *
     * @param customers take turns, the second having the first purchase; {@code null} is nobody
     */
    static Stream<?> purchases(int count, Customer... customers) {
        return Stream.concat(
                Arrays.stream(customers).filter(Objects::nonNull),
                IntStream.rangeClosed(1, count).mapToObj(n -> new Purchase(n, customers[n % customers.length])));
    }
}
