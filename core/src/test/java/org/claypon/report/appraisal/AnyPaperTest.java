package org.claypon.report.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Pattern;
import org.claypon.paper.Paper;
import org.claypon.paper.Papers;
import org.claypon.results.PaperAppraisal;
import org.claypon.results.ResultsJson;
import org.claypon.yaml.FileRejected;
import org.junit.jupiter.api.Test;

/// Paper files with any numbers in them: each is either refused with its problems or appraised to its end.
class AnyPaperTest {

    private static final int PAPERS = 1000;

    private static final Pattern NUMBER =
            Pattern.compile("(?<=[\" \\[])-?[0-9]+(\\.[0-9]+)?(?=[\",\\]} ])");

    private static final List<String> OTHERS =
            List.of(
                    "0", "0.0", "0.000", "1", "1.0", "1.00", "2", "-1", "0.5", "0.05", "3", "7",
                    "12", "50", "99.9", "100", "1000000", "0.001", "1e-9", "1e9", "80", "81",
                    "160");

    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(4);

    @Test
    void a_paper_with_any_numbers_is_refused_or_appraised_to_its_end() {
        int appraised = 0;
        for (int i = 0; i < PAPERS; i++) {
            String text = changed(Papers.EVERY_KIND);
            try {
                Paper paper = Papers.read(text);
                assertComplete(Appraised.of(paper), text);
                appraised++;
            } catch (FileRejected refused) {
                assertThat(refused.problems()).as(text).isNotEmpty();
            }
        }
        assertThat(appraised).isBetween(PAPERS / 20, PAPERS - 1);
    }

    @Test
    void a_mean_below_zero_of_a_concentration_is_appraised_to_its_end() {
        Paper paper = Papers.read(Papers.EVERY_KIND.replace("mean: \"168\"", "mean: \"-1\""));
        assertComplete(Appraised.of(paper), "a mean of -1");
    }

    private String changed(String text) {
        StringBuilder changed = new StringBuilder(text);
        for (int change = 0; change < 1 + random.nextInt(4); change++) {
            List<int[]> places =
                    NUMBER.matcher(changed)
                            .results()
                            .map(found -> new int[] {found.start(), found.end()})
                            .toList();
            int[] place = places.get(random.nextInt(places.size()));
            changed.replace(place[0], place[1], OTHERS.get(random.nextInt(OTHERS.size())));
        }
        return changed.toString();
    }

    private static void assertComplete(PaperAppraisal appraisal, String text) {
        String json = new String(ResultsJson.write(appraisal), StandardCharsets.UTF_8);
        assertThat(json).as(text).doesNotContain("NaN", "Infinity");
        assertThat(AppraisalReport.of(appraisal))
                .as(text)
                .endsWith("</html>\n")
                .doesNotContain("NaN", "Infinity");
        assertThat(PlainAppraisal.of(appraisal)).as(text).doesNotContain("NaN", "Infinity");
        assertThat(AppraisalScreen.of(appraisal, "r")).as(text).doesNotContain("NaN", "Infinity");
        assertThat(appraisal.answers()).as(text).hasSameSizeAs(appraisal.claims());
    }
}
