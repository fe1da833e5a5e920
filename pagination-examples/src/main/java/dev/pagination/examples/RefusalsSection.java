package dev.pagination.examples;

import static dev.pagination.examples.terminal.TextTable.Column.text;

import dev.pagination.CursorToken;
import dev.pagination.InvalidCursorException;
import dev.pagination.KeysetPager;
import dev.pagination.examples.ecb.ExchangeRate;
import dev.pagination.examples.terminal.TextTable;
import java.util.LinkedHashMap;
import java.util.Map;

/** Shows that a token which is not exactly one of the pager's own is refused by name, before any SQL runs. */
record RefusalsSection(Report report, RatePagers rates) {

    private static final int PAGE_SIZE = 5;
    private static final int FAR_TOO_LONG = 100_000;

    void print() {
        report.section("4. Tokens that are refused, before any SQL runs");
        TextTable table = report.table(text("token", 32), text("reason", 14), text("message for the client", 73));
        KeysetPager<ExchangeRate> pager = rates.in(RateOrder.NEWEST_FIRST);
        badTokens(pager).forEach((what, token) -> {
            InvalidCursorException refusal = refusal(pager, token);
            table.row(what, refusal.reason(), String.valueOf(refusal.getMessage()));
        });
    }

    private Map<String, CursorToken> badTokens(KeysetPager<ExchangeRate> pager) {
        String good = token(pager).value();
        int middle = good.length() / 2;
        char other = good.charAt(middle) == 'A' ? 'B' : 'A';
        Map<String, CursorToken> bad = new LinkedHashMap<>();
        bad.put(
                "forged: one character changed",
                CursorToken.of(good.substring(0, middle) + other + good.substring(middle + 1)));
        bad.put("SQL instead of a token", CursorToken.of("' OR 1=1 --"));
        bad.put("100,000 characters long", CursorToken.of("A".repeat(FAR_TOO_LONG)));
        bad.put("of the order by rise", token(rates.in(RateOrder.GREATEST_RISE_FIRST)));
        bad.put(
                "of the rates of the dollar only",
                token(rates.rates().orderBy(RateOrder.NEWEST_FIRST.keys()).where("currency = ?", "USD")));
        bad.put(
                "of another tenant",
                token(rates.rates().orderBy(RateOrder.NEWEST_FIRST.keys()).scope("another tenant")));
        return bad;
    }

    private static CursorToken token(KeysetPager<ExchangeRate> pager) {
        return pager.first(PAGE_SIZE).nextToken().orElseThrow();
    }

    private static InvalidCursorException refusal(KeysetPager<ExchangeRate> pager, CursorToken token) {
        try {
            pager.next(token);
        } catch (InvalidCursorException refused) {
            return refused;
        }
        throw new IllegalStateException("A token that is not the pager's own was accepted.");
    }
}
