/** What the base is worth, how it moves and whom to look after: figures over everything below. */
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
            "value",
            "lifecycle"
        })
package io.changke.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
