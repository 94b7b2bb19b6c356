# Finds what Claypon needs on this machine. Sourced by ./claypon and ./check.

# The folder of a JDK 25 or newer, on standard output.
find_jdk() {
    for candidate in "${JAVA_HOME:-}" "$(jdk_of_path)" /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* \
        "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if is_jdk "$candidate"; then
            printf '%s\n' "$candidate"
            return 0
        fi
    done
    cat >&2 <<'TEXT'
Claypon needs a JDK 25 or newer, and there is none in JAVA_HOME, on the path or in the usual folders.
  To fix: install one (for example Temurin 25), or set JAVA_HOME to its folder
TEXT
    return 1
}

jdk_of_path() {
    compiler=$(command -v javac) || return 0
    while [ -L "$compiler" ]; do
        target=$(readlink "$compiler")
        case "$target" in
            /*) compiler=$target ;;
            *) compiler=$(dirname "$compiler")/$target ;;
        esac
    done
    dirname "$(dirname "$compiler")"
}

# Its release file says the version; nothing needs to be started.
is_jdk() {
    [ -n "$1" ] && [ -x "$1/bin/javac" ] && [ -f "$1/release" ] || return 1
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
    [ "${version:-0}" -ge 25 ]
}

find_maven() {
    if command -v mvn; then
        return 0
    fi
    cat >&2 <<'TEXT'
Claypon is built by Maven 3.8.7 or newer, and there is no mvn on the path.
  To fix: install the package called maven of your system
TEXT
    return 1
}
