package dev.pagination.benchmarks.advisor;

import dev.pagination.benchmarks.advisor.input.Credentials;
import dev.pagination.examples.Drivers;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which database, if not the embedded one. */
final class ConnectOptions {

    private static final String PASSWORD_VARIABLE = "PAGINATION_PASSWORD";

    @Option(
            names = "--url",
            paramLabel = "<JDBC URL>",
            description = "The database to read. Without it: H2 in this process, with 193,655 exchange rates.")
    private @Nullable String url;

    @Option(names = "--user", paramLabel = "<name>", description = "The user, if the URL does not name one.")
    private @Nullable String user;

    @Option(
            names = "--password",
            interactive = true,
            arity = "0..1",
            paramLabel = "<password>",
            prompt = "Password: ",
            description = "The password; asked for if none follows. It can also be in the environment variable "
                    + PASSWORD_VARIABLE + ", where other users of this machine do not see it.")
    private char @Nullable [] password;

    /** The database given; empty for the embedded one. */
    Optional<Credentials> credentials(Map<String, String> environment) {
        if (url == null) {
            if (user != null || password != null) {
                throw new IllegalArgumentException("--user and --password need --url.");
            }
            return Optional.empty();
        }
        if (!url.startsWith("jdbc:")) {
            throw new IllegalArgumentException("--url must be a JDBC URL, such as jdbc:postgresql://localhost/test.");
        }
        if (!Drivers.accept(url)) {
            throw new IllegalArgumentException("--url is of a database that there is no driver for; PostgreSQL, MariaDB"
                    + " and H2 have theirs here, another one goes onto the class path: java -cp benchmarks.jar:driver.jar"
                    + " dev.pagination.benchmarks.Benchmarks advise.");
        }
        String secret = password == null ? environment.getOrDefault(PASSWORD_VARIABLE, "") : String.valueOf(password);
        return Optional.of(new Credentials(url, user == null ? "" : user, secret));
    }
}
