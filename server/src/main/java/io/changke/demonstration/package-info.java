/** An invented tea merchant with three years of trade, so that everything can be seen at work before one's own data is in. */
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
            "cases",
            "duplicates",
            "relationships",
            "imports",
            "value"
        })
package io.changke.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
