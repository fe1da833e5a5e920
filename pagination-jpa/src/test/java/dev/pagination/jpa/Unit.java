package dev.pagination.jpa;

import dev.pagination.testkit.database.TestDatabase;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/** Makes persistence units of whichever provider is on the class path, on databases of the test kit. */
final class Unit {

    private Unit() {}

    /** A unit over tables that exist. */
    static EntityManagerFactory open(String name, TestDatabase database) {
        return open(name, database.dataSource(), Map.of());
    }

    /** A unit with settings of its own; the tables of its entities are created if they say so. */
    static EntityManagerFactory open(String name, DataSource dataSource, Map<String, ?> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("jakarta.persistence.nonJtaDataSource", dataSource);
        all.put("eclipselink.weaving", "false");
        // Rows that its cache forgets are loaded again one by one; the default keeps 100.
        all.put("eclipselink.cache.size.default", "1000");
        all.put("eclipselink.logging.level", "OFF");
        return Persistence.createEntityManagerFactory(name, all);
    }
}
