package io.changke.analytics.base;

/** The purchasing models a firm can choose from. */
public enum PurchasingKind {
    BG_NBD("bg-nbd"),
    MBG_NBD("mbg-nbd");

    private final String key;

    PurchasingKind(String key) {
        this.key = key;
    }

    /** The name in JSON and on the command line. */
    public String key() {
        return key;
    }
}
