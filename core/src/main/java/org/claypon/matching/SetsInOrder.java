package org.claypon.matching;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.claypon.cohort.Ids;
import org.claypon.cohort.Participants;

/// Brings sets into the one order that does not depend on how they were found.
final class SetsInOrder {

    /// @param label tells apart sets of the same people; empty where there are none such
    record Found(int[] cases, int[] controls, String label) {}

    private final Participants participants;

    /// Of each person who was asked for, as an identity is compared many times; empty before.
    private final String[] ids;

    SetsInOrder(Participants participants) {
        this.participants = participants;
        this.ids = new String[participants.count()];
        Arrays.fill(ids, "");
    }

    private String id(int person) {
        if (ids[person].isEmpty()) {
            ids[person] = participants.id(person);
        }
        return ids[person];
    }

    MatchedSets of(
            List<Found> found, List<UnmatchedCase> unmatched, List<MatchedSets.LeftOut> leftOut) {
        List<Found> sets =
                found.stream()
                        .map(set -> new Found(byId(set.cases()), byId(set.controls()), set.label()))
                        .sorted(order())
                        .toList();
        int[] offsets = new int[sets.size() + 1];
        for (int set = 0; set < sets.size(); set++) {
            offsets[set + 1] =
                    offsets[set] + sets.get(set).cases().length + sets.get(set).controls().length;
        }
        return new MatchedSets(
                offsets,
                sets.stream()
                        .flatMapToInt(set ->
                                IntStream.concat(
                                        IntStream.of(set.cases()), IntStream.of(set.controls())))
                        .toArray(),
                sets.stream().mapToInt(set -> set.cases().length).toArray(),
                unmatched.stream()
                        .sorted(Comparator.comparing(UnmatchedCase::person, this::compare))
                        .toList(),
                leftOut,
                reused(sets),
                hash(sets));
    }

    private int[] byId(int[] people) {
        return IntStream.of(people)
                .boxed()
                .sorted(this::compare)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private Comparator<Found> order() {
        return Comparator.comparing(Found::cases, this::compareAll)
                .thenComparing(Found::controls, this::compareAll)
                .thenComparing(Found::label);
    }

    private int compareAll(int[] ones, int[] others) {
        for (int place = 0; place < Math.min(ones.length, others.length); place++) {
            int compared = compare(ones[place], others[place]);
            if (compared != 0) {
                return compared;
            }
        }
        return Integer.compare(ones.length, others.length);
    }

    private int compare(int one, int other) {
        return Ids.ORDER.compare(id(one), id(other));
    }

    private int reused(List<Found> sets) {
        Set<String> members = new HashSet<>();
        Set<String> again = new HashSet<>();
        Set<String> controls = new HashSet<>();
        for (Found set : sets) {
            for (String id : ids(set.cases())) {
                if (!members.add(id)) {
                    again.add(id);
                }
            }
            for (String id : ids(set.controls())) {
                controls.add(id);
                if (!members.add(id)) {
                    again.add(id);
                }
            }
        }
        again.retainAll(controls);
        return again.size();
    }

    private List<String> ids(int[] people) {
        return IntStream.of(people).mapToObj(this::id).toList();
    }

    /// Each id is preceded by its length, so that no two lists of sets are written alike.
    private String hash(List<Found> sets) {
        MessageDigest digest = sha256();
        for (Found set : sets) {
            List<String> written = new ArrayList<>(List.of("set"));
            ids(set.cases()).forEach(id -> written.add("case " + id.length() + ":" + id));
            ids(set.controls()).forEach(id -> written.add("control " + id.length() + ":" + id));
            digest.update((String.join("\n", written) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
