package io.changke.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** docs/architecture.md shows the modules as they are in the code; {@code -Dchangke.write-docs=true} writes it anew. */
class ArchitectureDocumentTests {
    private static final Path ROOT = Path.of("..");
    private static final Path DOCUMENT = ROOT.resolve("docs/architecture.md");
    private static final String BEGIN = "<!-- from here on generated from the code -->\n";
    private static final String END = "<!-- generated up to here -->\n";
    private static final Pattern MODULE = Pattern.compile("<module>(\\w+)</module>");
    private static final Pattern USED = Pattern.compile("<artifactId>changke-(\\w+)</artifactId>");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*\\*\\s*(.+?)\\s*\\*/");

    @Test
    void showsTheModulesThatAreThere() throws IOException {
        var document = Files.readString(DOCUMENT);
        var begin = document.indexOf(BEGIN) + BEGIN.length();
        var end = document.indexOf(END);
        assertThat(begin).as("the mark where the generated part begins").isBetween(BEGIN.length(), end);
        var now = document.substring(0, begin) + modules() + document.substring(end);
        if (Boolean.getBoolean("changke.write-docs")) {
            Files.writeString(DOCUMENT, now);
        }
        assertThat(Files.readString(DOCUMENT))
                .as("docs/architecture.md; run this test with -Dchangke.write-docs=true to write it anew")
                .isEqualTo(now);
    }

    private static String modules() throws IOException {
        var maven = mavenModules();
        return """
                ### Maven modules

                %s
                ### The server's modules

                %s
                ### Packages

                | module | package | what it is for |
                | --- | --- | --- |
                %s""".formatted(diagram(maven), diagram(serverModules()), packages(maven.keySet()));
    }

    private static Map<String, Set<String>> mavenModules() throws IOException {
        var modules = matches(MODULE, ROOT.resolve("pom.xml"));
        var uses = new TreeMap<String, Set<String>>();
        for (var module : modules) {
            var used = new TreeSet<>(matches(USED, ROOT.resolve(module).resolve("pom.xml")));
            used.retainAll(modules);
            used.remove(module);
            uses.put(module, used);
        }
        return uses;
    }

    private static Map<String, Set<String>> serverModules() {
        ApplicationModules modules = ModularityTests.MODULES;
        var uses = new TreeMap<String, Set<String>>();
        for (var module : modules) {
            var used = new TreeSet<String>();
            module.getDirectDependencies(modules)
                    .uniqueModules()
                    .forEach(below -> used.add(below.getIdentifier().toString()));
            uses.put(module.getIdentifier().toString(), used);
        }
        return uses;
    }

    /** An arrow that follows from others is left out: what is used by something used is close at hand anyway. */
    private static String diagram(Map<String, Set<String>> uses) {
        var text = new StringBuilder("```mermaid\ngraph TD\n");
        uses.forEach((module, used) -> {
            text.append("    %s\n".formatted(module));
            used.stream()
                    .filter(one -> used.stream().noneMatch(other -> !other.equals(one) && reaches(uses, other, one)))
                    .forEach(one -> text.append("    %s --> %s\n".formatted(module, one)));
        });
        return text.append("```\n").toString();
    }

    private static boolean reaches(Map<String, Set<String>> uses, String from, String to) {
        return uses.getOrDefault(from, Set.of()).stream().anyMatch(used -> used.equals(to) || reaches(uses, used, to));
    }

    private static String packages(Set<String> modules) throws IOException {
        var text = new StringBuilder();
        for (var module : modules) {
            var sources = ROOT.resolve(module).resolve("src/main/java");
            if (Files.isDirectory(sources)) {
                for (var folder : packagesBelow(sources)) {
                    var name = sources.relativize(folder).toString().replace('/', '.');
                    text.append("| %s | `%s` | %s |\n".formatted(module, name, sentence(folder)));
                }
            }
        }
        return text.toString();
    }

    private static List<Path> packagesBelow(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.endsWith("package-info.java"))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
        }
    }

    /** What the package says of itself. */
    private static String sentence(Path folder) throws IOException {
        var said = matches(COMMENT, folder.resolve("package-info.java"));
        assertThat(said).as("comment of " + folder).isNotEmpty();
        return said.get(0).replaceAll("\\s+\\*\\s+", " ").replaceAll("\\{@code ([^}]+)}", "`$1`");
    }

    private static List<String> matches(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file))
                .results()
                .map((MatchResult match) -> match.group(1))
                .distinct()
                .toList();
    }
}
