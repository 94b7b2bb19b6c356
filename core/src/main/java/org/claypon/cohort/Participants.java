package org.claypon.cohort;

import java.time.LocalDate;
import java.util.Optional;
import org.claypon.study.Test;
import org.claypon.study.Window;

/// What is known of each person of a study: the only thing that later steps see of the data.
/// People are numbered from 0; the numbering has no meaning, `id` has.
public interface Participants {

    int count();

    /// The person's identity in one spelling: whole numbers without leading zeros or decimals, other text as it stands.
    String id(int person);

    /// What the attrition counts: a row of a table, a human of a database.
    default int counted(int person) {
        return person;
    }

    /// The day for which everything about the person is told, where each has one of their own.
    default Optional<LocalDate> indexDate(int person) {
        return Optional.empty();
    }

    Answers answers(Test test);

    /// Age in years.
    Numbers ages();

    /// `male`, `female` or unknown.
    Labels sexes();

    Numbers numbers(String column);

    Labels labels(String column);

    /// The values of a declared measurement, in its declared unit, with limits kept as limits.
    Labs labs(String measurement);

    /// The same in another window than the measurement's own; absent where the data know one day only.
    default Optional<Labs> labs(String measurement, Window window) {
        return Optional.empty();
    }

    /// The same people, numbered the same, as if their index dates had been so many days earlier; absent where the data know one day only.
    default Optional<Participants> earlier(int days) {
        return Optional.empty();
    }

    /// The time before the index dates; absent where the data know one day only.
    default Optional<LookBack> lookBack() {
        return Optional.empty();
    }
}
