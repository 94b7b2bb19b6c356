package org.claypon.app.cli;

/// What stands in results and manifests.
public final class Version {

    public static final String CLAYPON = "0.1.0";

    private Version() {}
}
