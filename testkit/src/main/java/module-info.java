/// What tests of several rooms share. Imports no room.
module mizan.testkit {
    requires static org.jspecify;
    requires org.junit.jupiter.api;

    exports mizan.testkit;
}
