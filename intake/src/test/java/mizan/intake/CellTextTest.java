package mizan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Days, times, numbers and coordinates in the spellings that people use.
class CellTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-24            | 2026-11-24
            2026/11/24            | 2026-11-24
            20261124              | 2026-11-24
            24/11/2026            | 2026-11-24
            11/24/2026            | 2026-11-24
            24.11.26              | 2026-11-24
            24 Nov 2026           | 2026-11-24
            24-Nov-26             | 2026-11-24
            Tuesday, 24 November 2026 | 2026-11-24
            November 24, 2026     | 2026-11-24
            24th of Nov 2026      | 2026-11-24
            le 24 novembre 2026   | 2026-11-24
            24 novembre 2026      | 2026-11-24
            ۲۴ نومبر ۲۰۲۶         | 2026-11-24
            ٢٤/١١/٢٠٢٦            | 2026-11-24
            24 تشرين الثاني 2026  | 2026-11-24
            Nov 2026              | 2026-11-01 month
            2026-11               | 2026-11-01 month
            5/5/25                | 2025-05-05
            1/2/25                | 1 February 2025 or 2 January 2025
            31/2/2026             | no calendar has this day
            1405/09/03            | the year 1405 looks like one of the Hijri calendar
            0226-11-24            | the year 226 is far from today
            soon                  | no date could be read
            24/11/2026 08:12      | 2026-11-24 08:12
            2026-11-24T08:12:30+04:30 | 2026-11-24 08:12:30 +270
            24/11/2026, 8.12 pm   | 2026-11-24 20:12
            24.11.26 at 0812Z     | 2026-11-24 08:12 +0
            24/11/2026 08:12 PKT  | behind the time stands “pkt”, which is no offset such as +04:30
            24/11/2026 25:00      | no clock shows this time
            """)
    void a_day_is_read_in_every_way_in_which_it_can_be(String words, String expected) {
        DateText date = DateText.read(words);
        String found = !date.isRead() ? date.trouble()
                : date.isAmbiguous() ? String.join(" or ", date.readings())
                : date.dayFirst().or(date::monthFirst).orElseThrow()
                        + (date.monthOnly() ? " month" : "")
                        + date.time().map(time -> " " + time).orElse("")
                        + date.offsetMinutes().map(minutes -> " +" + minutes).orElse("");
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void a_cell_proves_an_order_only_where_the_other_has_no_day() {
        assertThat(DateText.read("24/11/25").provesDayFirst()).isTrue();
        assertThat(DateText.read("11/24/25").provesMonthFirst()).isTrue();
        DateText both = DateText.read("1/2/25");
        assertThat(both.provesDayFirst() || both.provesMonthFirst()).isFalse();
        assertThat(both.day(DateOrder.ASK)).isEmpty();
        assertThat(both.day(DateOrder.DAY_FIRST).orElseThrow()).hasToString("2025-02-01");
        assertThat(both.day(DateOrder.MONTH_FIRST).orElseThrow()).hasToString("2025-01-02");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12          | 12 12 12
            1,234       | 1234 1234 1234
            1.234       | 1234 1234 1234
            1 234       | 1234 1234 1234
            ١٬٢٣٤       | 1234 1234 1234
            ۱۲          | 12 12 12
            12.0        | 12 12 12
            5-7         | 5 5 7
            5 to 7      | 5 5 7
            at least 5  | 5 5 5 at least
            5+          | 5 5 5 at least
            up to 9     | 0 9 9
            nil         | 0 0 0
            dozens      | is no number
            7-5         | is no number
            -3          | is no number
            1e9         | is no number
            99999999999999999999 | is no number
            """)
    void a_number_is_read_with_its_bounds(String words, String expected) {
        CountText count = CountText.read(words);
        assertThat(count.isRead() ? "%d %d %d%s".formatted(count.low(), count.best(),
                count.high(), count.atLeast() ? " at least" : "") : count.trouble())
                .isEqualTo(expected);
    }

    @Test
    void coordinates_are_read_in_several_spellings() {
        Map<String, Integer> spellings = Map.of(
                "34.190456", 341_904_560, "34,190456", 341_904_560,
                "34°11'25.6\"N", 341_904_444, "34 11 25.6 N", 341_904_444,
                "N34.190456", 341_904_560, "34° 11.4273' N", 341_904_550,
                "34.190456 S", -341_904_560, "-34.190456", -341_904_560,
                "٣٤٫١٩٠٤٥٦", 341_904_560);
        spellings.forEach((words, value) -> assertThat(CoordinateText.one(words).orElseThrow()
                .value()).as(words).isEqualTo(value));
        for (String none : new String[] {"", "x", "34.1 N 71", "34°61'", "181", "N34 N", "-34 S"}) {
            assertThat(CoordinateText.one(none)).as(none).isEmpty();
        }
    }

    @Test
    void pairs_are_read_in_several_spellings() {
        for (String words : new String[] {"34.5, 71.25", "34.5 71.25", "POINT (71.25 34.5)",
            "34°30'N 71°15'E", "71°15'E, 34°30'N", "N34.5 E71.25", "34.5N,71.25E"}) {
            assertThat(CoordinateText.pair(words)).as(words)
                    .contains(new CoordinateText.Pair(345_000_000, 712_500_000));
        }
        assertThat(CoordinateText.pair("95.0, 71.25")).isEmpty();
        assertThat(CoordinateText.pair("near the mill")).isEmpty();
        assertThat(CoordinateText.isGrid("42S XD 12345 67890")).isTrue();
    }
}
