package org.claypon.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// A whole page in one file: it fetches nothing, runs nothing, and its policy forbids both.
public record Page(String title, Html body) {

    private static final String STYLE = "page.css";

    public String markup() {
        String style = style();
        return """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="%s">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="referrer" content="no-referrer">
        %s
        <style>%s</style>
        </head>
        %s</html>
        """
                .formatted(
                        policy(style),
                        Html.element("title", title).markup(),
                        style,
                        Html.element("body", body).markup());
    }

    private static String policy(String style) {
        return "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'"
                .formatted(sha256(style));
    }

    private static String style() {
        try (InputStream file = Page.class.getResourceAsStream(STYLE)) {
            if (file == null) {
                throw new IllegalStateException(
                        "the style of the page is not in the program: " + STYLE);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
