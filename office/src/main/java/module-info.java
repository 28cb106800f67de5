/// Keeps what an office works with and the record does not hold: keys, sessions, drafts, links.
module mizan.office {
    requires static org.jspecify;
    requires transitive mizan.tlog;
    requires transitive mizan.statement;
    requires transitive mizan.blobs;

    exports mizan.office;
}
