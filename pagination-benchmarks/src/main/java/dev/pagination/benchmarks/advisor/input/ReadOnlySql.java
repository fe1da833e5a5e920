package dev.pagination.benchmarks.advisor.input;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Refuses SQL that might write. It knows no grammar: a word that can write is refused wherever it stands, in a literal and
 * in a name too, because databases differ in where a literal ends.
 */
final class ReadOnlySql {

    private static final Pattern QUERY = Pattern.compile("(?is)[\\s(]*(?:SELECT|WITH)\\b.*");

    /**
     * Statements that can stand inside a query (PostgreSQL's WITH, H2's data change delta tables, SELECT INTO, FOR UPDATE),
     * and functions that change something.
     */
    private static final Pattern WRITES = Pattern.compile(
            "\\b(?:INSERT|UPDATE|DELETE|MERGE|INTO|CREATE|ALTER|DROP|TRUNCATE|GRANT|REVOKE|CALL|EXECUTE|LOCK|SHARE"
                    + "|NEXTVAL|SETVAL|NEXT\\s+VALUE|LASTVAL|GET_LOCK|CSVWRITE|FILE_WRITE|LINK_SCHEMA|DBLINK\\w*"
                    + "|LO_\\w+|PG_ADVISORY\\w*|PG_TERMINATE\\w*|PG_CANCEL\\w*|PG_SLEEP\\w*|SET_CONFIG)\\b",
            Pattern.CASE_INSENSITIVE);

    private ReadOnlySql() {}

    /**
     * Requires one SELECT, which may begin with WITH.
     *
     * @param option where it comes from, for the message
     * @throws IllegalArgumentException if it is something else, or several statements, or might write
     */
    static void requireQuery(String option, String sql) {
        if (!QUERY.matcher(sql).matches()) {
            throw new IllegalArgumentException(
                    option + " takes a query that begins with SELECT or WITH, nothing else.");
        }
        requireReading(option, sql);
    }

    /**
     * Requires a part of a query that cannot write.
     *
     * @param option where it comes from, for the message
     * @throws IllegalArgumentException if it might
     */
    static void requireReading(String option, String sql) {
        if (sql.indexOf(';') >= 0) {
            throw new IllegalArgumentException(
                    option + " takes one statement, without a semicolon; a value that has one goes into --param.");
        }
        Matcher writing = WRITES.matcher(sql);
        if (writing.find()) {
            throw new IllegalArgumentException(option + " has the word "
                    + writing.group().toUpperCase(Locale.ROOT)
                    + ", and the advisor only reads; a value that has it goes into --param.");
        }
    }
}
