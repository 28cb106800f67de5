/// Gives opaque bytes a durable place in a transparency log. Knows no statement and favours none.
module mizan.ledger {
    requires transitive mizan.tlog;
    requires static org.jspecify;

    exports mizan.ledger;
}
