package dev.pagination.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record in a module that is not open to the pager. */
class ClosedRecordTest {

    @Test
    void saysWhatToOpen(@TempDir Path directory) throws IOException, ReflectiveOperationException {
        Class<? extends Record> closed = closedRecord(directory);
        try (TestDatabase database = TestDatabases.h2()) {
            new Sql(database.dataSource()).run("CREATE TABLE thing (id bigint PRIMARY KEY)");
            JdbcPagerBuilder builder = JdbcPager.table(database.dataSource(), "thing");

            assertThatThrownBy(() -> builder.build(closed))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "The constructor of closed.Row cannot be called; open its package to dev.pagination.jdbc,"
                                    + " or give a row function.")
                    .hasCauseInstanceOf(RuntimeException.class);
        }
    }

    private static Class<? extends Record> closedRecord(Path directory)
            throws IOException, ReflectiveOperationException {
        Path module = Files.writeString(directory.resolve("module-info.java"), "module closed {}");
        Path row = Files.writeString(directory.resolve("Row.java"), "package closed; record Row(long id) {}");
        int failures = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", directory.toString(), module.toString(), row.toString());
        assertThat(failures).isZero();
        ModuleLayer boot = ModuleLayer.boot();
        Configuration configuration =
                boot.configuration().resolve(ModuleFinder.of(directory), ModuleFinder.of(), Set.of("closed"));
        ModuleLayer layer = ModuleLayer.defineModulesWithOneLoader(
                        configuration, List.of(boot), ClassLoader.getSystemClassLoader())
                .layer();
        return layer.findLoader("closed").loadClass("closed.Row").asSubclass(Record.class);
    }
}
