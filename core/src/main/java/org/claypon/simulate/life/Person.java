package org.claypon.simulate.life;

import java.util.List;
import org.claypon.simulate.AgeTable;
import org.claypon.simulate.World;
import org.claypon.simulate.World.People;
import org.claypon.simulate.World.Site;

/// Who a person is before anything happens.
///
/// @param birth days since 1970
/// @param join  the first day under observation, days since 1970
record Person(long id, boolean female, int site, int birth, int join) {

    private static final long SEX = PersonDraws.purpose("sex");
    private static final long SITE = PersonDraws.purpose("site");
    private static final long AGE = PersonDraws.purpose("age");
    private static final long JOIN = PersonDraws.purpose("join");

    static Person of(World world, long id, PersonDraws draws) {
        People people = world.people();
        int from = (int) world.from().toEpochDay();
        int to = (int) world.to().toEpochDay();
        double age = age(people, draws.uniform(AGE, 0), draws.uniform(AGE, 1));
        boolean later = draws.uniform(JOIN, 0) < people.later();
        int join = later ? from + 1 + draws.below(JOIN, 1, to - from) : from;
        return new Person(
                id,
                draws.uniform(SEX, 0) < people.female(),
                site(world.sites(), draws.uniform(SITE, 0)),
                from - (int) (age * Pace.DAYS_A_YEAR),
                join);
    }

    /// A band by its part of the people, and evenly within it.
    private static double age(People people, double forBand, double within) {
        AgeTable ages = people.ages();
        double all = ages.values().stream().mapToDouble(Double::doubleValue).sum();
        double left = forBand * all;
        int band = 0;
        while (band < ages.values().size() - 1 && left >= ages.values().get(band)) {
            left -= ages.values().get(band);
            band++;
        }
        int youngest = ages.fromAges().get(band);
        int oldest =
                band + 1 < ages.fromAges().size() ? ages.fromAges().get(band + 1) : people.oldest();
        return youngest + within * (oldest - youngest);
    }

    private static int site(List<Site> sites, double uniform) {
        double left = uniform;
        int site = 0;
        while (site < sites.size() - 1 && left >= sites.get(site).share()) {
            left -= sites.get(site).share();
            site++;
        }
        return site;
    }
}
