package org.claypon.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.html.Table.numbers;
import static org.claypon.html.Table.words;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    private static final String MARKUP =
            Table.of(
                            "t",
                            "People & bands",
                            List.of(words("Band"), numbers("Cases"), words("Next")),
                            List.of(
                                    List.of("low", "1,234", "B12"),
                                    List.of("<b>", "not estimable: few", "–")))
                    .html()
                    .markup();

    @Test
    void the_caption_names_the_region_that_scrolls() {
        assertThat(MARKUP)
                .contains(
                        "<div class=\"scroll\" role=\"region\" aria-labelledby=\"t\" tabindex=\"0\">")
                .contains("<caption id=\"t\"><span>People &amp; bands</span></caption>");
    }

    @Test
    void headings_name_columns_and_rows() {
        assertThat(MARKUP)
                .contains(
                        "<th scope=\"col\">Band</th>",
                        "<th scope=\"col\" class=\"number\">Cases</th>")
                .contains("<th scope=\"row\">low</th>", "<th scope=\"row\">&lt;b&gt;</th>");
    }

    @Test
    void numbers_stand_to_the_right_and_words_in_their_place_do_not() {
        assertThat(MARKUP)
                .contains("<td class=\"number\">1,234</td>")
                .contains("<td class=\"said\">not estimable: few</td>")
                .contains("<td>B12</td>");
    }

    @Test
    void a_group_has_a_heading_over_all_columns() {
        String grouped =
                new Table(
                                "t",
                                "c",
                                List.of(words("a"), numbers("b")),
                                List.of(
                                        new Table.Group("B12", List.of(List.of("mean", "1"))),
                                        new Table.Group("", List.of(List.of("n", "2")))))
                        .html()
                        .markup();
        assertThat(grouped)
                .containsOnlyOnce("<th scope=\"rowgroup\" colspan=\"2\"><span>B12</span></th>");
        assertThat(grouped.split("<tbody>", -1)).hasSize(3);
    }

    @Test
    void rows_of_sentences_carry_the_headings_of_their_cells_for_a_narrow_page() {
        Table table =
                Table.of(
                        "t",
                        "c",
                        List.of(words("Step"), numbers("Change"), words("Why")),
                        List.of(List.of("bias", "−1", "few sets")));
        assertThat(table.inParagraphs().markup())
                .contains("<div class=\"scroll stack\"")
                .contains("<td class=\"number\" data-heading=\"Change\">−1</td>")
                .contains("<td data-heading=\"Why\">few sets</td>");
        assertThat(table.html().markup()).doesNotContain("data-heading");
    }

    @Test
    void hidden_stands_where_its_number_would_and_a_reason_does_not() {
        String table =
                Table.of(
                                "t",
                                "c",
                                List.of(words("Who"), numbers("People")),
                                List.of(
                                        List.of("one", "hidden of 72"),
                                        List.of("other", "hidden: few people")))
                        .html()
                        .markup();
        assertThat(table)
                .contains("<td class=\"number\">hidden of 72</td>")
                .contains("<td class=\"said\">hidden: few people</td>");
    }
}
