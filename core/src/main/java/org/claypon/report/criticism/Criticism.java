package org.claypon.report.criticism;

/// The criticisms of the case–control design in recorded data, in the order in which the report answers them.
///
/// **Source.** Schuemie and others 2019, Statistics in Medicine 38(22):4199–4208, doi:10.1002/sim.8215; Madigan and others 2013, Drug Safety
/// 36(S1):73–82; on informed presence McGee and others 2022, doi:10.1097/EDE.0000000000001432.
enum Criticism {
    EXPOSED_ARE_UNLIKE(
            1,
            "Exposed people are unlike unexposed ones",
            "Cases and controls are made alike, but what confounds lies between people with the exposure and anybody without it."),
    FEW_CONFOUNDERS(
            2,
            "Few confounders are dealt with",
            "Matching on age and sex leaves most of the confounding. Exposures that cannot have an effect would show how much."),
    INDEX_DATE(
            3,
            "The index date of a control is arbitrary",
            "Cases nearly always see a doctor on theirs; for a control it is a day like any other."),
    LOOK_BACK(
            4,
            "Longer records show more",
            "Whoever was observed for longer had more chances to be recorded as exposed."),
    CONTACT(
            5,
            "Who is seen more has more recorded",
            "People who go to the doctor often are tested and diagnosed more, whatever they have."),
    REVERSE(
            6,
            "The condition may come before the exposure",
            "A first sign of the condition can lead to a test or a medicine before the diagnosis is written down."),
    MEDIATORS(
            7,
            "A covariate may lie on the way",
            "A covariate recorded after the exposure began may be its effect; to adjust for it takes a part of the effect away."),
    SAMPLING(
            8,
            "Everyone could have been followed",
            "Where the records hold the whole population, there is no need to sample controls."),
    SELF_CONTROLLED(
            9,
            "People could be compared with themselves",
            "A person’s own exposed and unexposed time has the same genes, habits and doctor."),
    CHOICES(
            10,
            "The author’s choices move the answer",
            "How many controls, which rules and which covariates: all is chosen by someone."),
    FUTURE(
            11,
            "Controls may be chosen by their future",
            "Controls who never become a case are healthier than the people that the case came from."),
    MATCHED_ANALYSIS(
            12,
            "Matched data need a matched analysis",
            "A program can forget the sets; its odds ratios then lie closer to 1."),
    ONE_DATABASE(
            13, "It is one source of data", "What one database shows may be its own peculiarity."),
    NOT_A_CAUSE(
            14,
            "An association is not a cause",
            "No odds ratio shows that one thing makes another.");

    private final int number;
    private final String heading;
    private final String says;

    Criticism(int number, String heading, String says) {
        this.number = number;
        this.heading = heading;
        this.says = says;
    }

    int number() {
        return number;
    }

    String heading() {
        return heading;
    }

    String says() {
        return says;
    }
}
