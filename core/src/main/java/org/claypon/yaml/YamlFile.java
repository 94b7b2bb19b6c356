package org.claypon.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claypon.yaml.Problem.Where;

/// A file as its bytes, not read yet.
///
/// @param name as the user named it; stands in every message
public record YamlFile(String name, byte[] bytes) {

    private static final int LARGEST_BYTES = 1 << 20;

    /// Fetches a file.
    ///
    /// @throws FileRejected   if it does not exist, is a folder or is larger than 1 MB
    /// @throws FileUnreadable if it is there but cannot be read
    public static YamlFile at(Path path) {
        String name = path.toString();
        mustExist(path);
        try (InputStream stream = Files.newInputStream(path)) {
            byte[] bytes = stream.readNBytes(LARGEST_BYTES + 1);
            if (bytes.length > LARGEST_BYTES) {
                throw FileRejected.because(
                        Where.wholeFile(name),
                        "the file is larger than 1 MB (1048576 bytes)",
                        "check that this is the file you meant; data belong in a file of their own");
            }
            return new YamlFile(name, bytes);
        } catch (AccessDeniedException e) {
            throw new FileUnreadable(name, "permission was denied");
        } catch (FileSystemException e) {
            throw new FileUnreadable(name, "the file system refused to open it");
        } catch (IOException e) {
            throw new FileUnreadable(name, "reading it failed");
        }
    }

    private static void mustExist(Path path) {
        Where where = Where.wholeFile(path.toString());
        if (Files.isDirectory(path)) {
            throw FileRejected.because(
                    where, "this is a folder, not a file", "name a file inside it");
        }
        if (Files.notExists(path)) {
            throw FileRejected.because(
                    where, "the file does not exist" + nearest(path), "check the name");
        }
    }

    /// The words that name the file in the same folder with the nearest name, or nothing.
    public static String nearest(Path missing) {
        Optional<Path> folder = Optional.ofNullable(missing.toAbsolutePath().getParent());
        List<String> names = folder.map(YamlFile::namesIn).orElse(List.of());
        String wanted = Optional.ofNullable(missing.getFileName()).map(Path::toString).orElse("");
        return Nearest.to(wanted, names)
                .map(near -> "; the nearest name in its folder is " + Echo.quoted(near))
                .orElse("");
    }

    private static List<String> namesIn(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> String.valueOf(path.getFileName()))
                    .limit(10_000)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /// Reads the file as one document of keys with values.
    ///
    /// @param problems receives what is wrong and did not keep the rest from being read
    /// @throws FileRejected with all problems so far, if the rest of the file makes no sense
    public Node root(Problems problems) {
        SourceText source = new Decoding(name, problems).text(bytes);
        return Node.root(new TreeReader(source, problems).read(), source, problems);
    }

    /// SHA-256 of the bytes, in hexadecimal.
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
