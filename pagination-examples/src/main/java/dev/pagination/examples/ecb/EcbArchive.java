package dev.pagination.examples.ecb;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The European Central Bank's euro reference rates from 1999-01-04 to 2023-02-21, as the library Moneta ships them in
 * one XML file.
 *
 * @see <a href="https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates/html/index.en.html">
 *     The bank's page about them</a>
 */
public final class EcbArchive {

    /** How many rates the archive has. */
    public static final int RATES = 193_655;

    /** On how many days rates were published. */
    public static final int DAYS = 6_184;

    /** How many currencies ever had a rate. */
    public static final int CURRENCIES = 41;

    private static final String RESOURCE = "/org/javamoney/moneta/convert/ecb/defaults/eurofxref-hist.xml";
    private static final String ELEMENT = "Cube";
    private static final int SCALE = 6;
    private static final int WEEK = 7;

    private EcbArchive() {}

    /**
     * All rates, oldest first, in the bank's order within a day.
     *
     * @throws IllegalStateException if the archive is missing, damaged, or another one than this class knows
     */
    public static List<ExchangeRate> read() {
        NavigableMap<LocalDate, Map<String, BigDecimal>> days = new TreeMap<>();
        try (InputStream xml = EcbArchive.class.getResourceAsStream(RESOURCE)) {
            if (xml == null) {
                throw new IllegalStateException("The archive " + RESOURCE + " is not on the class path.");
            }
            XMLStreamReader reader = factory().createXMLStreamReader(xml);
            read(reader, days);
            reader.close();
        } catch (IOException | XMLStreamException damage) {
            throw new IllegalStateException("The archive " + RESOURCE + " cannot be read.", damage);
        }
        List<ExchangeRate> rates = rates(days);
        check(days, rates);
        return rates;
    }

    /** The JDK's own parser, which looks at nothing but the stream it is given. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static void read(XMLStreamReader reader, Map<LocalDate, Map<String, BigDecimal>> days)
            throws XMLStreamException {
        Map<String, BigDecimal> today = new LinkedHashMap<>();
        while (reader.hasNext()) {
            if (reader.next() != XMLStreamConstants.START_ELEMENT
                    || !reader.getLocalName().equals(ELEMENT)) {
                continue;
            }
            String time = reader.getAttributeValue(null, "time");
            String currency = reader.getAttributeValue(null, "currency");
            if (time != null) {
                today = new LinkedHashMap<>();
                days.put(LocalDate.parse(time), today);
            } else if (currency != null) {
                // Throws if the bank ever publishes more places than the table keeps.
                today.put(currency, new BigDecimal(reader.getAttributeValue(null, "rate")).setScale(SCALE));
            }
        }
    }

    private static List<ExchangeRate> rates(NavigableMap<LocalDate, Map<String, BigDecimal>> days) {
        List<ExchangeRate> rates = new ArrayList<>(RATES);
        days.forEach((day, today) -> {
            Map<String, BigDecimal> weekAgo = days.getOrDefault(day.minusDays(WEEK), Map.of());
            today.forEach((currency, rate) -> {
                @Nullable BigDecimal before = weekAgo.get(currency);
                BigDecimal change = before == null ? null : rate.subtract(before);
                rates.add(new ExchangeRate(rates.size() + 1L, day, currency, rate, change));
            });
        });
        return rates;
    }

    private static void check(Map<LocalDate, Map<String, BigDecimal>> days, List<ExchangeRate> rates) {
        Set<String> currencies = new HashSet<>();
        days.values().forEach(today -> currencies.addAll(today.keySet()));
        if (rates.size() != RATES || days.size() != DAYS || currencies.size() != CURRENCIES) {
            throw new IllegalStateException(
                    "The archive has %d rates of %d currencies on %d days; expected %d of %d on %d."
                            .formatted(rates.size(), currencies.size(), days.size(), RATES, CURRENCIES, DAYS));
        }
    }
}
