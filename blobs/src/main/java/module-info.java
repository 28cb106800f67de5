/// Content by digest: disclosure files, attachments, age, withdrawal.
module mizan.blobs {
    requires static org.jspecify;
    requires transitive mizan.statement;
    requires com.exceptionfactory.jagged;
    requires com.exceptionfactory.jagged.bech32;
    requires com.exceptionfactory.jagged.framework;
    requires com.exceptionfactory.jagged.x25519;

    exports mizan.blobs;
}
