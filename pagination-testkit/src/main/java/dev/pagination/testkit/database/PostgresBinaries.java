package dev.pagination.testkit.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The server's programs, which lie on the class path as a compressed tar archive. */
final class PostgresBinaries {

    private static final int EXECUTABLE_BITS = 0b001_001_001;

    private PostgresBinaries() {}

    /**
     * Unpacks the programs so that any user can run them.
     *
     * @param target an existing directory; {@code bin}, {@code lib} and {@code share} are made in it
     * @throws IOException if there is no archive for this platform on the class path, or a file cannot be written
     */
    static void unpack(Path target) throws IOException {
        InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                System.getProperty("os.name"), System.getProperty("os.arch"));
        if (archive == null) {
            throw new IOException("no embedded PostgreSQL for this platform is on the class path");
        }
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, inside(target, entry.getName()));
            }
        }
        open(target);
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.resolveSibling(""));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        boolean executable = (entry.getMode() & EXECUTABLE_BITS) != 0;
        permit(file, executable ? "rwxr-xr-x" : "rw-r--r--");
    }

    private static Path inside(Path target, String name) throws IOException {
        Path file = target.resolve(name).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("the archive of the binaries names a file outside of it");
        }
        return file;
    }

    private static void open(Path target) throws IOException {
        try (Stream<Path> paths = Files.walk(target)) {
            for (Path directory : paths.filter(Files::isDirectory).toList()) {
                permit(directory, "rwxr-xr-x");
            }
        }
    }

    /** Whatever the process's own mask says: the server may run as another user. */
    private static void permit(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
}
