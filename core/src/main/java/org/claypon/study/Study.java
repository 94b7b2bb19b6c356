package org.claypon.study;

import java.util.List;
import java.util.Optional;

/// One study, as its file asks for it: checked, complete, with every default filled in.
///
/// @param heading      what the study is called and which file it came from
/// @param data         the table and what its columns mean
/// @param measurements the declared measurements, in file order
/// @param eligibility  who is a case, who may be a control, who is left out
/// @param analysis     what is compared and estimated
/// @param design       how controls were sampled, which names the odds ratio
/// @param literature   entries that a person supplied, shown as supplied
/// @param settings     privacy and seed
/// @param database     what is asked of an OMOP database; its people stand in `data` as a table of snapshots, each of a person on an index date
public record Study(
        Heading heading,
        TableData data,
        List<Measurement> measurements,
        Eligibility eligibility,
        Analysis analysis,
        Design design,
        List<LiteratureEntry> literature,
        Settings settings,
        Optional<Database> database) {

    public Study {
        measurements = List.copyOf(measurements);
        literature = List.copyOf(literature);
    }

    /// Of a table.
    public Study(
            Heading heading,
            TableData data,
            List<Measurement> measurements,
            Eligibility eligibility,
            Analysis analysis,
            Design design,
            List<LiteratureEntry> literature,
            Settings settings) {
        this(
                heading,
                data,
                measurements,
                eligibility,
                analysis,
                design,
                literature,
                settings,
                Optional.empty());
    }

    /// A name of an exposure or a test as people say it: `b12 below 180 pg/mL` with the label of the measurement in place of its name.
    public String labelled(String name) {
        return measurements.stream()
                .filter(one -> name.equals(one.name()) || name.startsWith(one.name() + " "))
                .map(one -> one.label() + name.substring(one.name().length()))
                .findFirst()
                .orElse(name);
    }

    /// @param hash SHA-256 of the bytes of the study file, in hexadecimal
    public record Heading(String title, String condition, String hash) {}

    /// @param smallestCount counts of people below this are masked; 1 masks nothing
    public record Settings(int smallestCount, long seed) {}

    /// @param stated whether the study file says how controls were sampled
    public record Design(Sampling sampling, Optional<Double> prevalence, boolean stated) {

        public Design(Sampling sampling, Optional<Double> prevalence) {
            this(sampling, prevalence, true);
        }
    }

    /// How controls were sampled: decides what the odds ratio estimates.
    public enum Sampling {
        RISK_SET,
        CUMULATIVE,
        CROSS_SECTIONAL
    }

    /// A finding of another study that a person wrote into the study file.
    ///
    /// @param direction supports, against or silent
    public record LiteratureEntry(
            String viewpoint, String says, String direction, String citation) {}

    /// The declared measurement of this name; a study that was read names only declared ones.
    public Measurement measurement(String name) {
        return measurements.stream()
                .filter(measurement -> measurement.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("no measurement is called " + name));
    }

    /// The study with another seed, as `--seed` asks.
    public Study withSeed(long seed) {
        return with(eligibility, analysis, new Settings(settings.smallestCount(), seed), database);
    }

    /// The study with another smallest count of people that may be shown.
    public Study withSmallestCount(int count) {
        return with(eligibility, analysis, new Settings(count, settings.seed()), database);
    }

    public Study with(Eligibility other) {
        return with(other, analysis, settings, database);
    }

    public Study with(Analysis other) {
        return with(eligibility, other, settings, database);
    }

    /// The study with other questions to its database.
    public Study with(Database asked) {
        return with(eligibility, analysis, settings, Optional.of(asked));
    }

    /// Whether its people come in matched sets.
    public boolean isMatchedAlready() {
        return data.matchedSet().isPresent() || database.flatMap(Database::matchedSets).isPresent();
    }

    private Study with(
            Eligibility eligibility,
            Analysis analysis,
            Settings settings,
            Optional<Database> database) {
        return new Study(
                heading,
                data,
                measurements,
                eligibility,
                analysis,
                design,
                literature,
                settings,
                database);
    }
}
