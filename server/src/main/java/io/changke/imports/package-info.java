/** Files in: uploads, previews, imports of whole purchase logs, their rejected lines and their undo. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "fields",
            "customers",
            "exports",
            "intake",
            "ledger",
            "timeline",
            "followups",
            "receivables"
        })
package io.changke.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
