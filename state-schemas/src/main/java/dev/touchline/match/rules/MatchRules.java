package dev.touchline.match.rules;

/** Every number that decides what is measured and called; {@code version} goes with each event that they called. */
public record MatchRules(
        int version,
        FusionTiming fusion,
        PossessionRules possession,
        PassRules pass,
        ShotRules shot,
        RestartRules restart,
        RunningRules running) {
    public static final MatchRules STANDARD = new MatchRules(
            1,
            FusionTiming.STANDARD,
            PossessionRules.STANDARD,
            PassRules.STANDARD,
            ShotRules.STANDARD,
            RestartRules.STANDARD,
            RunningRules.STANDARD);
}
