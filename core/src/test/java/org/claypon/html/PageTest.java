package org.claypon.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class PageTest {

    private static final String MARKUP =
            new Page("A <title>", Html.element("main", Html.element("h1", "100 % & more")))
                    .markup();

    @Test
    void the_policy_allows_the_one_style_and_nothing_else() throws NoSuchAlgorithmException {
        String style = MARKUP.substring(MARKUP.indexOf("<style>") + 7, MARKUP.indexOf("</style>"));
        byte[] hash =
                MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
        assertThat(MARKUP)
                .contains(
                        "content=\"default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'\""
                                .formatted(Base64.getEncoder().encodeToString(hash)));
    }

    @Test
    void the_style_fetches_nothing_and_cannot_close_itself() {
        String style = MARKUP.substring(MARKUP.indexOf("<style>") + 7, MARKUP.indexOf("</style>"));
        assertThat(style).doesNotContain("url(", "@import", "@font-face", "<");
        assertThat(style)
                .contains("prefers-color-scheme: dark", "@media print", "max-width: 50rem");
    }

    @Test
    void the_policy_comes_before_everything_that_it_rules() {
        assertThat(MARKUP.indexOf("Content-Security-Policy")).isLessThan(MARKUP.indexOf("<style>"));
        assertThat(MARKUP)
                .startsWith(
                        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">");
    }

    @Test
    void title_and_body_are_text() {
        assertThat(MARKUP).contains("<title>A &lt;title&gt;</title>", "<h1>100 % &amp; more</h1>");
    }
}
