package org.isnad.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.workbench.OpenCase;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.web.desk.AccountTable;
import org.isnad.workbench.web.desk.AuditLog;
import org.isnad.workbench.web.desk.DeskFile;
import org.isnad.workbench.web.desk.LetterTable;
import org.isnad.workbench.web.desk.Role;
import org.isnad.workbench.web.desk.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server is what {@code ui/api/openapi.yaml} says, operation by operation and property by property. */
class ContractTest {
    private static final Path FILE = Path.of("../ui/api/openapi.yaml");
    private static final Pattern PATH = Pattern.compile("  (/\\S+):");
    private static final Pattern METHOD = Pattern.compile("    (get|put|post|delete):");
    private static final Pattern OPERATION = Pattern.compile("      operationId: (\\S+)");
    private static final Pattern ROLE = Pattern.compile("      x-role: (\\S+)");
    private static final Pattern SCHEMA = Pattern.compile("    ([A-Z]\\w+):");
    private static final Pattern PROPERTY = Pattern.compile("        (\\w+):.*");

    @TempDir
    private Path temporary;

    @Test
    void everyOperationIsBothDescribedAndServed() throws IOException {
        assertThat(served()).containsExactlyInAnyOrderElementsOf(described());
    }

    @Test
    void everySchemaHasThePropertiesOfItsRecord() throws IOException {
        Map<String, Set<String>> schemas = schemas();
        assertThat(schemas).hasSizeGreaterThan(60);
        schemas.forEach((name, properties) ->
                assertThat(components(name)).as(name).containsExactlyInAnyOrderElementsOf(properties));
    }

    private static List<String> described() throws IOException {
        List<String> found = new ArrayList<>();
        String path = "";
        String method = "";
        String operation = "";
        for (String line : Files.readAllLines(FILE)) {
            Matcher matcher = PATH.matcher(line);
            if (matcher.matches()) {
                path = matcher.group(1);
            }
            matcher = METHOD.matcher(line);
            if (matcher.matches()) {
                method = matcher.group(1).toUpperCase(java.util.Locale.ROOT);
            }
            matcher = OPERATION.matcher(line);
            if (matcher.matches()) {
                operation = matcher.group(1);
            }
            matcher = ROLE.matcher(line);
            if (matcher.matches()) {
                found.add(method + " " + path + " " + operation + " " + matcher.group(1));
            }
        }
        return found;
    }

    private List<String> served() throws IOException {
        Path folder = Served.ingested(temporary);
        try (OpenCase open = Workbench.at(folder, Clock.systemUTC()).open();
                DeskFile file = DeskFile.open(folder);
                AuditLog audit = AuditLog.open(folder)) {
            Sessions sessions = new Sessions(Clock.systemUTC());
            Gate gate = new Gate(
                    java.util.Set.of(),
                    "http",
                    sessions,
                    Gate.usualLimit(Clock.systemUTC()),
                    false,
                    new User("tester", Role.ADMINISTRATOR, null),
                    _ -> java.util.Optional.empty());
            Desk desk = Desk.of(open, file, _ -> {});
            LetterTable letters = new LetterTable(file);
            AccountTable known = new AccountTable(file);
            return Routes.of(
                            desk,
                            new SessionResource(gate, sessions, known, audit, Clock.systemUTC(), "case"),
                            new PeopleResource(desk, letters, new LetterReader(open, letters, _ -> {})),
                            new KeyWorkResource(
                                    Workbench.at(folder, Clock.systemUTC()), new KeyWork(Clock.systemUTC(), _ -> {})))
                    .stream()
                    .map(route -> route.method() + " " + route.path() + " " + route.operation() + " "
                            + (route.role() == null ? "none" : route.role().label()))
                    .toList();
        }
    }

    /** Objects with their properties. */
    private static Map<String, Set<String>> schemas() throws IOException {
        Map<String, Set<String>> schemas = new LinkedHashMap<>();
        boolean within = false;
        String name = "";
        for (String line : Files.readAllLines(FILE)) {
            within |= line.equals("  schemas:");
            Matcher matcher = SCHEMA.matcher(line);
            if (within && matcher.matches()) {
                name = matcher.group(1);
            }
            matcher = PROPERTY.matcher(line);
            if (within && matcher.matches()) {
                schemas.computeIfAbsent(name, _ -> new TreeSet<>()).add(matcher.group(1));
            }
        }
        return schemas;
    }

    private static List<String> components(String name) {
        try {
            List<String> names = new ArrayList<>();
            for (RecordComponent component :
                    Class.forName("org.isnad.workbench.web.api." + name).getRecordComponents()) {
                names.add(
                        name.equals("LevelCounts") && !component.getName().equals("unjudged")
                                ? component.getName().toUpperCase(java.util.Locale.ROOT)
                                : component.getName());
            }
            return names;
        } catch (ClassNotFoundException e) {
            throw new AssertionError("a schema without a record: " + name, e);
        }
    }
}
