package io.changke.analytics.base;

/** The eight classes of Chinese practice: recency, frequency and revenue against the base's means. */
public enum RfmClass {
    IMPORTANT_VALUE("importantValue"),
    IMPORTANT_DEVELOP("importantDevelop"),
    IMPORTANT_KEEP("importantKeep"),
    IMPORTANT_WIN_BACK("importantWinBack"),
    GENERAL_VALUE("generalValue"),
    GENERAL_DEVELOP("generalDevelop"),
    GENERAL_KEEP("generalKeep"),
    GENERAL_WIN_BACK("generalWinBack");

    private final String key;

    RfmClass(String key) {
        this.key = key;
    }

    /** The name in JSON, tables and message files. */
    public String key() {
        return key;
    }

    static RfmClass of(boolean recent, boolean frequent, boolean important) {
        int column = (recent ? 0 : 2) + (frequent ? 0 : 1);
        return values()[column + (important ? 0 : 4)];
    }
}
