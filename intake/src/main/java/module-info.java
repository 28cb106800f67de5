/// Turns spreadsheets, documents and messages into drafts with remarks; trusts nothing it reads.
module mizan.intake {
    requires static org.jspecify;
    requires transitive mizan.tlog;
    requires transitive mizan.statement;
    requires transitive mizan.blobs;
    requires java.xml;

    exports mizan.intake;
}
