package dev.pagination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortMenuTest {

    private static final SortMenu MENU = SortMenu.empty()
            .with("created", SortKey.desc("o.created_at").nullsFirst())
            .with("amount", SortKey.asc("amount"))
            .with("größe.x_1", SortKey.asc("size").notNull());

    private static final String HELP =
            "use names out of created, amount, größe.x_1, with - before a name for descending.";

    @Test
    void namesItsOffersInTheOrderTheyWereAdded() {
        assertThat(MENU.names()).containsExactly("created", "amount", "größe.x_1");
    }

    @Test
    void readsAClientsWish() {
        assertThat(MENU.parse("-created,amount"))
                .containsExactly(SortKey.desc("o.created_at").nullsFirst(), SortKey.asc("amount"));
        assertThat(MENU.parse(" amount , - created".replace("- ", "-")))
                .containsExactly(
                        SortKey.asc("amount"), SortKey.desc("o.created_at").nullsFirst());
    }

    @Test
    void takesTheDirectionFromTheClientAndThePlaceOfNullFromTheKey() {
        assertThat(MENU.parse("created"))
                .containsExactly(SortKey.asc("o.created_at").nullsFirst());
        assertThat(MENU.parse("-größe.x_1"))
                .containsExactly(SortKey.desc("size").notNull());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                ",",
                "amount,",
                ",amount",
                "--amount",
                "- amount",
                "+amount",
                "Amount",
                "id",
                "o.created_at",
                "amount desc",
                "amount;drop table orders",
                "amount--",
                "amount/**/",
                "amount\u0000",
                "(select 1)",
                "1",
                "amount') OR 1=1 --",
                "\"amount\"",
                "amount\nasc",
                "case when 1=1 then amount else created end",
                "null"
            })
    void refusesEverythingThatIsNotOnOffer(String wish) {
        assertThatExceptionOfType(InvalidPageRequestException.class)
                .isThrownBy(() -> MENU.parse(wish))
                .withMessage("The sort parameter has an unknown name; " + HELP);
    }

    @Property
    void neverLetsAnythingButItsOwnKeysThrough(@ForAll String wish) {
        try {
            assertThat(MENU.parse(wish)).extracting(SortKey::name).isSubsetOf("o.created_at", "amount", "size");
        } catch (InvalidPageRequestException e) {
            assertThat(e).hasMessageEndingWith(HELP);
        }
    }

    @Test
    void refusesANameAskedForTwice() {
        assertThatExceptionOfType(InvalidPageRequestException.class)
                .isThrownBy(() -> MENU.parse("amount,created,-amount"))
                .withMessage("The sort parameter asks for amount twice; ask once.");
    }

    @Test
    void refusesTwoNamesOfOneKey() {
        SortMenu menu = SortMenu.empty().with("a", SortKey.asc("x")).with("b", SortKey.desc("X"));

        assertThatExceptionOfType(InvalidPageRequestException.class)
                .isThrownBy(() -> menu.parse("a,b"))
                .withMessage("The sort parameter asks for b twice; ask once.");
    }

    @Test
    void refusesALongTextUnread() {
        String longest = "amount" + " ".repeat(994);

        assertThat(MENU.parse(longest)).containsExactly(SortKey.asc("amount"));
        assertThatExceptionOfType(InvalidPageRequestException.class)
                .isThrownBy(() -> MENU.parse(longest + " "))
                .withMessage("The sort parameter is longer than 1000 characters; " + HELP);
    }

    @Test
    void staysAsItIsWhenAnOfferIsAdded() {
        SortMenu menu = SortMenu.empty().with("a", SortKey.asc("a"));

        menu.with("b", SortKey.asc("b"));

        assertThat(menu.names()).containsExactly("a");
        assertThat(SortMenu.empty().names()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a,b", "-a", "a;", "a\"", "a\n"})
    void refusesAnOfferThatNoClientCouldName(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SortMenu.empty().with(name, SortKey.asc("a")))
                .withMessage("A sort name must be made of letters, digits, '_' and '.'.");
    }

    @Test
    void refusesAnOfferMadeTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MENU.with("amount", SortKey.asc("b")))
                .withMessage("The sort name amount is offered twice; use another one.");
    }

    @Test
    void refusesAnOfferWithoutAKey() {
        assertThatNullPointerException()
                .isThrownBy(() -> MENU.with("other", null))
                .withMessage("key");
    }
}
