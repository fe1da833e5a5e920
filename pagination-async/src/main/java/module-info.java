/** Stored pages of results that are too big to wait for. */
module dev.pagination.async {
    requires transitive com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires com.github.kagkarlsson.scheduler;
    requires transitive dev.pagination.core;
    requires transitive java.sql;
    requires static micrometer.observation; // for ObservedRuns only
    requires static transitive org.jspecify;
    requires org.slf4j;

    exports dev.pagination.async;
}
