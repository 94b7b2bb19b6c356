package org.claypon.sql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.claypon.sql.DataSourceFailed.Kind;

/// Which engine reads the data, for the record of a run.
public final class EngineVersion {

    private EngineVersion() {}

    /// As the engine itself says it, e.g. `v1.4.0`.
    public static String text() {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            return connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new DataSourceFailed("writing the manifest", "the engine's version", Kind.ENGINE);
        }
    }
}
