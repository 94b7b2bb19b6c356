package org.claypon.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {

    @Test
    void text_is_escaped() {
        assertThat(Html.element("p", "<b>\"Tom\" & 'Jerry'</b>").markup())
                .isEqualTo("<p>&lt;b&gt;&quot;Tom&quot; &amp; &#39;Jerry&#39;&lt;/b&gt;</p>\n");
    }

    @Test
    void an_attribute_cannot_be_left() {
        assertThat(Html.element("span", "x").with("class", "a\" onclick=\"alert(1)").markup())
                .isEqualTo("<span class=\"a&quot; onclick=&quot;alert(1)\">x</span>");
    }

    @Test
    void what_is_escaped_once_is_not_escaped_again() {
        Html inner = Html.element("em", "a < b");
        assertThat(Html.element("span", inner).markup())
                .isEqualTo("<span><em>a &lt; b</em></span>");
    }

    @Test
    void hidden_characters_do_not_reach_the_page() {
        assertThat(Html.text("a\u202Eb\u0000c\u2028d").markup()).isEqualTo("a⟨U+202E⟩bc d");
        assertThat(Html.element("span", "").with("title", "a\nb").markup())
                .isEqualTo("<span title=\"a b\"></span>");
    }

    @Test
    void pieces_in_a_row_add_nothing_of_their_own() {
        assertThat(Html.sequence(Html.text("a"), Html.sequence(), Html.text("b")).markup())
                .isEqualTo("ab");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "script",
                "style",
                "iframe",
                "object",
                "embed",
                "img",
                "link",
                "meta",
                "base",
                "form",
                "use",
                "foreignObject",
                "image",
                "P",
                "p onclick=x",
                ""
            })
    void an_element_that_runs_or_fetches_something_does_not_exist(String name) {
        assertThatThrownBy(() -> Html.element(name, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"onclick", "onload", "style", "a b", "x=\"1\"", "", "xlink:href"})
    void an_attribute_that_acts_does_not_exist(String name) {
        assertThatThrownBy(() -> Html.element("p", "").with(name, "x"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "//example.org",
                "/etc/passwd",
                "../x.csv",
                "javascript:alert(1)",
                "data:text/html,x",
                "a b.csv",
                "mailto:x@y.z"
            })
    void a_link_does_not_leave_the_folder(String target) {
        assertThatThrownBy(() -> Html.element("a", "x").with("href", target))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#models", "results.json", "tables/models.csv"})
    void a_link_inside_the_folder_stands(String target) {
        assertThat(Html.element("a", "x").with("href", target).markup())
                .isEqualTo("<a href=\"" + target + "\">x</a>");
    }
}
