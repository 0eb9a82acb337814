package org.isnad.architecture;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A call that is not made, and what is done in its place.
 *
 * @param call matches the whole of {@code owner.name(Simple,Parameter,Types)}; a constructor's name is {@code <init>}
 * @param instead the replacement
 */
record ForbiddenApi(Pattern call, String instead) {
    private static final String TIME = "take the instant as a parameter";
    private static final String CHARSET = "name the charset: StandardCharsets.…";
    private static final String LOCALE = "name the locale: Locale.ROOT, or render a Phrase at the edge";
    private static final String CHANCE = "take the seed or the values as a parameter";
    private static final String MACHINE = "take the value as a parameter";

    /** What would make core answer differently on another day or another machine. */
    static final List<ForbiddenApi> IN_CORE = List.of(
            of("java\\.time\\.\\w+\\.now\\(.*\\)", TIME),
            of("java\\.time\\.Clock\\.(system|tick)\\w*\\(.*\\)", TIME),
            of("java\\.time\\.InstantSource\\.system\\(\\)", TIME),
            of("java\\.lang\\.System\\.(currentTimeMillis|nanoTime)\\(\\)", TIME),
            of("java\\.util\\.Date\\.<init>\\(\\)", TIME),
            of("java\\.util\\.(Gregorian)?Calendar\\.(getInstance|<init>)\\(.*\\)", TIME),
            of("java\\.lang\\.String\\.getBytes\\(\\)", CHARSET),
            of("java\\.lang\\.String\\.<init>\\(byte\\[\\](,int,int)?\\)", CHARSET),
            of("java\\.io\\.ByteArrayOutputStream\\.toString\\(\\)", CHARSET),
            of("java\\.nio\\.charset\\.Charset\\.defaultCharset\\(\\)", CHARSET),
            of("java\\.lang\\.String\\.to(Lower|Upper)Case\\(\\)", LOCALE),
            of("java\\.lang\\.String\\.format\\(String,Object\\[\\]\\)", LOCALE),
            of("java\\.lang\\.String\\.formatted\\(.*\\)", LOCALE),
            of("java\\.util\\.Locale\\.getDefault\\(.*\\)", LOCALE),
            of("java\\.util\\.Formatter\\.<init>\\((?!.*Locale).*\\)", LOCALE),
            of(
                    "java\\.text\\.(MessageFormat|DecimalFormat|SimpleDateFormat)\\.<init>\\((?!.*(Locale|Symbols)).*\\)",
                    LOCALE),
            of("java\\.text\\.\\w+\\.get\\w*Instance\\((?!.*Locale).*\\)", LOCALE),
            of("java\\.time\\.format\\.DateTimeFormatter\\.ofPattern\\(String\\)", LOCALE),
            of("java\\.time\\.format\\.DateTimeFormatter\\.ofLocalized\\w+\\(.*\\)", LOCALE),
            of("java\\.time\\.format\\.DateTimeFormatterBuilder\\.toFormatter\\(\\)", LOCALE),
            of(
                    "java\\.time\\.ZoneId\\.systemDefault\\(\\)",
                    "name the zone: ZoneOffset.UTC or the one that the data states"),
            of(
                    "java\\.util\\.TimeZone\\.\\w+\\(.*\\)",
                    "name the zone: ZoneOffset.UTC or the one that the data states"),
            of("java\\.lang\\.Math\\.random\\(\\)", CHANCE),
            of("java\\.util\\.UUID\\.randomUUID\\(\\)", CHANCE),
            of("java\\.util\\.(Random|SplittableRandom|random\\.\\w+)\\..*", CHANCE),
            of("java\\.security\\.SecureRandom\\..*", CHANCE),
            of("java\\.util\\.Collections\\.shuffle\\(List\\)", CHANCE),
            of("java\\.lang\\.System\\.(getProperty|getProperties|getenv|lineSeparator)\\(.*\\)", MACHINE),
            of("java\\.lang\\.System\\.exit\\(int\\)", "return the partial result and its defects"),
            of("java\\.lang\\.Thread\\..*", "leave threads to the workbench"),
            of("java\\.util\\.Collection\\.parallelStream\\(\\)", "leave threads to the workbench"),
            of("java\\.io\\.File\\..*", "take Octets"),
            of("java\\.nio\\.file\\..*", "take Octets"));

    static final List<ForbiddenApi> IN_WORKBENCH = List.of(
            of("java\\.lang\\.Thread\\.sleep\\(.*\\)", "wait for the event itself: a latch, a queue, a condition"),
            of("java\\.lang\\.Throwable\\.printStackTrace\\(.*\\)", "let it reach the edge, or record a defect"));

    static final List<ForbiddenApi> BUT_AT_THE_EDGE = List.of(
            of(
                    "java\\.lang\\.System\\.exit\\(int\\)",
                    "return an exit code, or throw; only the edge's main ends the process"),
            of("java\\.lang\\.Runtime\\.(exit|halt)\\(int\\)", "return an exit code, or throw"));

    private static ForbiddenApi of(String call, String instead) {
        return new ForbiddenApi(Pattern.compile(call), instead);
    }

    /** Holds for a class that makes none of these calls, by method reference neither. */
    static ArchCondition<JavaClass> makeNoneOf(List<ForbiddenApi> table) {
        return new ArchCondition<>("make no forbidden call") {
            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                for (JavaAccess<?> access : origin.getAccessesFromSelf()) {
                    if (access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target) {
                        String call = textOf(target);
                        for (ForbiddenApi forbidden : table) {
                            if (forbidden.call.matcher(call).matches()) {
                                events.add(SimpleConditionEvent.violated(
                                        access,
                                        call + ": " + forbidden.instead + " (" + access.getDescription() + ")"));
                            }
                        }
                    }
                }
            }
        };
    }

    private static String textOf(AccessTarget.CodeUnitAccessTarget target) {
        return target.getOwner().getName() + "." + target.getName()
                + target.getRawParameterTypes().stream()
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.joining(",", "(", ")"));
    }
}
