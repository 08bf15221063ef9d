package io.changke.analytics.lifetime;

/** Why there is no model. */
public enum MissingModel {
    TOO_FEW_CUSTOMERS("tooFewCustomers"),
    TOO_FEW_REPEAT_PURCHASES("tooFewRepeatPurchases"),
    NO_TIME_OBSERVED("noTimeObserved"),
    TOO_FEW_AMOUNTS("tooFewAmounts"),
    IDENTICAL_AMOUNTS("identicalAmounts"),
    NO_OPTIMUM("noOptimum");

    private final String key;

    MissingModel(String key) {
        this.key = key;
    }

    /** The name in JSON and message files. */
    public String key() {
        return key;
    }
}
