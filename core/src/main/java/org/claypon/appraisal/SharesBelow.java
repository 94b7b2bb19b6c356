package org.claypon.appraisal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claypon.paper.Claim;
import org.claypon.paper.Content.ShareBelow;
import org.claypon.paper.Paper;
import org.claypon.stats.printed.Span;

/// How many people of a group can lie below a threshold that a claim names, under each assumption on how the measurement is spread: what
/// [Shares] finds, one line an assumption, for a picture.
public final class SharesBelow {

    private SharesBelow() {}

    /// @param claim      its id
    /// @param assumption for a reader
    /// @param share      from 0 to 1
    public record Share(String claim, String assumption, Span share) {}

    /// The shares of every claim of that kind; none where no mean of the measurement is printed.
    public static List<Share> of(Paper paper) {
        Shares shares = new Shares(new Measurements(paper));
        List<Share> lines = new ArrayList<>();
        for (Claim claim : paper.claims()) {
            if (claim.content() instanceof ShareBelow below) {
                shares.found(below).ifPresent(found -> lines.addAll(lines(claim.id(), found)));
            }
        }
        return lines;
    }

    private static List<Share> lines(String claim, Shares.Found found) {
        List<Share> lines = new ArrayList<>();
        lines.add(
                new Share(
                        claim,
                        found.printedSd()
                                ? "Mean and standard deviation, any shape"
                                : "Nothing but the mean",
                        found.bounds()));
        shape(claim, "Shaped like a bell", found.normal()).ifPresent(lines::add);
        shape(claim, "With a long tail upwards (lognormal)", found.logNormal())
                .ifPresent(lines::add);
        shape(claim, "With a shorter tail upwards (gamma)", found.gamma()).ifPresent(lines::add);
        return lines;
    }

    private static Optional<Share> shape(String claim, String shape, Optional<Double> share) {
        return share.map(value -> new Share(claim, shape, Span.of(value)));
    }
}
