package org.shouze.e2e;

/** What befalls the platform in a round. */
enum CrashKind {
    POSTGRES_KILLED("kill -9 of PostgreSQL"),
    PLATFORM_KILLED("kill -9 of the platform"),
    DISK_FULL("disk full"),
    BOTH_KILLED("kill -9 of both"),
    POOL_DRY("connection pool dry"),
    CLOCK_JUMPS("clock jumps");

    private final String label;

    CrashKind(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** Each kind in turn; the first three are those of a short run. */
    static CrashKind ofRound(int round) {
        return values()[round % values().length];
    }
}
