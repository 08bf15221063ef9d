package io.changke.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.platform.Checks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MainAddressTests {

    private static final Profile LI = changed(
            Profile.of(Map.of("name", "李娜")), Map.of("city", "广州市", "addressLine", "天河路 1 号", "postalCode", "510000"));

    private static Profile changed(Profile before, Map<String, ? extends @Nullable Object> change) {
        Checks checks = new Checks();
        Profile after = before.changed(change, checks);
        checks.done();
        return after;
    }

    private static Address main(Profile profile) {
        assertThat(profile.addresses()).hasSize(1);
        return profile.addresses().get(0);
    }

    @Test
    void hasStreetAndPostalCodeBesideItsPlace() {
        assertThat(main(LI).line()).isEqualTo("天河路 1 号");
        assertThat(main(LI).postalCode()).isEqualTo("510000");
        assertThat(main(LI).city()).isEqualTo("广州市");
        assertThat(LI.facts()).doesNotContainKeys("addressLine", "postalCode");
    }

    @Test
    void keepsWhatAChangeDoesNotName() {
        Profile moved = changed(LI, Map.of("addressLine", "体育西路 2 号"));
        assertThat(main(moved).line()).isEqualTo("体育西路 2 号");
        assertThat(main(moved).postalCode()).isEqualTo("510000");
        assertThat(main(changed(LI, Map.of("district", "天河区"))).line()).isEqualTo("天河路 1 号");
    }

    @Test
    void isClearedPartByPart() {
        Map<String, @Nullable Object> nothing = new HashMap<>();
        nothing.put("addressLine", null);
        Profile cleared = changed(LI, nothing);
        assertThat(main(cleared).line()).isNull();
        assertThat(main(cleared).city()).isEqualTo("广州市");
        nothing.put("city", null);
        nothing.put("postalCode", null);
        assertThat(changed(LI, nothing).addresses()).isEmpty();
    }

    @Test
    void isTheSameWhenTheSameIsSaidAgain() {
        assertThat(changed(LI, Map.of("addressLine", "天河路 1 号")).differing(LI)).isEmpty();
    }

    @Test
    void isTheOneMarkedAmongSeveral() {
        Profile two = changed(
                Profile.of(Map.of("name", "李娜")),
                Map.of("addresses", List.of(Map.of("city", "上海市"), Map.of("city", "杭州市", "main", true))));
        Profile named = changed(two, Map.of("addressLine", "湖滨路 3 号"));
        assertThat(named.addresses()).extracting(Address::line).containsExactly(null, "湖滨路 3 号");
    }
}
