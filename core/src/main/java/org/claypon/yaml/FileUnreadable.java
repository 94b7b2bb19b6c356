package org.claypon.yaml;

/// A file exists but could not be read (exit code 3). The message is in our own words.
public final class FileUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final String reason;

    public FileUnreadable(String file, String reason) {
        super("%s could not be read: %s".formatted(Echo.clean(file), reason));
        this.file = file;
        this.reason = reason;
    }

    public String file() {
        return file;
    }

    public String reason() {
        return reason;
    }
}
