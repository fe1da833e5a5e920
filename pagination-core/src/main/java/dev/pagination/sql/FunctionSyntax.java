package dev.pagination.sql;

/** The functions of a statement that not every database has by their standard names. */
enum FunctionSyntax {
    /** {@code COUNT(*)} and {@code COALESCE}, as in SQL:2016. */
    STANDARD {
        @Override
        String count() {
            return "COUNT(*)";
        }

        @Override
        String beforeChoice(int index) {
            return index == 0 ? "COALESCE(" : "";
        }

        @Override
        String afterChoices(int count) {
            return ")";
        }
    },
    /**
     * SQL Server's: {@code COUNT(*)} fails beyond 2,147,483,647 rows, and COALESCE evaluates a subquery twice, which may
     * then be NULL the second time; see <a
     * href="https://learn.microsoft.com/sql/t-sql/language-elements/coalesce-transact-sql">COALESCE</a> and <a
     * href="https://learn.microsoft.com/sql/t-sql/functions/count-big-transact-sql">COUNT_BIG</a>, SQL Server 2019.
     */
    TRANSACT_SQL {
        @Override
        String count() {
            return "COUNT_BIG(*)";
        }

        @Override
        String beforeChoice(int index) {
            return "ISNULL(";
        }

        @Override
        String afterChoices(int count) {
            return ")".repeat(count);
        }
    };

    /** The number of rows of a group, which may be large. */
    abstract String count();

    /** What stands before one of the values of which the first that is not NULL is wanted; a comma stands after it. */
    abstract String beforeChoice(int index);

    /** What stands after the value that is taken if the others are NULL. */
    abstract String afterChoices(int count);
}
