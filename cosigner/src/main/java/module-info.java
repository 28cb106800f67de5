/// Refuses forks: signs only checkpoints that extend the one it signed before.
module mizan.cosigner {
    requires transitive mizan.tlog;
    requires static org.jspecify;

    exports mizan.cosigner;
}
