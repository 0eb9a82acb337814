package org.isnad.workbench.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The accessibility check axe-core, which comes with the client's own packages and runs in the page. */
final class Axe {
    private static final String OPTIONS = "{resultTypes: ['violations']}";

    private final String script;

    private Axe(String script) {
        this.script = script;
    }

    /** Where the packages of the client are, if they are. */
    static Optional<Axe> installed() throws IOException {
        for (Path root : List.of(Path.of("..").toAbsolutePath(), Path.of("").toAbsolutePath())) {
            Path file = root.resolve("ui/node_modules/axe-core/axe.min.js");
            if (Files.isRegularFile(file)) {
                return Optional.of(new Axe(Files.readString(file)));
            }
        }
        return Optional.empty();
    }

    /** What is wrong with the page as it is shown now: the rule, and where it is broken. */
    List<String> violations(Tab tab) {
        JsonNode found = tab.value("(async () => { if (!window.axe) { " + script + " }"
                + " const result = await window.axe.run(document, " + OPTIONS + ");"
                + " return result.violations.map(v => v.id + ' (' + v.impact + '): ' + v.nodes.slice(0, 5)"
                + ".map(n => n.target.join(' ') + ' ' + (n.failureSummary ?? '')).join('; ')); })()");
        List<String> violations = new ArrayList<>();
        found.forEach(one -> violations.add(one.asString()));
        return violations;
    }
}
