package mizan.web;

import static org.assertj.core.api.Assertions.assertThat;

import mizan.web.incident.Coordinates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Coordinates as people write them.
class CoordinatesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "31.5, 65.8 | 31.5000000, 65.8000000",
        "31°30'00\"N 65°48'00\"E | 31.5000000, 65.8000000",
        "65.8E 31.5N | 31.5000000, 65.8000000",
        "31,5020 65,8000 | 31.5020000, 65.8000000",
        "-12.25;-7.5 | -12.2500000, -7.5000000",
        "12.25S, 7.5W | -12.2500000, -7.5000000",
        "۳۱٫۵، ۶۵٫۸ | 31.5000000, 65.8000000"})
    void each_way_of_writing_is_read(String written, String read) {
        assertThat(Coordinates.parse(written).map(Coordinates::text)).contains(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "the mill", "31.5", "95.0, 65.8", "31.5N 65.8N", "31°75'N 65°E",
        "<b>31.5, 65.8</b>"})
    void what_is_no_place_is_not_guessed(String written) {
        assertThat(Coordinates.parse(written)).isEmpty();
    }

    @Test
    void a_pair_the_wrong_way_round_can_be_turned() {
        Coordinates at = Coordinates.parse("65.8, 31.5").orElseThrow();
        assertThat(at.swapped().map(Coordinates::text)).contains("31.5000000, 65.8000000");
    }
}
