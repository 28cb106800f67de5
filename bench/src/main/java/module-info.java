/// What this machine does in a second: bare verification, appends, the full path, the audit.
module mizan.bench {
    requires static org.jspecify;
    requires jdk.management;
    requires mizan.ledger;
    requires mizan.tlog;
}
