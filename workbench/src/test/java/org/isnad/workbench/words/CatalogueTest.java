package org.isnad.workbench.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.isnad.workbench.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the sentences of every part to the rules of wording. */
class CatalogueTest {
    private static final List<Language> LANGUAGES = List.of(Language.ENGLISH, Language.FRENCH, Language.ARABIC);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");
    /** DOMAIN.md: the product never says these on its own authority. Whole words, with their inflections. */
    private static final Pattern NEVER = Pattern.compile(
            "(?iu)\\b(genuine\\w*|authentic\\w*|inauthentic\\w*|fake\\w*|forg(ed|ery|eries|er)|authenti(que|cité|fi)\\w*"
                    + "|faux|fausse\\w*|falsifi\\w*|contrefai\\w*|proven|proved true)\\b"
                    + "|أصيل|أصالة|مزو[ّ]?ر|مزي[ّ]?ف|تزوير|تزييف|ملف[ّ]?ق|مفبرك");
    /** A key in the sources: the first argument of the makers of phrases. */
    private static final Pattern KEY_IN_CODE = Pattern.compile(
            "(?:Phrase\\.of|Defect\\.of|words\\.say|words\\.frame|say|frame)\\(\\s*\"([a-z0-9]+(?:[.-][a-z0-9]+)*)\"|"
                    + "Defect\\.at\\([^\"()]*(?:\\([^\"()]*\\)[^\"()]*)*\"([a-z0-9]+(?:[.-][a-z0-9]+)+)\"");

    static Stream<String> parts() {
        return Words.PARTS.stream();
    }

    @ParameterizedTest
    @MethodSource("parts")
    void theThreeLanguagesSayTheSameThings(String part) {
        Map<String, String> english = placeholders(part, Language.ENGLISH);
        assertThat(placeholders(part, Language.FRENCH)).as(part + ", French").isEqualTo(english);
        assertThat(placeholders(part, Language.ARABIC)).as(part + ", Arabic").isEqualTo(english);
    }

    @ParameterizedTest
    @MethodSource("parts")
    void noSentenceJudges(String part) {
        for (Language language : LANGUAGES) {
            Words.load(part, language)
                    .forEach((key, value) -> assertThat(
                                    NEVER.matcher((String) value).find())
                            .as("%s_%s: %s = %s", part, language.tag(), key, value)
                            .isFalse());
        }
    }

    @ParameterizedTest
    @MethodSource("parts")
    void everySentenceIsInItsOwnLanguage(String part) {
        Properties english = Words.load(part, Language.ENGLISH);
        Words.load(part, Language.ARABIC).forEach((key, value) -> {
            String text = PLACEHOLDER.matcher((String) value).replaceAll("");
            String model =
                    PLACEHOLDER.matcher(english.getProperty((String) key, "")).replaceAll("");
            if (text.chars().filter(Character::isLetter).count() > 12 && !text.equals(model)) {
                assertThat(text.codePoints()
                                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC))
                        .as("%s_ar: %s = %s", part, key, value)
                        .isTrue();
            }
        });
    }

    @Test
    void everyKeyBelongsToOnePart() {
        Map<String, String> owner = new TreeMap<>();
        for (String part : Words.PARTS) {
            for (String key : Words.load(part, Language.ENGLISH).stringPropertyNames()) {
                assertThat(owner.put(key, part))
                        .as(key + " in " + part + " and elsewhere")
                        .isNull();
            }
        }
        assertThat(owner).isNotEmpty();
    }

    @Test
    void everyKeyInTheSourcesHasItsSentence() throws IOException {
        Words english = Words.in(Language.ENGLISH);
        List<String> missing = new ArrayList<>();
        for (Path source : sources()) {
            var found = KEY_IN_CODE.matcher(Files.readString(source));
            while (found.find()) {
                String key = found.group(1) != null ? found.group(1) : found.group(2);
                if (!english.knows(key)) {
                    missing.add(source.getFileName() + ": " + key);
                }
            }
        }
        assertThat(sources()).as("source files").hasSizeGreaterThan(20);
        assertThat(new TreeSet<>(missing)).as("keys without a sentence").isEmpty();
    }

    private static Map<String, String> placeholders(String part, Language language) {
        Map<String, String> all = new TreeMap<>();
        Words.load(part, language)
                .forEach((key, value) -> all.put(
                        (String) key,
                        String.join(
                                "",
                                new TreeSet<>(PLACEHOLDER
                                        .matcher((String) value)
                                        .results()
                                        .map(found -> found.group())
                                        .toList()))));
        return all;
    }

    /** The product's own Java files, found from the module's folder. */
    private static List<Path> sources() {
        Path root = Path.of("").toAbsolutePath();
        if (!Files.isDirectory(root.resolve("core"))) {
            root = root.resolveSibling("").toAbsolutePath();
        }
        List<Path> files = new ArrayList<>();
        for (String module : List.of("core", "workbench")) {
            try (Stream<Path> walk = Files.walk(root.resolve(module).resolve("src/main/java"))) {
                walk.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }
}
