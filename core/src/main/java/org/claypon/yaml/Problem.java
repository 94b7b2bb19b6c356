package org.claypon.yaml;

/// One thing wrong with a file.
///
/// @param where file, line, column and the path of the key
/// @param what  the fact, in the user's terms, with the value found and the values allowed
/// @param fix   the smallest change that removes the problem
public record Problem(Where where, String what, String fix) {

    public Problem {
        what = Echo.clean(what);
        fix = Echo.clean(fix);
    }

    /// A place in a file.
    ///
    /// @param file   as the user named it
    /// @param line   counted from 1; 0 when the file as a whole is meant
    /// @param column counted from 1, in characters
    /// @param path   of the key, as in `controls.per_case` or `require[2].name`; items are counted from 1
    public record Where(String file, int line, int column, String path) {

        public Where {
            file = Echo.clean(file);
            path = Echo.cut(path);
        }

        /// The file as a whole: it is missing, too large, or a folder.
        public static Where wholeFile(String file) {
            return new Where(file, 0, 0, "");
        }

        @Override
        public String toString() {
            if (line == 0) {
                return file;
            }
            String place = "%s:%d:%d".formatted(file, line, column);
            return path.isEmpty() ? place : place + "  " + path;
        }
    }

    @Override
    public String toString() {
        return """
        %s
          %s
          To fix: %s\
        """
                .formatted(where, what, fix);
    }
}
