package io.changke.intake;

import io.changke.files.Source;
import io.changke.files.UnusableFile;
import io.changke.platform.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The kinds of tables there are, and what is done with a file of one of them. */
@Component
public class Tables {

    private final List<TableKind> kinds;
    private final JsonMapper json;
    private final MessageSource messages;

    Tables(List<TableKind> kinds, JsonMapper json, MessageSource messages) {
        this.kinds = kinds;
        this.json = json;
        this.messages = messages;
    }

    /** Where rows go that were left out: the faults as JSON. */
    public interface Refused {
        void add(long line, String faults, String raw);
    }

    public Optional<TableKind> kind(String name) {
        return kinds.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** How the file is imported by these options; refused where they contradict it. */
    public TablePlan plan(TableKind kind, Source source, @Nullable String options) throws IOException {
        TablePlan plan = Plans.of(kind, kind.targets(Locale.ENGLISH), source, TableOptions.read(options, json));
        if (plan.targets().stream().allMatch(target -> target == null)) {
            throw Refusal.unusable("intake.noColumn");
        }
        return plan;
    }

    public TablePreview preview(TableKind kind, Source source, @Nullable String options, Locale language)
            throws IOException {
        List<Target> targets = kind.targets(language);
        TablePlan plan = Plans.of(kind, targets, source, TableOptions.read(options, json));
        return new TablePreview(
                kind.name(),
                plan.table().encoding(),
                plan.table().sheets(),
                plan.table().sheet(),
                plan.table().delimiter().text(),
                plan.table().header(),
                plan.table().columns().stream()
                        .map(column -> new TablePreview.Column(
                                column.index(),
                                column.title(),
                                plan.targets().get(column.index()),
                                column.guess().key(),
                                column.samples(),
                                column.dateFormats()))
                        .toList(),
                plan.table().rows(),
                targets,
                kind.keys(),
                plan.mode(),
                plan.key(),
                plan.table().warnings().stream()
                        .map(notice -> notice.message(language))
                        .toList());
    }

    public TableTemplate template(TableKind kind, Locale language) {
        return TableTemplate.of(kind, language);
    }

    /** Reads the file and writes its rows, in the caller's transaction. */
    public Written write(
            TablePlan plan,
            String kind,
            Source source,
            long importId,
            @Nullable Long userId,
            Refused refused,
            LongConsumer progress) {
        TableKind one = kind(kind).orElseThrow(() -> new IllegalStateException("no kind " + kind));
        TableImport run = new TableImport(
                one,
                plan,
                importId,
                userId,
                (line, faults, raw) -> refused.add(line, json.writeValueAsString(faults), raw),
                progress);
        try {
            return run.read(source);
        } catch (UnusableFile unusable) {
            throw Refusal.unusable("imports.noUsableLine");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Why a row was left out, for people: "电话：…；…". */
    public String say(String faults, TablePlan plan, Locale language) {
        StringBuilder said = new StringBuilder();
        for (Fault fault : faults(faults)) {
            if (!said.isEmpty()) {
                said.append(messages.getMessage("intake.between", null, language));
            }
            String sentence = messages.getMessage(fault.key(), fault.arguments().toArray(), language);
            said.append(
                    fault.target() == null
                            ? sentence
                            : messages.getMessage(
                                    "intake.at", new Object[] {plan.titleOf(fault.target()), sentence}, language));
        }
        return said.toString();
    }

    public List<Fault> faults(String written) {
        return List.of(json.readValue(written, Fault[].class));
    }
}
