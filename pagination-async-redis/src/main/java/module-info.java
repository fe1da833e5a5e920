/** The bodies of stored pages in Redis. */
@SuppressWarnings("requires-transitive-automatic") // Lettuce has no descriptor, only its name
module dev.pagination.async.redis {
    requires transitive dev.pagination.async;
    requires transitive lettuce.core;
    requires static org.jspecify;

    exports dev.pagination.async.redis;
}
