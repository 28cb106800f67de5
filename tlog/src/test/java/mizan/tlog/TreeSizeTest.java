package mizan.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TreeSizeTest {
    @Test
    void a_size_keeps_its_count() {
        assertThat(new TreeSize(3).entries()).isEqualTo(3);
    }
}
