package org.claypon.results;

import java.util.List;

/// What holds between the numbers of the models: sets, exposed people, pairs, curve, and the plain model beside the adjusted.
record ReaderOfModels(WhatIsKnown known) {

    /// @param model where the model stands, with a point at its end
    void model(String model) {
        String exposed = model + "exposed.";
        known.sum("matching.sets", List.of(model + "sets", model + "missing.sets"));
        known.sum(model + "sets", List.of(exposed + "ofCases"));
        known.rest(model + "sets", model + "uninformative", model + "setsInformative");
        exposed(exposed, "Cases", "cases");
        exposed(exposed, "Controls", "controls");
        missing(model, exposed);
        if (known.contains(model + "pairs.both")) {
            pairs(model, exposed);
        }
        if (model.startsWith("models")) {
            curve(model);
        }
    }

    private void exposed(String exposed, String side, String people) {
        known.rest(exposed + "of" + side, exposed + "unexposed " + side, exposed + people);
        known.rest("matching." + people, exposed + "out " + side, exposed + "of" + side);
    }

    private void missing(String model, String exposed) {
        String out = model + "people out";
        List<String> sides = List.of(exposed + "out Cases", exposed + "out Controls");
        known.unprinted(out, sides.stream().mapToLong(known::value).sum());
        known.sum(out, sides);
        known.mixedRest(out, model + "bystanders", model + "missing.people");
    }

    private void pairs(String model, String exposed) {
        String pairs = model + "pairs.";
        known.sum(
                model + "sets",
                List.of(
                        pairs + "both",
                        pairs + "caseOnly",
                        pairs + "controlOnly",
                        pairs + "neither"));
        known.sum(model + "setsInformative", List.of(pairs + "caseOnly", pairs + "controlOnly"));
        known.sum(exposed + "cases", List.of(pairs + "both", pairs + "caseOnly"));
        known.sum(exposed + "controls", List.of(pairs + "both", pairs + "controlOnly"));
    }

    private void curve(String model) {
        known.rest(
                "matching.controls",
                model + "controls without a measured value",
                model + "curve.controls");
        known.sum(model + "curve.controls", List.of("comparisons[0].controls.measured"));
    }

    /// The adjusted model has fewer people, and the plain one no more than have a value.
    void adjusted() {
        for (String name :
                List.of(
                        "sets",
                        "exposed.cases",
                        "exposed.ofCases",
                        "exposed.controls",
                        "exposed.ofControls")) {
            known.rest("models[0]." + name, "without the covariate: " + name, "models[1]." + name);
        }
        for (String side : WhatIsKnown.SIDES) {
            known.mixedRest(
                    "comparisons[0].shares[0]." + side + ".below",
                    "low, not in the model: " + side,
                    "models[0].exposed." + side);
        }
    }
}
