package org.isnad.workbench.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** Messages that would like to run something, to fetch something or to be believed, in the ways that mail has been used for. */
final class HostileMail {
    static final String SUBJECT = "Quarterly lighthouse invoice";

    private HostileMail() {}

    /**
     * Writes them into a folder.
     *
     * @param trap address of a socket that counts who calls, such as {@code http://127.0.0.1:4711}
     */
    static void write(Path folder, String trap) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("hostile.eml"), html(trap).replace("\n", "\r\n"), StandardCharsets.UTF_8);
        Files.writeString(
                folder.resolve("two-senders.eml"), twoSenders().replace("\n", "\r\n"), StandardCharsets.UTF_8);
    }

    private static String html(String trap) {
        String svg =
                "<svg xmlns='http://www.w3.org/2000/svg' onload='fetch(\"%s/svg-attached\")'><script>fetch(\"%s/svg-script\")</script></svg>"
                        .formatted(trap, trap);
        return """
                From: "<img src=TRAP/name onerror=window.owned=1>" <mallory@attacker.example>
                To: finance@mouvement.example
                Subject: SUBJECT <script>window.owned=1</script><img src=TRAP/subject onerror=window.owned=1>
                Date: Thu, 20 Apr 2017 10:00:00 +0000
                Message-ID: <hostile"onmouseover="window.owned=1@attacker.example>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=cut

                --cut
                Content-Type: text/html; charset=utf-8

                <!doctype html><html><head><base href="TRAP/"><meta http-equiv="refresh" content="0; url=TRAP/refresh">
                <link rel="stylesheet" href="TRAP/style.css"><link rel="prefetch" href="TRAP/prefetch"><link rel="dns-prefetch" href="TRAP">
                <style>@import url(TRAP/import.css); body { background: url(TRAP/background) } @font-face { font-family: x; src: url(TRAP/font) }
                p { font-family: x; list-style-image: url('TRAP/list'); cursor: url(TRAP/cursor), auto }</style>
                <script src="TRAP/script.js"></script><script>window.owned = 1; parent.owned = 1; top.owned = 1; fetch("TRAP/fetch")</script></head>
                <body onload="top.owned=1" background="TRAP/body">
                <p id="readable">Please find the invoice of the lighthouse.</p>
                <img src="TRAP/pixel.gif" width="1" height="1"><img srcset="TRAP/set 2x"><picture><source srcset="TRAP/source"></picture>
                <img src=x onerror="top.owned=1;fetch('TRAP/onerror')"><svg onload="top.owned=1"><image href="TRAP/image"/><use href="TRAP/use#a"/></svg>
                <math><mtext><style><img src=x onerror="top.owned=1"></style></mtext></math>
                <iframe src="TRAP/frame" srcdoc="<script>top.owned=1</script>"></iframe><object data="TRAP/object"></object><embed src="TRAP/embed">
                <video src="TRAP/video" poster="TRAP/poster" autoplay></video><audio src="TRAP/audio" autoplay></audio>
                <form action="TRAP/form" id="f"><input name="password"><button formaction="TRAP/button" autofocus onfocus="top.owned=1">x</button></form>
                <a href="TRAP/link" ping="TRAP/ping" id="lead">the invoice</a> <a href="javascript:top.owned=1" id="run">run</a>
                <div style="background-image: url(TRAP/inline); position: fixed; inset: 0; z-index: 99999; opacity: 0">cover</div>
                <template><img src="TRAP/template"></template><noscript><img src="TRAP/noscript"></noscript>
                <table background="TRAP/table"><tr><td>1</td></tr></table>
                </body></html>
                --cut
                Content-Type: image/svg+xml; name="drawing.svg"
                Content-Disposition: attachment; filename="drawing.svg"
                Content-Transfer-Encoding: base64

                SVG
                --cut
                Content-Type: text/html; name="page.html"
                Content-Disposition: attachment; filename="../../page<img src=TRAP/filename onerror=window.owned=1>.html"

                <script>window.owned = 1; fetch("TRAP/attached")</script>
                --cut--
                """.replace("SUBJECT", SUBJECT).replace("TRAP", trap).replace(
                "SVG",
                Base64.getMimeEncoder()
                        .encodeToString(svg.getBytes(StandardCharsets.UTF_8))
                        .replace("\r\n", "\n"));
    }

    private static String twoSenders() {
        return """
                From: Harbour Master <master@harbour.example>
                From: Claire Martin <claire@mouvement.example>
                To: finance@mouvement.example
                Subject: Two senders of the lighthouse
                Subject: The second subject
                Date: Thu, 20 Apr 2017 10:00:00 +0000
                Message-ID: <two-senders@harbour.example>

                Two senders stand above this text.
                """;
    }
}
