package org.claypon.bench.scale;

import java.util.Locale;

/// One row of the printed table.
record Line(String what, double wallSeconds, double cpuSeconds, String remark) {

    static final String HEAD = "| what | wall, s | CPU, s | |\n|---|---|---|---|";

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "| %s | %.2f | %.2f | %s |", what, wallSeconds, cpuSeconds, remark);
    }
}
