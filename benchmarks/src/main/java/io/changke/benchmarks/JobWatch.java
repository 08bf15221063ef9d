package io.changke.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** How long each phase of a job took, as its progress says. */
record JobWatch(Map<String, Duration> phases) {

    static JobWatch untilDone(ServerUnderTest server, String job, long startedAt)
            throws IOException, InterruptedException {
        Map<String, Duration> phases = new LinkedHashMap<>();
        String phase = "queued";
        long since = startedAt;
        while (true) {
            JsonNode now = server.get("/api/v1/jobs/" + job);
            String state = now.path("state").asString("");
            String next = now.path("phase").asString(phase);
            boolean ended = !"queued".equals(state) && !"running".equals(state);
            if (ended || !next.equals(phase)) {
                long at = System.nanoTime();
                phases.merge(phase, Duration.ofNanos(at - since), Duration::plus);
                since = at;
                phase = next;
            }
            if (ended && !"done".equals(state)) {
                throw new IOException("job " + job + " ended " + state + ": " + now);
            }
            if (ended) {
                return new JobWatch(phases);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** Until the rows stand in the ledger; scoring and history come after it. */
    Duration ofRows() {
        return phases.entrySet().stream()
                .filter(phase ->
                        phase.getKey().equals("queued") || phase.getKey().startsWith("imports."))
                .map(Map.Entry::getValue)
                .reduce(Duration.ZERO, Duration::plus);
    }

    Duration total() {
        return phases.values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public String toString() {
        return phases.entrySet().stream()
                .map(phase ->
                        "%s %.1f s".formatted(phase.getKey(), phase.getValue().toMillis() / 1000.))
                .collect(Collectors.joining(", "));
    }
}
