package io.changke.platform.access;

import io.changke.platform.Refusal;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Slows down whoever guesses: so many failed attempts for a name, and so many from an address, in a quarter of an hour. */
@Component
class Throttle {
    static final int FOR_A_NAME = 5;
    static final int FROM_AN_ADDRESS = 30;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int MOST_REMEMBERED = 20_000;

    private final InstantSource clock;
    private final Map<String, Deque<Instant>> attempts = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    Throttle() {
        this(InstantSource.system());
    }

    Throttle(InstantSource clock) {
        this.clock = clock;
    }

    /** Counted before the password is looked at, so that guesses sent at once do not slip through together. */
    synchronized void attempt(String name, String address) {
        var now = clock.instant();
        var ofName = recent("name " + name.toLowerCase(Locale.ROOT), now);
        var ofAddress = recent("address " + network(address), now);
        refuse(ofName, FOR_A_NAME, now);
        refuse(ofAddress, FROM_AN_ADDRESS, now);
        ofName.addLast(now);
        ofAddress.addLast(now);
    }

    synchronized void succeeded(String name, String address) {
        attempts.remove("name " + name.toLowerCase(Locale.ROOT));
        var ofAddress = attempts.get("address " + network(address));
        if (ofAddress != null) {
            ofAddress.pollLast();
        }
    }

    synchronized void forget() {
        attempts.clear();
    }

    private Deque<Instant> recent(String key, Instant now) {
        var times = attempts.computeIfAbsent(key, unknown -> new ArrayDeque<>());
        while (!times.isEmpty() && !times.getFirst().isAfter(now.minus(WINDOW))) {
            times.removeFirst();
        }
        return times;
    }

    private static void refuse(Deque<Instant> times, int most, Instant now) {
        if (times.size() >= most) {
            var wait = Duration.between(now, times.getFirst().plus(WINDOW));
            throw Refusal.tooManyAttempts("signIn.tooManyAttempts", Math.max(1, wait.toSeconds()));
        }
    }

    /** Whoever has one IPv6 address has 2⁶⁴ of them. */
    private static String network(String address) {
        try {
            var parsed = InetAddress.getByName(address);
            if (parsed instanceof Inet6Address) {
                var bytes = parsed.getAddress();
                java.util.Arrays.fill(bytes, 8, 16, (byte) 0);
                return InetAddress.getByAddress(bytes).getHostAddress();
            }
            return parsed.getHostAddress();
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }
}
