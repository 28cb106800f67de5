package mizan.testkit;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// A property, tried on many runs, each on its own seed.
///
/// A failure names the seed and the command that repeats exactly that run. The first seed is
/// drawn from the clock; `-Dseed=N` gives one run on seed N, `-Druns=N` another number of runs.
public final class Check {
    private static final int RUNS_DEFAULT = 200;

    private Check() {}

    /// What must hold whatever the generator gives; it fails by throwing.
    @FunctionalInterface
    public interface Property {
        /// One run; the generator is the only source of chance.
        void holds(RandomGenerator random) throws Exception;
    }

    /// Tries a property on 200 seeds.
    ///
    /// @param test the test's class, and after a `#` its method, as `./mizan test` takes it
    public static void forAll(String test, Property property) {
        forAll(test, RUNS_DEFAULT, property);
    }

    /// Tries a property on so many seeds, unless the command line says otherwise.
    public static void forAll(String test, int runsDefault, Property property) {
        Long only = Long.getLong("seed");
        long first = only != null ? only : System.nanoTime();
        int runs = only != null ? 1 : Integer.getInteger("runs", runsDefault);
        for (int run = 0; run < runs; run++) {
            long seed = first + run;
            try {
                property.holds(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
            } catch (Exception | AssertionError failure) {
                throw new AssertionError("%s failed on run %d%n  repeat: %s".formatted(
                        test, run, repeat(test, seed)), failure);
            }
        }
    }

    private static String repeat(String test, long seed) {
        return "./mizan test '%s' -Dseed=%d".formatted(test, seed);
    }
}
