/// The offline checker: signatures, inclusion, cosignatures, rules replayed, states recomputed.
module mizan.verify {
    requires transitive mizan.tlog;
    requires transitive mizan.statement;
    requires transitive mizan.mechanism;
    requires transitive mizan.blobs;
    requires transitive mizan.ledger;
    requires static org.jspecify;

    exports mizan.verify;
}
