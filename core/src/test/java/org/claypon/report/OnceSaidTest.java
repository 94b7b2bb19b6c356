package org.claypon.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OnceSaidTest {

    private static List<String> said(List<String> names, Map<String, List<String>> says) {
        return OnceSaid.of(names, name -> name, name -> says.getOrDefault(name, List.of()));
    }

    @Test
    void what_holds_for_all_needs_no_names() {
        assertThat(said(List.of("a", "b"), Map.of("a", List.of("Same."), "b", List.of("Same."))))
                .containsExactly("Same.");
    }

    @Test
    void what_holds_for_some_names_them_once_in_the_order_first_said() {
        assertThat(
                        said(
                                List.of("a", "b", "c"),
                                Map.of("a", List.of("x."), "b", List.of("y.", "x."))))
                .containsExactly("a; b: x.", "b: y.");
    }

    @Test
    void the_only_one_is_named() {
        assertThat(said(List.of("a"), Map.of("a", List.of("x.")))).containsExactly("a: x.");
    }

    @Test
    void more_than_three_of_several_are_counted() {
        List<String> x = List.of("x.");
        assertThat(said(List.of("a", "b", "c", "d", "e"), Map.of("a", x, "b", x, "c", x, "d", x)))
                .containsExactly("For 4 of these 5: x.");
    }

    @Test
    void where_names_matter_all_are_given() {
        List<String> x = List.of("x.");
        Map<String, List<String>> says = Map.of("a", x, "b", x, "c", x, "d", x);
        assertThat(
                        OnceSaid.named(
                                List.of("a", "b", "c", "d", "e"),
                                name -> name,
                                name -> says.getOrDefault(name, List.of())))
                .containsExactly("a; b; c; d: x.");
    }
}
