package org.claypon.simulate.life;

/// One episode at a time of one thing.
final class Course {

    boolean present;
    boolean ever;
    boolean diagnosed;
    boolean willBeDiagnosed;
    double start;

    /// When it ends by itself, if it lasts as long in everyone.
    double endDue;

    /// How many there were before.
    int number;

    void clear() {
        present = false;
        ever = false;
        diagnosed = false;
        willBeDiagnosed = false;
        start = Double.POSITIVE_INFINITY;
        endDue = Double.POSITIVE_INFINITY;
        number = 0;
    }
}
