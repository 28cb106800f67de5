package mizan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The address that an operator states for others.
class PublicAddressTest {
    @Test
    void scheme_host_and_port_are_an_address() {
        PublicAddress office = PublicAddress.of("https://office.example.org/");
        assertThat(office.host()).contains("office.example.org");
        assertThat(office.secure()).isTrue();
        assertThat(PublicAddress.of("http://10.0.0.4:8080").host()).contains("10.0.0.4:8080");
        assertThat(PublicAddress.of("http://[fd00::1]:8080").secure()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"office.example.org", "https://office.example.org/mizan", "ftp://a",
        "https://a b", "https://user@a", "https://a?b", "https://", "javascript:alert(1)"})
    void more_or_less_is_none(String text) {
        assertThatThrownBy(() -> PublicAddress.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no address such as");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080/l/x", "http://localhost/l/x",
        "http://[::1]:80/l/x"})
    void what_opens_here_alone_is_known(String address) {
        assertThat(PublicAddress.onlyHere(address)).isTrue();
        assertThat(PublicAddress.onlyHere("https://office.example.org/l/127.0.0.1")).isFalse();
    }
}
