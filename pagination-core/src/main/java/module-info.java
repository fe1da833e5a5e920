/** The vocabulary of pagination, its tokens, the planner, the keyset SQL builders and the engine that joins them. */
module dev.pagination.core {
    requires static transitive org.jspecify;
    requires org.slf4j;

    exports dev.pagination;
    exports dev.pagination.engine;
    exports dev.pagination.plan;
    exports dev.pagination.sql;
    exports dev.pagination.token;
}
