/// Keeps what an office works with and the record does not hold: keys, sessions, drafts, links.
module mizan.office {
    requires static org.jspecify;
    requires java.sql;
    requires org.xerial.sqlitejdbc;
    requires transitive mizan.tlog;
    requires transitive mizan.statement;
    requires transitive mizan.blobs;
    requires com.exceptionfactory.jagged;
    requires com.exceptionfactory.jagged.framework;
    requires org.bouncycastle.provider;

    exports mizan.office;
}
