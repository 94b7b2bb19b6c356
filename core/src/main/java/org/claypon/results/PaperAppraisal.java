package org.claypon.results;

import java.util.List;
import java.util.Optional;

/// Everything that an appraisal of a published paper found: what appraisal.json holds.
///
/// @param shares     the people of a group below a threshold, under each assumption
/// @param unmeasured how strong something that nobody measured, or wrong records, would have to be
/// @param reporting  what a case–control study should report, and whether the file holds it
/// @param guidelines shipped guidelines that have a claim's threshold
/// @param literature what other studies say, from the shipped list
/// @param beside     the reader's own run of the same design
public record PaperAppraisal(
        PaperInfo paper,
        Results.ClayponInfo claypon,
        List<Claim> claims,
        List<Check> checks,
        List<Answer> answers,
        List<Contradiction> contradictions,
        List<Share> shares,
        List<Bias> bias,
        List<Unmeasured> unmeasured,
        List<Reporting> reporting,
        List<Next> next,
        List<Guide> guidelines,
        Literature literature,
        Optional<Beside> beside,
        Results.Summary summary) {

    public PaperAppraisal {
        claims = List.copyOf(claims);
        checks = List.copyOf(checks);
        answers = List.copyOf(answers);
        contradictions = List.copyOf(contradictions);
        shares = List.copyOf(shares);
        bias = List.copyOf(bias);
        unmeasured = List.copyOf(unmeasured);
        reporting = List.copyOf(reporting);
        next = List.copyOf(next);
        guidelines = List.copyOf(guidelines);
    }

    /// The same with another reading grade of the page in plain words.
    public PaperAppraisal with(Results.Summary found) {
        return new PaperAppraisal(
                paper,
                claypon,
                claims,
                checks,
                answers,
                contradictions,
                shares,
                bias,
                unmeasured,
                reporting,
                next,
                guidelines,
                literature,
                beside,
                found);
    }

    /// @param reviewedBy the article that claims from the review stand in
    /// @param analysis   as printed; absent when it is not stated
    /// @param hash       of the paper file
    public record PaperInfo(
            String title,
            Optional<Integer> year,
            Optional<String> design,
            Optional<String> doi,
            Optional<String> reviewedBy,
            Group cases,
            Group controls,
            List<String> matchedOn,
            Optional<String> analysis,
            String hash) {
        public PaperInfo {
            matchedOn = List.copyOf(matchedOn);
        }
    }

    public record Group(int n, String label) {}

    /// @param from  paper or review
    /// @param kind  as in the paper file
    /// @param about of a statement
    /// @param words what is claimed, as a sentence
    public record Claim(
            String id, String from, String kind, Optional<String> about, String words) {}

    /// @param claim   its id
    /// @param check   what was asked, in small letters
    /// @param verdict impossible, strained, consistent or not_checkable
    public record Check(
            String claim,
            String check,
            String verdict,
            String printed,
            Range recomputed,
            String explanation,
            Optional<String> repair) {}

    public record Range(Figure low, Figure high) {}

    /// @param answer supported, supported_with_caveat, not_derivable, contradicted, not_checkable or value_judgement
    public record Answer(String claim, String answer, String because) {}

    public record Contradiction(List<String> claims, String explanation) {
        public Contradiction {
            claims = List.copyOf(claims);
        }
    }

    /// @param assumption on the shape and spread of the measurement
    /// @param share      from 0 to 1
    public record Share(String claim, String assumption, Range share) {}

    /// @param judgement no_concern, concern or not_reported
    public record Bias(String domain, String item, String judgement, String because) {}

    public record Unmeasured(String claim, String what, Figure value, String explanation) {}

    public record Reporting(String item, String asks, boolean found, String because) {}

    public record Next(String design, String shows, String ethics) {}

    /// A shipped guideline that begins a band where a claim has its threshold.
    ///
    /// @param verified whether all of it was checked in the original
    public record Guide(
            String id,
            String version,
            String title,
            String unit,
            List<Band> bands,
            boolean verified) {
        public Guide {
            bands = List.copyOf(bands);
        }
    }

    /// @param from where it begins; absent for the lowest
    public record Band(String label, Optional<Double> from) {}

    /// @param version  of the shipped list
    /// @param notFound kinds of studies that were looked for and not found
    public record Literature(String version, List<KnownStudy> studies, List<String> notFound) {
        public Literature {
            studies = List.copyOf(studies);
            notFound = List.copyOf(notFound);
        }
    }

    /// @param direction supports, against or silent
    public record KnownStudy(String study, String says, String direction, String citation) {}

    /// The published numbers and those of a run of Claypon, in the same units.
    ///
    /// @param study the title of the run's study
    /// @param hash  of its study file
    public record Beside(String study, String hash, List<Estimate> estimates, List<Level> levels) {
        public Beside {
            estimates = List.copyOf(estimates);
            levels = List.copyOf(levels);
        }
    }

    /// @param per   the step that both odds ratios are for
    /// @param model of the run
    public record Estimate(
            String claim, String measurement, String per, Odds published, String model, Odds own) {}

    public record Odds(Figure oddsRatio, Figure lower, Figure upper) {}

    public record Level(
            String claim,
            String measurement,
            String unit,
            Figure publishedCases,
            Figure publishedControls,
            Figure ownCases,
            Figure ownControls) {}
}
