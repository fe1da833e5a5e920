package dev.pagination.async.internal;

import dev.pagination.async.PageJobs;
import dev.pagination.testkit.database.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The tables of page jobs in a test database, made by the script that users run. */
public final class JobTables {

    private JobTables() {}

    /** Creates the tables. */
    public static void create(TestDatabase database) {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements(database.name())) {
                statement.execute(sql);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The script does not run.", failure);
        }
    }

    private static List<String> statements(String product) {
        String name = "/dev/pagination/async/" + product.toLowerCase(Locale.ROOT) + ".sql";
        try (InputStream script = PageJobs.class.getResourceAsStream(name)) {
            String text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            String code = text.lines().filter(line -> !line.startsWith("--")).collect(Collectors.joining("\n"));
            return Arrays.stream(code.split(";"))
                    .map(String::strip)
                    .filter(sql -> !sql.isEmpty())
                    .toList();
        } catch (IOException failure) {
            throw new IllegalStateException("There is no script " + name + ".", failure);
        }
    }
}
