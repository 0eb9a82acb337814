package org.isnad.workbench.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.isnad.workbench.sample.AnswerKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A user's ways through the client, in a real browser, on a real server and case. Pictures of what was seen lie in
 * {@code target/screenshots}.
 */
class BrowserTest {
    private static final Path PICTURES = Path.of("target/screenshots");
    /** Every screen that needs no message, by its place behind the #. */
    private static final List<String> SCREENS = List.of(
            "map", "search?q=lighthouse", "review", "people", "time", "find", "compare", "keys", "intake", "audit");

    private static final List<String> TABS = List.of("read", "xray", "clocks", "quotes");

    @TempDir
    private static Path temp;

    private static ServedCase served;
    private static Chromium browser;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        Path program = Chromium.installed().orElse(null);
        assumeTrue(program != null, "no Chromium here (Debian: apt install chromium)");
        assumeTrue(
                BrowserTest.class.getResource("/org/isnad/ui/index.html") != null,
                "the browser client was not built: npm is missing, or ui was not packaged");
        served = ServedCase.in(temp);
        browser = Chromium.start(program, temp.resolve("profile"));
    }

    @AfterAll
    static void close() throws IOException {
        if (browser != null) {
            browser.close();
        }
        if (served != null) {
            served.close();
        }
    }

    @Test
    void threeClicksLeadToTheXrayOfAForgedMessageInArabic() throws IOException {
        Tab tab = english("dark");
        tab.choose("[data-language]", "ar");
        tab.until("document.documentElement.dir === 'rtl' && document.documentElement.lang === 'ar'");
        tab.untilThere("a[data-cell]");
        tab.untilQuiet();
        assertThat(tab.text("h1")).isEqualTo("خريطة الثقة");
        assertThat(tab.value("getComputedStyle(document.querySelector('nav')).borderLeftWidth")
                        .asString())
                .as("the menu's inner edge lies on the left where writing runs to the left")
                .isNotEqualTo("0px");
        picture(tab, "arabic-map");

        tab.click("nav a[href='#/compare']");
        tab.untilThere("a.subject");
        tab.untilQuiet();
        picture(tab, "arabic-compare");
        tab.click("a.subject");
        tab.click("[data-tab=xray]");
        tab.untilThere(".bytes .byte-line");
        tab.untilQuiet();
        picture(tab, "arabic-xray");

        String shown = tab.text("section[aria-labelledby=where]");
        List<String> forged = new ArrayList<>();
        AnswerKey.forEach(served.leak().answerKey(), row -> {
            if (row.kind().startsWith("F") && !row.messageId().isEmpty() && shown.contains(row.messageId())) {
                forged.add(row.kind());
            }
        });
        assertThat(forged)
                .as("what the answer key says of the message that was reached")
                .isNotEmpty();
        assertThat(tab.count(".bytes [class*=look-]")).isPositive();
        assertThat(tab.value("getComputedStyle(document.querySelector('.bytes')).direction")
                        .asString())
                .as("bytes run left to right in every language")
                .isEqualTo("ltr");
        assertThat(tab.count("#claims")).isOne();
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void theKeyboardAloneSearchesReadsMarksAndReviewsInFrench() throws IOException {
        Tab tab = english("light");
        tab.choose("[data-language]", "fr");
        tab.until("document.documentElement.lang === 'fr'");
        tab.press("/");
        tab.until("document.activeElement?.matches('[data-search]')");
        tab.type(served.leak().demo().french());
        tab.press("Enter");
        tab.untilThere("a.subject");
        tab.untilQuiet();
        assertThat(tab.count("mark")).as("what was found is marked").isPositive();
        picture(tab, "french-search");
        tab.value("document.querySelector('main').focus()");
        tab.press("j");
        tab.until("document.activeElement?.matches('[data-line]')");
        tab.press("Enter");
        tab.untilThere("#marks");
        tab.untilQuiet();
        assertThat(tab.text("#text")).isEqualTo("Texte");
        picture(tab, "french-message");

        String subject = tab.text("h1");
        tab.choose("section[aria-labelledby=marks] select", "wanted");
        tab.until("document.body.innerText.includes('tester')");
        tab.press("g");
        tab.press("r");
        tab.untilThere("a.subject");
        assertThat(tab.text("main")).contains(subject);
        tab.press("?");
        tab.untilThere("dialog[open]");
        picture(tab, "french-help");
        tab.press("Escape");
        tab.until("!document.querySelector('dialog[open]')");
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void aPassageIsLookedForAndACopyInOtherWordsIsShownWithThem() throws IOException {
        Tab tab = english("light");
        tab.go(served.url() + "#/find");
        tab.click("textarea");
        tab.type(served.leak().demo().altered());
        tab.click("button.primary");
        tab.untilThere("#answer");
        assertThat(tab.text("#answer")).isNotBlank();
        assertThat(tab.count("article.line")).isPositive();
        picture(tab, "english-find");
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void htmlOfHostileMailRunsNothingFetchesNothingAndLeadsNowhere() throws IOException {
        Tab tab = english("light");
        tab.go(served.url() + "#/search?q=" + "subject:%22Quarterly%20lighthouse%22");
        tab.click("a.subject");
        tab.untilThere("#attachments");
        tab.untilQuiet();
        tab.click("button[aria-pressed]");
        tab.untilThere("iframe");
        tab.until("document.querySelector('iframe').getBoundingClientRect().height > 100");
        picture(tab, "hostile-html");
        assertThat(tab.value("document.querySelector('iframe').sandbox.length").asInt())
                .as("the sandbox allows nothing")
                .isZero();
        for (String view : TABS) {
            tab.click("[data-tab=" + view + "]");
            tab.untilQuiet();
        }
        String frame = tab.value(
                        "fetch(location.origin + '/api/messages/' + location.hash.split('/')[2].split('?')[0] + '/html').then(a => a.text())")
                .asString();
        assertThat(frame).contains("invoice of the lighthouse").doesNotContain("<script", "onerror", served.trap());

        assertThat(tab.value("window.owned ?? 'nobody'").asString()).isEqualTo("nobody");
        assertThat(tab.requested())
                .as("everything this tab asked for")
                .isNotEmpty()
                .allMatch(url -> url.startsWith(served.url()) || url.startsWith("about:"));
        assertThat(served.trapped()).as("who called the socket").isEmpty();
    }

    @Test
    void aSecondUnsignedSenderIsPlainToSee() throws IOException {
        Tab tab = english("light");
        tab.go(served.url() + "#/search?q=" + "subject:%22Two%20senders%22");
        tab.click("a.subject");
        tab.click("[data-tab=xray]");
        tab.untilThere(".bytes .flag");
        assertThat(tab.text("section[aria-label]")).contains("master@harbour.example", "claire@mouvement.example");
        assertThat(tab.count(".byte-line.other"))
                .as("another From and another Subject")
                .isEqualTo(2);
        picture(tab, "english-two-senders");
    }

    /** Both directions, each in both colour schemes. */
    @ParameterizedTest
    @CsvSource({"ar, rtl, light", "ar, rtl, dark", "fr, ltr, light", "en, ltr, dark"})
    void everyScreenIsAccessible(String language, String direction, String scheme) throws IOException {
        Axe axe = Axe.installed().orElse(null);
        assumeTrue(axe != null, "axe-core is not in ui/node_modules: the client was not built here");
        Tab tab = english(scheme);
        tab.choose("[data-language]", language);
        tab.until("document.documentElement.dir === '" + direction + "'");
        tab.go(served.url() + "#/search?q=level:consistent");
        tab.untilThere("a.subject");
        String message = tab.value("document.querySelector('a.subject').hash.split('?')[0].slice(2)")
                .asString();

        SoftAssertions all = new SoftAssertions();
        for (String screen : SCREENS) {
            check(tab, axe, screen, screen.replaceAll("\\?.*", ""), language + "-" + scheme, all);
        }
        for (String view : TABS) {
            check(tab, axe, message + "?tab=" + view, "message-" + view, language + "-" + scheme, all);
        }
        all.assertThat(tab.complaints()).as("what the page complains of").isEmpty();
        all.assertThat(served.mistakes()).as("what went wrong in the server").isEmpty();
        all.assertAll();
    }

    private static void check(Tab tab, Axe axe, String place, String name, String how, SoftAssertions all)
            throws IOException {
        tab.go(served.url() + "#/" + place);
        tab.until("decodeURIComponent(location.hash) === " + Tab.quoted("#/" + place));
        tab.untilQuiet();
        picture(tab, how + "-" + name);
        all.assertThat(tab.count("main [role=alert]"))
                .as(name + ": nothing was refused")
                .isZero();
        all.assertThat(axe.violations(tab)).as(name + ", " + how).isEmpty();
    }

    private static Tab english(String scheme) {
        Tab tab = browser.tab();
        tab.scheme(scheme);
        tab.go(served.url());
        tab.untilThere("[data-language]");
        tab.choose("[data-language]", "en");
        tab.until("document.documentElement.lang === 'en'");
        return tab;
    }

    private static void picture(Tab tab, String name) throws IOException {
        tab.screenshot(PICTURES.resolve(name + ".png"));
    }
}
