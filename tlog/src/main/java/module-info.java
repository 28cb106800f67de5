/// The mathematics of the log: hashes, tiles, proofs, notes, checkpoints. JDK only.
module mizan.tlog {
    requires static org.jspecify;

    exports mizan.tlog;
}
