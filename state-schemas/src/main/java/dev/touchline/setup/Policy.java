package dev.touchline.setup;

/** The competition's policy: what each audience may see. The bench gets stills and data unless the file says otherwise. */
public record Policy(AccessRule bench, AccessRule analyst, AccessRule replay, AccessRule broadcaster) {
    private static final AccessRule EVERYTHING = new AccessRule(VideoAccess.LIVE, true);
    public static final Policy STANDARD =
            new Policy(new AccessRule(VideoAccess.STILLS, true), EVERYTHING, EVERYTHING, EVERYTHING);

    public AccessRule of(Audience audience) {
        return switch (audience) {
            case BENCH -> bench;
            case ANALYST -> analyst;
            case REPLAY -> replay;
            case BROADCASTER -> broadcaster;
        };
    }
}
