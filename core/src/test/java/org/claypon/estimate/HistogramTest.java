package org.claypon.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.claypon.results.Comparison.Bin;
import org.claypon.results.Comparison.Distribution;
import org.claypon.results.Count;
import org.claypon.stats.Sample;
import org.junit.jupiter.api.Test;

class HistogramTest {

    private static final Sample NOBODY = Sample.measured();

    @Test
    void every_measured_value_is_in_one_bin() {
        Distribution found = Histogram.of(oneTo(200), oneTo(50));
        assertThat(total(found.bins().stream().map(Bin::cases).toList())).isEqualTo(200);
        assertThat(total(found.bins().stream().map(Bin::controls).toList())).isEqualTo(50);
    }

    @Test
    void bins_are_round_and_follow_each_other() {
        List<Bin> bins = Histogram.of(oneTo(200), NOBODY).bins();
        for (int bin = 0; bin < bins.size(); bin++) {
            assertThat(bins.get(bin).to() - bins.get(bin).from()).isEqualTo(20);
            assertThat(bins.get(bin).from()).isEqualTo(20.0 * bin);
        }
        assertThat(bins).hasSizeBetween(8, 14);
    }

    @Test
    void a_value_on_an_edge_begins_a_bin() {
        List<Bin> bins = Histogram.of(Sample.measured(0, 20, 40, 200, 210), NOBODY).bins();
        assertThat(bins.get(0).cases()).isEqualTo(Count.of(1));
        assertThat(bins.get(1).cases()).isEqualTo(Count.of(1));
        assertThat(bins.get(2).cases()).isEqualTo(Count.of(1));
    }

    @Test
    void a_few_far_values_neither_stretch_the_plot_nor_are_lost() {
        double[] values = IntStream.rangeClosed(1, 200).mapToDouble(i -> i).toArray();
        values[199] = 70_200;
        Distribution found = Histogram.of(Sample.measured(values), NOBODY);
        assertThat(found.bins().getLast().to()).isLessThanOrEqualTo(220);
        assertThat(found.openAbove()).isTrue();
        assertThat(found.openBelow()).isFalse();
        assertThat(total(found.bins().stream().map(Bin::cases).toList())).isEqualTo(200);
        values[199] = -70_200;
        assertThat(Histogram.of(Sample.measured(values), NOBODY).openBelow()).isTrue();
    }

    @Test
    void limits_are_not_drawn() {
        Sample sample =
                new Sample(
                        new double[] {150, 160, 300},
                        new Sample.Limit[] {
                            Sample.Limit.BELOW, Sample.Limit.MEASURED, Sample.Limit.MEASURED
                        });
        assertThat(total(Histogram.of(sample, NOBODY).bins().stream().map(Bin::cases).toList()))
                .isEqualTo(2);
    }

    @Test
    void nobody_or_one_value_for_all_has_no_plot() {
        assertThat(Histogram.of(NOBODY, NOBODY).bins()).isEmpty();
        assertThat(Histogram.of(Sample.measured(5, 5), Sample.measured(5)).bins()).isEmpty();
    }

    private static Sample oneTo(int last) {
        return Sample.measured(IntStream.rangeClosed(1, last).mapToDouble(i -> i).toArray());
    }

    private static long total(List<Count> counts) {
        return counts.stream().mapToLong(count -> ((Count.Exactly) count).number()).sum();
    }
}
