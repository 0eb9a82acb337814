package org.isnad.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rooms of the house from the bottom up (docs/design/flow.md). A room may use those below it, never one above it nor
 * a neighbour on its own floor; a room's inner packages belong to it unless they have a line of their own.
 */
final class Rooms {
    private static final String HOUSE = "org.isnad";

    /** One floor a line. A new room gets a line here and one in docs/design/flow.md. */
    static final List<Set<String>> FLOORS = List.of(
            Set.of("org.isnad.core.item", "org.isnad.core.wording", "org.isnad.core.omission"),
            Set.of("org.isnad.core.mail", "org.isnad.core.near", "org.isnad.core.exposure"),
            Set.of("org.isnad.core.clock"),
            Set.of("org.isnad.core.quote", "org.isnad.core.thread"),
            Set.of("org.isnad.core.signature"),
            Set.of("org.isnad.core.dkim"),
            Set.of("org.isnad.core.authres"),
            Set.of("org.isnad.core.arc"),
            Set.of("org.isnad.core.endtoend"),
            Set.of("org.isnad.core.evidence"),
            Set.of("org.isnad.core.document", "org.isnad.core.mailbox"),
            Set.of("org.isnad.core.evidence.signals", "org.isnad.core.evidence.traces"),
            Set.of("org.isnad.core.verdict"),
            Set.of("org.isnad.core.comparison"),
            Set.of("org.isnad.workbench.text"),
            Set.of("org.isnad.workbench.words"),
            Set.of("org.isnad.workbench.store"),
            Set.of("org.isnad.workbench.dns", "org.isnad.workbench.document", "org.isnad.workbench.outlook"),
            Set.of("org.isnad.workbench.endtoend", "org.isnad.workbench.ocr"),
            Set.of("org.isnad.workbench.search"),
            Set.of("org.isnad.workbench.judge"),
            Set.of("org.isnad.workbench.recovery", "org.isnad.workbench.examine"),
            Set.of("org.isnad.workbench.ingest"),
            Set.of("org.isnad.workbench.ingest.formats"),
            Set.of(
                    "org.isnad.workbench.find",
                    "org.isnad.workbench.compare",
                    "org.isnad.workbench.extract",
                    "org.isnad.workbench.exposure"),
            Set.of("org.isnad.workbench.sample", "org.isnad.workbench.publish", "org.isnad.workbench.repair"),
            Set.of("org.isnad.workbench"),
            Set.of("org.isnad.workbench.web"),
            Set.of("org.isnad.workbench.cli"));

    private Rooms() {}

    /** The room a package belongs to: the longest name that it lies in; {@code org.isnad.workbench} has no inner ones. */
    static Optional<String> roomOf(String packageName) {
        return FLOORS.stream()
                .flatMap(Set::stream)
                .filter(room -> packageName.equals(room)
                        || (!room.equals("org.isnad.workbench") && packageName.startsWith(room + ".")))
                .max(Comparator.comparingInt(String::length));
    }

    private static int floorOf(String room) {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            if (FLOORS.get(floor).contains(room)) {
                return floor;
            }
        }
        throw new IllegalArgumentException("no room: " + room);
    }

    /** Every class lies in a known room and uses only its own room and those below. */
    static ArchCondition<JavaClass> useOnlyRoomsBelow() {
        return new ArchCondition<>("use only rooms below their own") {
            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                Optional<String> from = roomOf(origin.getPackageName());
                if (from.isEmpty()) {
                    events.add(SimpleConditionEvent.violated(
                            origin, origin.getName() + " lies in no room that Rooms.FLOORS knows"));
                    return;
                }
                for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
                    String target =
                            dependency.getTargetClass().getBaseComponentType().getPackageName();
                    if (target.equals(HOUSE) || target.startsWith(HOUSE + ".")) {
                        judge(dependency, from.get(), roomOf(target), events);
                    }
                }
            }
        };
    }

    private static void judge(Dependency dependency, String from, Optional<String> to, ConditionEvents events) {
        boolean allowed = to.isPresent() && (to.get().equals(from) || floorOf(to.get()) < floorOf(from));
        if (!allowed) {
            events.add(SimpleConditionEvent.violated(
                    dependency,
                    from + " may not use " + to.orElse("an unknown room") + ": " + dependency.getDescription()));
        }
    }
}
