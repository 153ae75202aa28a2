package org.fortnight;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void everyFeatureUsesOnlyTheFeaturesItNames() {
        ApplicationModules.of(FortnightApplication.class).verify();
    }
}
