package org.claypon.simulate;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.claypon.yaml.YamlFile;

/// World files of tests.
public final class WorldTexts {

    /// Every key of the language.
    public static final String FULL =
            """
            claypon: 1
            world: full
            title: Every key
            seed: 7
            period: {from: 2010-01-01, to: 2014-12-31}
            people:
              number: 200
              ages: {20: 1, 50: 2}
              oldest: 80
              female: 0.5
              later: 0.2
              leave: {per_year: 0.02, source: invented}
              source: invented
            sites: {north: {share: 0.5, source: invented}, south: {share: 0.5, source: invented}}
            concepts:
              gout:     {id: 2000000001, domain: condition, name: Gout, vocabulary: Ours, under: [joints], source: invented}
              joints:   {id: 2000000002, domain: condition, name: Joints, source: invented}
              toe:      {id: 2000000003, domain: condition, name: Toe, under: joints, source: invented}
              pill:     {id: 2000000004, domain: drug, name: Pill, source: invented}
              urate:    {id: 2000000005, domain: measurement, name: Urate, source: invented}
              molar:    {id: 2000000006, domain: measurement, name: Urate molar, source: invented}
              beer:     {id: 2000000007, domain: observation, name: Beer, source: invented}
              joint_dr: {id: 2000000008, domain: specialty, name: Rheumatology, source: invented}
              picture:  {id: 2000000009, domain: procedure, name: Picture, source: invented}
              doctor:   {id: 2000000010, domain: specialty, name: Family doctor, source: invented}
            traits:
              drinks: {share: 0.3, causes: [{from: sex, of: male, odds_ratio: 2, source: invented}], recorded: {concept: beer, share: 0.9, source: invented}, source: invented}
            levels:
              care: {median: 1, spread: 0.5, source: invented}
              urate:
                median: 5
                unit: mg/dL
                molar_mass: 168.11
                spread: 0.2
                source: invented
                causes:
                  - {from: age, per: 10 years, times: 1.02, source: invented}
                  - {from: drinks, times: 1.2, source: invented}
                  - {from: pill, while: present, after: 30 days, for: 1 year, times: 0.7, source: invented}
            diseases:
              gout:
                concept: [{is: gout, share: 0.7, source: invented}, {is: toe, share: 0.3, source: invented}]
                onset:
                  per_year: {0: 0, 20: 0.02}
                  source: invented
                  causes:
                    - {from: urate, above: 400 umol/L, hazard_ratio: 2, source: invented}
                    - {from: drinks, odds_ratio: 1.5, source: invented}
                    - {from: pill, while: ever, per_year: 0.01, source: invented}
                lasts: {mean: 10 years, source: invented}
                recorded: {share: 0.9, after: 60 days, again: 1, on_joining: 0.8, causes: [{from: care, per: doubling, rate_ratio: 1.5, source: invented}], source: invented}
                false_records: {per_year: 0.01, causes: [{from: age, below: 40 years, rate_ratio: 0.5, source: invented}], source: invented}
                confirmed: {share: 0.5, share_of_false: 0.1, within: 90 days, specialty: joint_dr, procedure: picture, source: invented}
            drugs:
              pill:
                concept: pill
                started: {per_year: 0.01, causes: [{from: gout, while: diagnosed, per_year: 1, source: invented}], source: invented}
                lasts: {exactly: 1 year, source: invented}
                supply: {days: 30, source: invented}
            death: {per_year: {0: 0.001, 60: 0.02}, source: invented}
            visits: {per_year: 1, specialty: doctor, causes: [{from: care, per: doubling, rate_ratio: 2, source: invented}], source: invented}
            labs:
              urate:
                level: urate
                concept: urate
                unit: mg/dL
                varies: 0.05
                tested: {per_year: 0.5, causes: [{from: gout, while: undiagnosed, per_year: 3, source: invented}], source: invented}
                at: {south: {unit: umol/L, concept: molar}}
                limits: {at_least: 3.5 mg/dL, at_most: 7 mg/dL, source: invented}
                unit_mistakes: {share: 0.01, unit: mmol/L, source: invented}
                source: invented
              again: {level: urate, concept: molar, with: {lab: urate, share: 0.5, source: invented}, source: invented}
            background:
              conditions:   {number: 30, per_year: 1, zipf: 1, families: 5, source: invented}
              drugs:        {number: 20, per_year: 1, zipf: 1, families: 5, source: invented}
              procedures:   {number: 10, per_year: 0.5, zipf: 1, families: 2, source: invented}
              observations: {number: 10, per_year: 0.5, zipf: 1, families: 2, source: invented}
              labs:         {number: 5, per_year: 1, zipf: 0.5, source: invented}
              varies: {age: 0.2, sex: 0.3, source: invented}
              follows: [{from: drinks, spread: 0.4, source: invented}]
              causes: [{from: care, per: doubling, rate_ratio: 1.8, source: invented}]
            """;

    private WorldTexts() {}

    public static YamlFile file(String text) {
        return new YamlFile("world.yaml", text.getBytes(UTF_8));
    }

    public static World world(String text) {
        return WorldReader.read(file(text));
    }
}
