package org.claypon.appraisal;

import java.util.OptionalInt;
import org.claypon.paper.Claim;
import org.claypon.paper.Content.Means;
import org.claypon.paper.Groups;

/// How many people of a group a claim is about.
///
/// @param people  those of the claim, or all of the group
/// @param printed whether the claim says so itself; otherwise some may have had no value
record GroupSize(int people, boolean printed) {

    static GroupSize of(Claim claim, Means means, Groups groups, Groups.Name name) {
        OptionalInt own = means.of(name).n();
        if (own.isPresent()) {
            return new GroupSize(own.getAsInt(), true);
        }
        boolean everybody = claim.n().isPresent() && claim.n().getAsInt() == groups.all();
        return new GroupSize(groups.of(name).n(), everybody);
    }
}
