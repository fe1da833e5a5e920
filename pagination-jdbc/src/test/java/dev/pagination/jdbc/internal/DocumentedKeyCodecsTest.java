package dev.pagination.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.jdbc.internal.Column.Presence;
import java.sql.Types;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How keys are captured and bound on databases that do not run in these tests: the SQL, and what is refused. */
class DocumentedKeyCodecsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "NUMBER                   | DECIMAL   | v                  | ?",
                "FLOAT                    | DECIMAL   | v                  | ?",
                "VARCHAR2                 | TEXT      | v                  | ?",
                "NVARCHAR2                | TEXT      | v                  | ?",
                "RAW                      | BYTES     | v                  | ?",
                "DATE                     | TIMESTAMP | v                  | CAST(? AS DATE)",
                "TIMESTAMP                | TIMESTAMP | v                  | ?",
                "TIMESTAMP WITH TIME ZONE | TIMESTAMP | SYS_EXTRACT_UTC(v) | FROM_TZ(CAST(? AS TIMESTAMP(9)), '+00:00')"
            })
    void carriesKeysOfOracle(String type, String kind, String capture, String placeholder) {
        assertThat(described(OracleKeyCodecs::find, type)).contains(kind + ": " + capture + ", " + placeholder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BINARY_FLOAT",
                "BINARY_DOUBLE",
                "TIMESTAMP WITH LOCAL TIME ZONE",
                "INTERVALDS",
                "CLOB",
                "ROWID",
                "VARCHAR2 sorted by NLS_SORT GERMAN"
            })
    void refusesWhatOracleDoesNotPromise(String type) {
        assertThat(described(OracleKeyCodecs::find, type)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "int                | INTEGER       | v                            | CAST(? AS int)",
                "int identity       | INTEGER       | v                            | CAST(? AS int)",
                "bigint             | INTEGER       | v                            | ?",
                "numeric() identity | DECIMAL       | v                            | ?",
                "money              | DECIMAL       | v                            | CAST(? AS money)",
                "float              | DOUBLE        | v                            | ?",
                "nvarchar           | TEXT          | v                            | ?",
                "varbinary          | BYTES         | v                            | ?",
                "uniqueidentifier   | DATABASE_TEXT | CAST(v AS char(36))          | CAST(? AS uniqueidentifier)",
                "datetime           | DATABASE_TEXT | CONVERT(varchar(34), v, 126) | CAST(? AS datetime)",
                "datetime2          | DATABASE_TEXT | CONVERT(varchar(34), v, 126) | CAST(? AS datetime2)",
                "datetimeoffset     | DATABASE_TEXT | CONVERT(varchar(34), v, 126) | CAST(? AS datetimeoffset)"
            })
    void carriesKeysOfSqlServer(String type, String kind, String capture, String placeholder) {
        assertThat(described(SqlServerKeyCodecs::find, type)).contains(kind + ": " + capture + ", " + placeholder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"timestamp", "sql_variant", "hierarchyid", "text", "xml", "geography"})
    void refusesWhatSqlServerDoesNotPromise(String type) {
        assertThat(described(SqlServerKeyCodecs::find, type)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INTEGER   | INTEGER       | v                      | CAST(? AS INTEGER)",
                "DECIMAL   | DECIMAL       | v                      | ?",
                "VARCHAR   | TEXT          | v                      | ?",
                "DATE      | DATABASE_TEXT | CHAR(v, ISO)           | CAST(? AS DATE)",
                "TIME      | DATABASE_TEXT | CHAR(v, ISO)           | CAST(? AS TIME)",
                "TIMESTAMP | DATABASE_TEXT | CAST(v AS VARCHAR(32)) | CAST(? AS TIMESTAMP(12))"
            })
    void carriesKeysOfDb2(String type, String kind, String capture, String placeholder) {
        assertThat(described(Db2KeyCodecs::find, type)).contains(kind + ": " + capture + ", " + placeholder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DECFLOAT", "VARCHAR () FOR BIT DATA", "BOOLEAN", "CLOB", "XML"})
    void refusesWhatDb2DoesNotPromise(String type) {
        assertThat(described(Db2KeyCodecs::find, type)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"JSON, false", "INT, true", "INT UNSIGNED, true", "VARCHAR, true", "ENUM, false"})
    void refusesJsonOnMySql(String type, boolean carried) {
        assertThat(described(MariaDbKeyCodecs::findOnMySql, type).isPresent()).isEqualTo(carried);
    }

    private static Optional<String> described(Function<Column, Optional<KeyCodec>> codecs, String type) {
        return codecs.apply(new Column("v", Types.OTHER, type, Presence.UNKNOWN))
                .map(codec -> codec.type() + ": " + codec.capture().apply("v") + ", " + codec.placeholder());
    }
}
