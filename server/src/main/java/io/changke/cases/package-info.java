/** Cases: what customers complain of, ask or want, who cares for it until when, and with what result. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "duties",
            "fields",
            "calendar",
            "customers",
            "ledger",
            "timeline",
            "followups"
        })
package io.changke.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
