package org.claypon.simulate.life;

import java.util.ArrayList;
import java.util.List;
import org.claypon.simulate.World;

/// The specialties of the doctors of a world; the first is that of the doctor whom people see for everything else.
///
/// @param names of concepts; the first may be empty
record Specialties(List<String> names) {

    /// Doctors of each specialty at each site.
    static final int DOCTORS = 10;

    static Specialties of(World world) {
        List<String> names = new ArrayList<>();
        names.add(world.visits().specialty().orElse(""));
        world.episodes().stream()
                .flatMap(episode -> episode.confirmed().stream())
                .flatMap(confirmed -> confirmed.specialty().stream())
                .filter(name -> !names.contains(name))
                .forEach(names::add);
        return new Specialties(List.copyOf(names));
    }

    int place(String name) {
        return names.indexOf(name);
    }

    /// The doctor of this specialty whom a person sees.
    int provider(int site, int specialty, long person) {
        return 1 + (site * names.size() + specialty) * DOCTORS + (int) (person % DOCTORS);
    }
}
