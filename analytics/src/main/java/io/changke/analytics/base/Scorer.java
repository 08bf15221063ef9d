package io.changke.analytics.base;

/** Scores customers in a frame on one day. What equal customers share is computed once. Not thread-safe. */
public final class Scorer {

    private final Frame frame;
    private final int day;

    Scorer(Frame frame, int day) {
        this.frame = frame;
        this.day = day;
    }

    /** The score of one customer. */
    public Score score(Summary customer) {
        StageEvidence evidence = StageEvidence.of(customer, day, frame.rhythm(), null);
        Rfm rfm = customer.hasPurchased() ? frame.rfm().score(customer, day) : null;
        return new Score(rfm, null, frame.settings().stages().first(evidence), evidence);
    }
}
