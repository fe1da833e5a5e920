package dev.pagination.jdbc.internal;

import dev.pagination.sql.DatabaseNames;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once per product, in the life of the process, that nobody measured what a database wants. Thread-safe. */
final class UnknownDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(UnknownDatabase.class);
    private static final Set<String> WARNED = ConcurrentHashMap.newKeySet();

    private UnknownDatabase() {}

    static void warnOnce(String product) {
        warnOnce(product, LOG::warn);
    }

    static void warnOnce(String product, Consumer<String> log) {
        if (WARNED.add(product)) {
            log.accept(DatabaseNames.notKnown(
                    product,
                    "its pages are read by standard SQL that is right but perhaps slow, and its dates, times and REAL"
                            + " columns cannot be keys"));
        }
    }
}
