package org.claypon.simulate.life;

/// What can happen to a person, at a pace.
///
/// @param place   of the episode, lab or crowd that it is about; 0 where there is none
/// @param purpose of its draws
record Clock(Kind kind, int place, Pace pace, long purpose) {

    /// What happens when it rings.
    enum Kind {
        ONSET,
        END,
        DIAGNOSIS,
        AGAIN,
        FALSE_RECORD,
        VISIT,
        TEST,
        CROWD,
        LEAVE,
        DEATH;

        /// Whether it runs only while the person is under observation.
        boolean onlyObserved() {
            return switch (this) {
                case ONSET, END, DIAGNOSIS -> false;
                case AGAIN, FALSE_RECORD, VISIT, TEST, CROWD, LEAVE, DEATH -> true;
            };
        }
    }
}
