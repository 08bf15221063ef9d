package io.changke.profile;

import io.changke.platform.Checks;

/** One entry of a list of facts: tidied when it is made, then asked whether it is right. */
interface Item {
    void check(Checks checks, String at);
}
