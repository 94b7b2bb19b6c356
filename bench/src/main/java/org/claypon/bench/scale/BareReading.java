package org.claypon.bench.scale;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.claypon.bench.Stopwatch;

/// What the engine alone needs for the same tables, in a database connection of its own each time.
enum BareReading {
    SCAN("bare scan of the columns that the study reads", "scan.sql"),
    JOIN("scan, join and date filter: the study's concepts of 100,000 people", "join.sql"),
    JOIN_ALL("scan, join and date filter: all events of 100,000 people", "join-all.sql");

    private final String words;
    private final String file;

    BareReading(String words, String file) {
        this.words = words;
        this.file = file;
    }

    Line measured(Clinic clinic, int threads) throws SQLException {
        try (Connection connection = attached(clinic, threads)) {
            long wall = System.nanoTime();
            double cpu = Stopwatch.cpuSeconds();
            long rows = number(connection, Clinic.text(file), clinic);
            return new Line(
                    words,
                    (System.nanoTime() - wall) / 1e9,
                    Stopwatch.cpuSeconds() - cpu,
                    "%,d rows".formatted(rows));
        }
    }

    static long events(Clinic clinic, int threads) throws SQLException {
        try (Connection connection = attached(clinic, threads)) {
            return number(connection, Clinic.text("count.sql"), clinic);
        }
    }

    static Connection attached(Clinic clinic, int threads) throws SQLException {
        Connection connection = clinic.connection(threads);
        Clinic.run(
                connection,
                "ATTACH '%s' AS cdm (READ_ONLY)".formatted(Clinic.quoted(clinic.database())));
        Clinic.run(connection, "USE cdm");
        return connection;
    }

    private static long number(Connection connection, String sql, Clinic clinic)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery(
                                sql.replace("{people}", Long.toString(clinic.people())))) {
            result.next();
            return result.getLong(1);
        }
    }
}
