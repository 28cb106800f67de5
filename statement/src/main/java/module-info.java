/// What can be said, by whom, in which bytes: statements, envelopes, leaves, sealed fields, drafts.
module mizan.statement {
    requires static org.jspecify;
    requires transitive mizan.tlog;

    exports mizan.statement;
}
