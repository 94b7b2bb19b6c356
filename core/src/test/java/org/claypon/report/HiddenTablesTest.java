package org.claypon.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.html.Table.numbers;
import static org.claypon.html.Table.words;

import java.util.List;
import org.claypon.html.Html;
import org.claypon.html.Table;
import org.junit.jupiter.api.Test;

class HiddenTablesTest {

    private static Html table(String... cells) {
        return Table.of(
                        "exposed-table",
                        "Exposed and unexposed",
                        List.of(words("Covariate"), numbers("Exposed"), numbers("Unexposed")),
                        List.of(List.of("age", cells[0], cells[1])))
                .html();
    }

    private static String folded(Html html) {
        return Html.sequence(HiddenTables.folded(List.of(html)).toArray(Html[]::new)).markup();
    }

    @Test
    void a_table_of_which_every_number_is_hidden_is_one_line_that_says_how_to_see_it() {
        assertThat(folded(table("hidden: few people", "–")))
                .startsWith(
                        "<details><summary>Hidden, since few people stand behind every number: Exposed and unexposed.")
                .contains("<code>privacy: {smallest_count: 1}</code>", "<td", "hidden: few people");
    }

    @Test
    void one_number_that_is_shown_keeps_it_open() {
        Html shown = table("hidden: few people", "53.07");
        assertThat(folded(shown)).isEqualTo(shown.markup());
        Html part = table("hidden", "0");
        assertThat(folded(part)).isEqualTo(part.markup());
    }

    @Test
    void one_without_anything_hidden_stays_as_it_is() {
        Html none = table("not estimable: no informative sets", "–");
        assertThat(folded(none)).isEqualTo(none.markup());
    }

    @Test
    void what_is_folded_already_is_not_folded_twice() {
        Html details =
                Html.element(
                        "details",
                        Html.element("summary", "Show as a table"),
                        table("hidden", "hidden"));
        assertThat(folded(Html.element("figure", details)))
                .isEqualTo(Html.element("figure", details).markup());
    }

    @Test
    void it_is_found_inside_of_other_elements() {
        assertThat(folded(Html.element("section", table("hidden", "hidden"))))
                .startsWith("<section><details>");
    }
}
