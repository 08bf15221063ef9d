/** Stages of the relationship: since when, on what evidence, and every change of them. */
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
package io.changke.lifecycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
