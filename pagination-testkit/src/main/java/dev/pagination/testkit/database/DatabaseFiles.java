package dev.pagination.testkit.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** A directory of this JVM for the files of databases that run in it; deleted when the JVM ends. */
final class DatabaseFiles {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private DatabaseFiles() {}

    /** The path of a file that does not exist. */
    static Path fresh(String name) {
        return Shared.DIRECTORY.resolve(name + "_" + COUNT.incrementAndGet());
    }

    private static Path create() {
        try {
            Path directory = Files.createTempDirectory("pagination-databases-");
            CloseAtExit.add(() -> TemporaryFiles.delete(directory));
            return directory;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Made when it is loaded, which the JVM does once and under a lock. */
    private static final class Shared {
        static final Path DIRECTORY = create();
    }
}
