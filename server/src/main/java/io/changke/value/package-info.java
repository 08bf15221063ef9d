/** Scores the base with {@code analytics}: RFM, future and realised value, tiers, and the stage they carry along. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "fields",
            "customers",
            "ledger",
            "timeline",
            "followups",
            "receivables",
            "imports"
        })
package io.changke.value;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
