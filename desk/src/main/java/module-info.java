/// The counter of one mechanism: takes a statement in, decides, appends, gives a receipt.
module mizan.desk {
    requires transitive mizan.mechanism;
    requires transitive mizan.blobs;
    requires transitive mizan.ledger;
    requires static org.jspecify;

    exports mizan.desk;
}
