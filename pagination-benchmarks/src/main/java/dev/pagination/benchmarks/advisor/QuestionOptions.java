package dev.pagination.benchmarks.advisor;

import dev.pagination.SortKey;
import dev.pagination.benchmarks.advisor.input.Condition;
import dev.pagination.benchmarks.advisor.input.Depth;
import dev.pagination.benchmarks.advisor.input.DurationText;
import dev.pagination.benchmarks.advisor.input.OrderText;
import dev.pagination.benchmarks.advisor.input.ParameterText;
import dev.pagination.benchmarks.advisor.input.Question;
import dev.pagination.benchmarks.advisor.input.Subject;
import dev.pagination.examples.ecb.RateTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is to be measured, as options. */
final class QuestionOptions {

    private static final String RATES_ORDER = "published DESC, currency";
    private static final String RATES_FILTER = "published >= DATE '2023-01-01'";

    @Option(names = "--table", paramLabel = "<name>", description = "The table or view to page.")
    private @Nullable String table;

    @Option(
            names = "--select",
            paramLabel = "<SQL>",
            description = "A query to page in place of a table, with parameters like :customer, without ORDER BY and"
                    + " LIMIT. Needs --order, and --unique-key.")
    private @Nullable String select;

    @Option(
            names = "--where",
            paramLabel = "<SQL>",
            description =
                    "A condition of the pages. Repeated: further conditions that totals are measured for; an empty"
                            + " one stands for all rows.")
    private List<String> where = new ArrayList<>();

    @Option(
            names = "--param",
            paramLabel = "<name=value>",
            description = "A value of a parameter, such as since=2024-01-31; name:text=17 says its type (text, long,"
                    + " decimal, date, timestamp, instant, boolean).")
    private List<String> parameters = new ArrayList<>();

    @Option(
            names = "--order",
            paramLabel = "<columns>",
            description =
                    "The order, such as \"created_at DESC, id\"; the primary key if not given. NULLS FIRST or LAST"
                            + " may follow a column, or NOT NULL to declare that it is never NULL.")
    private @Nullable String order;

    @Option(
            names = "--unique-key",
            split = ",",
            paramLabel = "<column>",
            description = "Columns that are unique together, where the database does not know.")
    private List<String> uniqueKey = new ArrayList<>();

    @Option(
            names = "--page-size",
            split = ",",
            paramLabel = "<rows>",
            defaultValue = "50",
            description = "Rows of a page; the first is advised on (default: ${DEFAULT-VALUE}).")
    private List<Integer> pageSizes = new ArrayList<>();

    @Option(
            names = "--depth",
            split = ",",
            paramLabel = "<rows or %>",
            defaultValue = "0,1000,50%,99%",
            description = "How many rows lie before the pages (default: ${DEFAULT-VALUE}).")
    private List<String> depths = new ArrayList<>();

    @Option(names = "--all-forms", description = "Measure every form of the keyset's SQL.")
    private boolean allForms;

    @Option(
            names = "--budget",
            paramLabel = "<time>",
            converter = DurationText.class,
            defaultValue = "20s",
            description = "How long to measure, about (default: ${DEFAULT-VALUE}).")
    private Duration budget = Duration.ZERO;

    @Option(
            names = "--timeout",
            paramLabel = "<time>",
            converter = DurationText.class,
            defaultValue = "10s",
            description = "How long a statement may run (default: ${DEFAULT-VALUE}).")
    private Duration timeout = Duration.ZERO;

    @Option(
            names = "--afford",
            paramLabel = "<time>",
            converter = DurationText.class,
            defaultValue = "10ms",
            description = "How much a total may add to a page (default: ${DEFAULT-VALUE}).")
    private Duration afford = Duration.ZERO;

    /**
     * The question.
     *
     * @throws IllegalArgumentException if the options make none; the message says which
     */
    Question ofGiven() {
        if ((table == null) == (select == null)) {
            throw new IllegalArgumentException("--url needs one of --table and --select.");
        }
        if (select != null && (order == null || uniqueKey.isEmpty())) {
            throw new IllegalArgumentException(
                    "--select needs --order and --unique-key: a database says neither of it.");
        }
        Subject subject = select == null ? new Subject.Table(String.valueOf(table)) : new Subject.Select(select);
        return question(subject, where, order == null ? List.of() : OrderText.keys(order));
    }

    /** The question about the exchange rates of the embedded database. */
    Question ofRates() {
        if (table != null || select != null) {
            throw new IllegalArgumentException(
                    "--table and --select need --url: the embedded database has the exchange" + " rates only.");
        }
        List<String> filters = where.isEmpty() ? List.of("", RATES_FILTER) : where;
        return question(
                new Subject.Table(RateTable.NAME), filters, OrderText.keys(order == null ? RATES_ORDER : order));
    }

    private Question question(Subject subject, List<String> filters, List<SortKey> keys) {
        return new Question(
                subject,
                ParameterText.values(parameters),
                filters.stream().map(Condition::new).toList(),
                keys,
                uniqueKey,
                new Question.Shape(
                        pageSizes,
                        depths.stream().map(Depth::parse).toList(),
                        allForms ? Question.Forms.EVERY : Question.Forms.CHOSEN),
                new Question.Limits(budget, timeout, afford));
    }
}
