package org.isnad.core.dkim.keyfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.isnad.core.SharedData;
import org.isnad.core.dkim.PublicKeyValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each form in which people keep keys, and what is said where one cannot be read. */
class KeyFilesTest {
    /** The Ed25519 key of RFC 8463, A.2: short enough to be written out in every form. */
    private static final String P = "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";

    private static final String RECORD = "v=DKIM1; k=ed25519; p=" + P;

    private static KeyFile parse(String name, String content) {
        return KeyFiles.parse(name, content.getBytes(UTF_8));
    }

    private static void assertOne(KeyFile file, KeyFile.Format format) {
        assertThat(file.format()).isEqualTo(format);
        assertThat(file.defects()).isEmpty();
        assertThat(file.entries()).hasSize(1);
        KeyFileEntry entry = file.entries().getFirst();
        assertThat(entry.selector() + " " + entry.domain()).isEqualTo("sel example.org");
        assertThat(entry.record().publicKey()).isInstanceOf(PublicKeyValue.Ed25519.class);
    }

    private static List<String> names(KeyFile file) {
        return file.entries().stream().map(e -> e.selector() + " " + e.domain()).toList();
    }

    private static List<String> defects(KeyFile file) {
        return file.defects().stream()
                .map(d -> d.phrase().key() + d.phrase().args())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sel._domainkey.example.org. 300 IN TXT \"v=DKIM1; k=ed25519; \" \"p=%s\"\n",
                "sel._domainkey.example.org.\tIN\tTXT\t( \"v=DKIM1; k=ed25519; \" ; half\n\t\"p=%s\" )\n",
                "sel._domainkey.example.org. TXT v=DKIM1\\;k=ed25519\\;p=%s\n",
                """
                $ORIGIN example.org.
                $TTL 1h
                @ IN SOA ns.example.org. root ( 1 2 3 4 5 )
                sel._domainkey 1h IN TXT "v=DKIM1; k=ed25519; p=%s"
                """,
                "$ORIGIN _domainkey.example.org.\nsel TXT \"k=ed25519; p=%s\"\n     A 192.0.2.1\n",
                """
                ; <<>> DiG 9.18 <<>> txt sel._domainkey.example.org
                ;; ANSWER SECTION:
                SEL._domainkey.Example.ORG. 21 IN TXT "k=ed25519\\; p=%s"
                ;; Query time: 3 msec
                """,
                "sel._domainkey.example.org descriptive text \"k=ed25519; p=%s\"\n",
                "sel._domainkey.example.org\ttext = \"k=ed25519; p=%s\"\n",
                """
                sel._domainkey.example.org. IN CNAME a.example.net.
                a.example.net. CNAME b.example.net.
                b.example.net. IN TXT "k=ed25519; p=%s"
                """,
            })
    void zones(String text) {
        assertOne(parse("any", text.replace("%s", P)), KeyFile.Format.ZONE);
        assertOne(parse("any", text.replace("%s", P).replace("\n", "\r\n")), KeyFile.Format.ZONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sel._domainkey.example.org",
                "/keys/SEL._domainkey.example.org.txt",
                "a\\sel._domainkey.example.org.dns",
                "sel._domainkey.example.org.key"
            })
    void singleRecords(String name) {
        assertOne(parse(name, RECORD + "\n"), KeyFile.Format.SINGLE_RECORD);
        assertOne(parse(name, "txt:" + RECORD), KeyFile.Format.SINGLE_RECORD);
        assertOne(parse(name, "\"v=DKIM1; k=ed25519; \" \"p=" + P + "\"\n"), KeyFile.Format.SINGLE_RECORD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "domain\tselector\trecord\torigin\tsource\nexample.org\tsel\t%s\tarchive\tme\n",
                "\uFEFFSelector,Domain,Key\r\nsel,example.org,\"%s\"\r\n\r\n",
                "name;value\n sel._domainkey.example.org. ;\"%s\"\n",
                "domain,selector,first_seen,last_seen,txt\nexample.org,sel,2015-01-01,2016-01-01,\"%s\"\n",
            })
    void tables(String text) {
        assertOne(parse("keys", text.replace("%s", RECORD)), KeyFile.Format.TABLE);
    }

    @Test
    void tablesSayWhenAndWho() {
        KeyFile file = parse(
                "keys.csv",
                "domain,selector,record,first_seen,last_seen,origin,source\n" + "example.org,sel,\"" + RECORD
                        + "\",2015-01-02,2016-03-04T05:06:07Z,archive,\"A, \"\"B\"\"\"\n");
        KeyFileEntry entry = file.entries().getFirst();
        assertThat(entry.firstSeen()).isEqualTo(Instant.parse("2015-01-02T00:00:00Z"));
        assertThat(entry.lastSeen()).isEqualTo(Instant.parse("2016-03-04T05:06:07Z"));
        assertThat(entry.origin()).isEqualTo("archive");
        assertThat(entry.source()).isEqualTo("A, \"B\"");
        assertThat(entry.line()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"domain\": \"example.org\", \"selector\": \"sel\", \"value\": \"%s\"}]",
                "{\"keys\": [{\"selector\": \"sel\", \"domain\": \"example.org\", \"record\": \"%s\", \"n\": null}]}",
                "{\"sel._domainkey.example.org\": \"%s\"}",
                "{\"sel._domainkey.example.org\": [\"v=DKIM1; \", \"k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\"]}",
                "{\"name\": \"sel._domainkey.example.org\", \"data\": \"%s\"}\n",
            })
    void json(String text) {
        assertOne(parse("keys", text.replace("%s", RECORD)), KeyFile.Format.JSON);
    }

    @Test
    void jsonLinesWithSightings() {
        String line = "{\"domain\":\"example.org\",\"selector\":\"s%d\",\"firstSeenAt\":\"2020-01-01T00:00:00.000Z\","
                + "\"lastSeenAt\":1600000000,\"value\":\"" + RECORD + "\"}\n";
        KeyFile file = parse("keys.jsonl", line.formatted(1) + line.formatted(2));
        assertThat(names(file)).containsExactly("s1 example.org", "s2 example.org");
        assertThat(file.entries()).allSatisfy(e -> {
            assertThat(e.firstSeen()).isEqualTo(Instant.parse("2020-01-01T00:00:00Z"));
            assertThat(e.lastSeen()).isEqualTo(Instant.ofEpochSecond(1_600_000_000));
        });
        assertThat(file.entries().getLast().line()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'sel._domainkey.example.org:v=DKIM1; k=ed25519; p=%s:3600::\n",
                "# zone\n'sel._domainkey.example.org:v=DKIM1\\073 k=ed25519\\073 p=%s\n",
                ":sel._domainkey.example.org:16:\\102v=DKIM1; k=ed25519; p=%s:3600\n",
            })
    void tinydns(String text) {
        assertOne(parse("data", text.replace("%s", P)), KeyFile.Format.TINYDNS);
    }

    @Test
    void namedRecordsUpToAnEmptyLine() {
        KeyFile file = parse("001.txt", "sel._domainkey.example.org " + RECORD + "\n\nSubject: x\n\nbody\n");
        assertOne(file, KeyFile.Format.NAMED_RECORDS);
    }

    @Test
    void pem() {
        String pem = "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA" + P + "\n-----END PUBLIC KEY-----\n";
        assertOne(parse("sel._domainkey.example.org.pem", pem), KeyFile.Format.PEM);
        assertThat(defects(parse("other.pem", pem))).containsExactly("dkim.keyfile.name-missing[1, other.pem]");
        String secret = "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n";
        assertThat(defects(parse("sel._domainkey.example.org.pem", secret)))
                .containsExactly("dkim.keyfile.private-key[1]");
    }

    @Test
    void bareKeysInLists() {
        assertThat(names(parse("k.csv", "domain,selector,key\nexample.org,sel,k=ed25519;p=" + P + "\n")))
                .hasSize(1);
        String rsa = "MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAJ5SNJTIq9nUYrVHsZFQ1kn5GfWgAUsAy6X/f3iZQHXYXvGR3QKs"
                + "Sd0bZcJsPfN0QGzqTiXlHJBUuXHVYB9Qx4MCAwEAAQ==";
        assertThat(names(parse("k.csv", "domain,selector,key\nexample.org,sel," + rsa + "\n")))
                .containsExactly("sel example.org");
    }

    @Test
    void everyEntryIsAccountedFor() {
        KeyFile file = parse(
                "keys.tsv",
                "domain\tselector\trecord\tfirst_seen\n"
                        + "example.org\ta\t" + RECORD + "\tsoon\n"
                        + "example.org\tb\tv=DKIM1; p=\n"
                        + "example.org\tc\tv=DKIM1; k=rsa; p=nonsense\n"
                        + "exa mple/org\td!\t" + RECORD + "\n"
                        + "example.org\te\t\n");
        assertThat(names(file)).containsExactly("a example.org", "b example.org");
        assertThat(file.entries().getLast().record().revoked()).isTrue();
        assertThat(defects(file))
                .containsExactly(
                        "dkim.keyfile.bad-date[2, a._domainkey.example.org, soon]",
                        "dkim.keyfile.unreadable[4, c._domainkey.example.org]",
                        "dkim.keyfile.bad-name[5, d!._domainkey.exa mple/org]",
                        "dkim.keyfile.record-missing[6]");
    }

    @Test
    void whatIsNoKeyFile() {
        assertThat(defects(parse("letter.txt", "Dear Sir,\n\nno keys here.\n")))
                .containsExactly("dkim.keyfile.not-recognised[]");
        assertThat(defects(parse("empty", ""))).containsExactly("dkim.keyfile.not-recognised[]");
        assertThat(defects(parse("cut.json", "[{\"domain\": \"example.org\", \n\"selector\"")))
                .hasSize(1);
        assertThat(defects(parse("x.json", "{}"))).containsExactly("dkim.keyfile.no-keys[]");
        assertThat(defects(parse("deep.json", "[".repeat(100_000)))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noBytesMakeItThrow(long seed) {
        Random random = new Random(seed);
        List<String> models = List.of(
                "$ORIGIN example.org.\nsel._domainkey 1h IN TXT ( \"k=ed25519; \" \"p=" + P + "\" )\n",
                "[{\"domain\": \"example.org\", \"selector\": \"s\\u0065l\", \"value\": \"" + RECORD + "\"}]",
                "domain,selector,record\nexample.org,sel,\"" + RECORD + "\"\n",
                ":sel._domainkey.example.org:16:\\102" + RECORD + ":3600\n'" + "a._domainkey.b:" + RECORD + "\n",
                "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA" + P + "\n-----END PUBLIC KEY-----\n",
                "sel._domainkey.example.org " + RECORD + "\n\nmessage\n");
        for (int i = 0; i < 3000; i++) {
            byte[] bytes = models.get(random.nextInt(models.size())).getBytes(UTF_8);
            for (int n = random.nextInt(6); n >= 0; n--) {
                int at = random.nextInt(bytes.length);
                bytes[at] = (byte)
                        (random.nextBoolean() ? "\"\\()[]{};:,\n.".charAt(random.nextInt(13)) : random.nextInt(256));
            }
            KeyFile file = KeyFiles.parse("sel._domainkey.example.org.pem", bytes);
            assertThat(file.entries().size() + file.defects().size()).isPositive();
        }
    }

    @Test
    void filesOfOthers() throws IOException {
        for (String name : List.of("example.bind9", "example.tinydns")) {
            KeyFile file = KeyFiles.parse(name, Files.readAllBytes(SharedData.path("dkim/mimekit/" + name)));
            assertThat(names(file)).containsExactly("1433868189.example example.com");
        }
        byte[] table = Files.readAllBytes(SharedData.path("dkim/keys.tsv"));
        assertThat(names(KeyFiles.parse("keys.tsv", table))).containsExactly("20161025 gmail.com");
    }
}
