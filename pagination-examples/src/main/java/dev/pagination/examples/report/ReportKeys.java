package dev.pagination.examples.report;

import dev.pagination.token.KeyRing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The key of the tokens, kept in a file: a job that is carried on after a restart resumes at a token of the earlier run. */
final class ReportKeys {

    private static final int BYTES = 32;

    private ReportKeys() {}

    /** The key in a directory, made if there is none. A service would have it from where its secrets are. */
    static KeyRing in(Path directory) throws IOException {
        Path file = directory.resolve("token.key");
        if (Files.notExists(file)) {
            byte[] key = new byte[BYTES];
            new SecureRandom().nextBytes(key);
            Files.writeString(file, Base64.getEncoder().encodeToString(key));
        }
        return KeyRing.ofBase64(Files.readString(file).strip());
    }
}
