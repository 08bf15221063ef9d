/** What customers are: the six classical classifications and the bands of practice, why, since when, and what they were. */
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
            "imports",
            "value"
        })
package io.changke.classes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
