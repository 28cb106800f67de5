/// Folds entries into rows and makes views of them; can always be dropped and rebuilt.
module mizan.projection {
    requires static org.jspecify;
    requires java.sql;
    requires org.xerial.sqlitejdbc;
    requires transitive mizan.tlog;
    requires transitive mizan.statement;
    requires transitive mizan.mechanism;

    exports mizan.projection;
}
