package org.claypon.report.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.claypon.results.PaperAppraisal;
import org.claypon.results.ResultsJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AppraisalRecordsTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static JsonNode json(PaperAppraisal appraisal) {
        return MAPPER.readTree(ResultsJson.write(appraisal));
    }

    private static JsonNode first(JsonNode list, String key, String value) {
        return list.valueStream()
                .filter(item -> item.path(key).asString().equals(value))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void appraisal_json_has_the_keys_of_the_contract() {
        JsonNode root = json(Appraised.geng());
        assertThat(root.propertyNames())
                .contains("checks", "answers", "contradictions", "bias", "next", "summary");
        JsonNode check = first(root.get("checks"), "claim", "r-irls");
        assertThat(check.propertyNames())
                .containsExactly(
                        "claim",
                        "check",
                        "verdict",
                        "printed",
                        "recomputed",
                        "explanation",
                        "repair");
        assertThat(check.get("verdict").asString()).isEqualTo("impossible");
        assertThat(check.get("recomputed").get("low").doubleValue()).isBetween(0.82, 0.8258);
        assertThat(check.get("recomputed").get("high").doubleValue()).isBetween(0.8258, 0.83);
        assertThat(root.get("summary").get("reading_grade").doubleValue()).isPositive();
    }

    @Test
    void what_does_not_follow_is_said_in_its_place() {
        JsonNode share =
                first(json(Appraised.geng()).get("checks"), "check", "alike").get("recomputed");
        assertThat(share.get("low").get("not_estimable").asString())
                .isEqualTo("no bounded number follows from what is printed");
    }

    @Test
    void every_verdict_and_answer_is_one_of_the_contracts() {
        JsonNode root = json(Appraised.everyKind());
        assertThat(root.get("checks").valueStream().map(check -> check.get("verdict").asString()))
                .isNotEmpty()
                .isSubsetOf("impossible", "strained", "consistent", "not_checkable");
        assertThat(root.get("answers").valueStream().map(answer -> answer.get("answer").asString()))
                .isNotEmpty()
                .isSubsetOf(
                        "supported",
                        "supported_with_caveat",
                        "not_derivable",
                        "contradicted",
                        "not_checkable",
                        "value_judgement");
    }

    @Test
    void the_same_paper_gives_the_same_bytes() {
        assertThat(ResultsJson.write(Appraised.geng()))
                .isEqualTo(ResultsJson.write(Appraised.geng()));
        assertThat(new String(ResultsJson.write(Appraised.geng()), StandardCharsets.UTF_8))
                .doesNotContain("NaN", "Infinity", "null");
    }

    @Test
    void the_claims_of_the_flagship_have_the_ids_that_others_rely_on() {
        List<String> ids =
                Appraised.geng().claims().stream().map(PaperAppraisal.Claim::id).toList();
        assertThat(ids)
                .contains(
                        "r-irls",
                        "r-hamd",
                        "b12-means",
                        "over-half",
                        "or",
                        "kidney",
                        "creatinine",
                        "homocysteine",
                        "folate",
                        "mechanism")
                .hasSizeGreaterThanOrEqualTo(29);
    }
}
