package dev.pagination.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeysetTest {

    @Test
    void holdsValuesAndNulls() {
        Keyset keyset = Keyset.of("a", null, 3L);

        assertThat(keyset.size()).isEqualTo(3);
        assertThat(keyset.value(0)).isEqualTo("a");
        assertThat(keyset.value(1)).isNull();
        assertThat(keyset.value(2)).isEqualTo(3L);
    }

    @Test
    void copiesWhatItIsMadeOf() {
        Object[] array = {1L};
        List<Object> list = new ArrayList<>(Arrays.asList((Object) null));

        Keyset ofArray = Keyset.of(array);
        Keyset ofList = Keyset.of(list);
        array[0] = 2L;
        list.set(0, 2L);

        assertThat(ofArray).isEqualTo(Keyset.of(1L));
        assertThat(ofList).isEqualTo(Keyset.of((Object) null));
    }

    @Test
    void takesAnArrayOverWithoutCopyingItIfTold() {
        byte[] bytes = {1};
        Object[] array = {bytes, 2L};

        Keyset keyset = Keyset.owning(array);

        assertThat(keyset).isEqualTo(Keyset.of(bytes, 2L));
        assertThat(keyset.value(0)).isSameAs(bytes);
    }

    @Test
    void equalsByContentOfArraysToo() {
        assertThat(Keyset.of(new byte[] {1}, "x"))
                .isEqualTo(Keyset.of(List.of(new byte[] {1}, "x")))
                .hasSameHashCodeAs(Keyset.of(new byte[] {1}, "x"))
                .isNotEqualTo(Keyset.of(new byte[] {2}, "x"))
                .isNotEqualTo(Keyset.of("x"))
                .isNotEqualTo("x");
    }

    @Test
    void showsNoValues() {
        assertThat(Keyset.of("secret", 4_711L)).hasToString("Keyset[2 values]");
    }
}
