/// The charter as functions: decide, evolve, clocks, findings, quorum. Pure.
module mizan.mechanism {
    requires transitive mizan.tlog;
    requires transitive mizan.statement;
    requires static org.jspecify;

    exports mizan.mechanism;
}
