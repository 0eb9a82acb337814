package org.isnad.workbench.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "one  two &amp; three&nbsp;four | one two & three four",
                "a<br>b<br/>c | a~b~c",
                "<p>a</p><p>b</p> | a~~b",
                "<div>a</div><div>b</div>c | a~b~c",
                "<div><div>a</div></div> b | a~b",
                "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table> | a b~c",
                "<ul><li>a</li><li>b</li></ul> | a~b",
                "<pre>a  b</pre> c  d | a  b~c d",
                "<b>bo</b>ld w<i>or</i>d | bold word",
                "a<script>x()</script><style>p{}</style><!-- y -->b | ab",
                "<html><head><title>t</title></head><body>b</body></html> | b",
                "a<span style='display: none'>hidden</span>b | ab",
                "a<span hidden>hidden</span>b | ab",
                "a<span style='VISIBILITY:hidden;color:red'>hidden</span>b | ab",
                "a<div style='font-size:0px'>hidden</div>b | ab",
                "a<span style='font-size:0.9em'>shown</span>b | ashownb",
                "a<div style='font-size: 0'>hidden<i style='font-size:2em'>too</i></div>b | ab",
                "<div style='font-size:0px'><b style='font-size:13px'>shown</b></div> | shown",
                "<div style='font-size:0;'><p style='font-size:0px;font-size:1rem'>x</p></div>y | x~~y",
                "<a style='mso-hide:all'>hidden in one program only</a> | hidden in one program only",
                "pass&shy;word&#8203;s | passwords",
                "<img src=http://x.example/pixel.gif alt=x>seen | seen",
                "never <b>closed | never closed",
                "< 3 and > 2 | < 3 and > 2",
                "&eacute;&#233;&#xE9;&#146;&unknown;&amp | ééé’&unknown;&",
                "<a href='>'>x</a> <a title=\"a > b\">y</a> <a b=\"never closed>z | x y z",
                "<p>a<p>b | a~~b",
                "<p hidden>a<p>b | b",
                "<div hidden>x<div>y</div>z</div>b | b",
                "<div hidden>never closed hides nothing | never closed hides nothing",
                "a<script>if (x < y) document.write('</p>')</script>b | ab",
                "a<div style=display:none><script>'</div>'</script>x</div>b | ab",
                "<!DOCTYPE html><?xml?>a<![endif]>b<!-- <p> -->c | abc",
                "a<!-- never closed | a"
            })
    void rendersWhatIsSeen(String html, String text) {
        assertThat(HtmlText.render(html)).isEqualTo(text.replace('~', '\n'));
    }

    /** What only looks hidden is shown by every mail program, and must not be missing here alone. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a<b style='-x-display:none'>shown</b> | ashown",
                "a<b style='--display:none'>shown</b> | ashown",
                "a<b style='display:none;display:inline'>shown</b> | ashown",
                "a<b style='display:none;display:nonsense'>hidden</b> | a",
                "a<b style='display:none!important;display:inline'>hidden</b> | a",
                "a<b style='font-family:\"display:none\"'>shown</b> | ashown",
                "a<b style='display:/**/none'>hidden</b> | a",
                "a<b style='dis/**/play:none'>shown</b> | ashown",
                "a<b style='dis play:none'>shown</b> | ashown",
                "a<b style='font-size:0 px'>shown</b> | ashown",
                "a<b style='display : none ! important ; display:inline'>hidden</b> | a",
                "a<b style='color:red' style='display:none'>shown</b> | ashown",
                "a<b hidden style='display:inline'>shown</b> | ashown",
                "a<b style='visibility:hidden'><i style='visibility:visible'>shown</i></b> | ashown",
                "<p style='display:none'><div>shown</div></p> | shown",
                "<p hidden><table><tr><td>shown</td></tr></table></p> | shown",
                "<div><span hidden>hidden</div>shown</span> | shown",
                "<table><tr><td hidden>hidden<tr><td>shown</td></tr></table></td> | shown",
                "<div><p hidden>hidden</div>shown</p> | shown",
                "a<!-- x --!>shown<!-- --> | ashown",
                "a<!-->shown<!-- --> | ashown",
                "We <s>do not</s> agree | We ~~do not~~ agree",
                "<del>all <s>of</s> it</del> | ~~all of it~~",
                "a <span style='color:red;text-decoration: underline line-through'>b</span> | a ~~b~~",
                "a <strike>never closed | a never closed",
                "<div hidden><ul><li>x</li></ul><p>y</div>b | b",
                "<td style='display:none'><table><tr><td>x</td></tr></table>y</td>b | b"
            })
    void whatOnlyLooksHiddenIsShown(String html, String text) {
        assertThat(HtmlText.render(html)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<div hidden>",
                "<p style=display:none>x",
                "<!--",
                "<",
                "</",
                "<script>",
                "&amp;",
                "&#",
                "<a b=\"",
                "<a =",
                "<svg><script>",
                "<div hidden><script>",
                "<i style=font-size:0>",
                "<b>x</b>"
            })
    void hostileInputIsReadToItsEnd(String piece) {
        String tail = "</script></p></div><p>the end";
        assertThat(HtmlText.render(piece.repeat(100_000))).hasSizeLessThanOrEqualTo(piece.length() * 100_000);
        assertThat(HtmlText.render("<b>".repeat(100_000) + tail)).isEqualTo("the end");
    }

    @Test
    void lettersOfNoSizeOnEveryLevelTakeLinearWork() {
        String html = "<i style=font-size:0>".repeat(50_000) + "<b style=font-size:9px>x</b>" + "</i>".repeat(50_000);
        assertThat(HtmlText.render(html)).isEqualTo("x");
    }

    /** A tree would hold each of two hundred open fonts once more for every paragraph. */
    @Test
    void formattingThatIsLeftOpenIsNotRepeated() {
        StringBuilder html = new StringBuilder("<p>");
        for (int i = 0; i < 200; i++) {
            html.append("<font size=").append(i).append('>');
        }
        html.append("</p>").append("<p>x</p>".repeat(500_000));
        assertThat(HtmlText.render(html.toString())).hasSize(500_000 * 3 - 2);
    }
}
