package mizan.cosigner;

import static mizan.cosigner.Samples.checkpoint;
import static mizan.cosigner.Samples.proof;
import static mizan.cosigner.Samples.size;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The bytes that the package chapter shows.
class PackageExampleTest {
    @Test
    void the_request_of_the_chapter_is_what_is_written() {
        assertThat(Cosigner.encodeRequest(size(1), proof(1, 2), checkpoint(2)).utf8())
                .isEqualTo("""
                        old 1
                        IhXorE4rhxwqSBieeXOMlWwIHiOsLyQVv3faGZ39kgw=

                        joint.example/ledger
                        2
                        ywCYnZSlacCmeK4EK2Pc1GJduWRAUX83put5duok7Us=

                        — joint.example/ledger tiift8K9r+WpPEe/jajxjKspsgshW+UKn72yHgAAtQjb\
                        u7r5UqEJCwsN4wnfRheXtG0L6MhqqyrBCK2xD+G1OGetkgw=
                        """);
    }
}
