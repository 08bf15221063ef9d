package io.changke.command;

import io.changke.analytics.base.RfmClass;
import io.changke.analytics.base.Stage;
import io.changke.analytics.base.Tier;
import java.util.EnumMap;
import java.util.Map;

/** The base by RFM class, tier and stage. */
final class Groups {

    private final Map<RfmClass, Group> rfm = new EnumMap<>(RfmClass.class);
    private final Map<Tier, Group> tiers = new EnumMap<>(Tier.class);
    private final Map<Stage, Group> stages = new EnumMap<>(Stage.class);

    Groups() {
        for (RfmClass rfmClass : RfmClass.values()) {
            rfm.put(rfmClass, new Group());
        }
        for (Tier tier : Tier.values()) {
            tiers.put(tier, new Group());
        }
        for (Stage stage : Stage.values()) {
            if (stage != Stage.PROSPECT) {
                stages.put(stage, new Group());
            }
        }
    }

    void add(ScoredCustomer customer) {
        var score = customer.score();
        if (score.rfm() != null) {
            group(rfm, score.rfm().rfmClass()).add(customer);
        }
        if (score.future() != null) {
            group(tiers, score.future().tier()).add(customer);
        }
        group(stages, score.stage()).add(customer);
    }

    private static <K> Group group(Map<K, Group> groups, K key) {
        return groups.computeIfAbsent(key, absent -> new Group());
    }

    Map<RfmClass, Group> rfm() {
        return rfm;
    }

    Map<Tier, Group> tiers() {
        return tiers;
    }

    Map<Stage, Group> stages() {
        return stages;
    }
}
