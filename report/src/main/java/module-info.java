/// Makes the situation report of one cut-off, and its tables, out of views.
module mizan.report {
    requires static org.jspecify;
    requires transitive mizan.tlog;
    requires transitive mizan.statement;
    requires transitive mizan.mechanism;
    requires transitive mizan.blobs;
    requires transitive mizan.projection;

    exports mizan.report;
}
