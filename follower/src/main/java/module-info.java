/// A member's own judgement: reads every entry, replays the rules, then cosigns in full.
module mizan.follower {
    requires transitive mizan.mechanism;
    requires transitive mizan.ledger;
    requires transitive mizan.cosigner;
    requires mizan.verify;
    requires static org.jspecify;

    exports mizan.follower;
}
