package org.isnad.core.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.isnad.core.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions that are tried at some places find what they find when they are tried at every place. */
class CluesTest {
    private static final List<String> PIECES = List.of(
            "password: Tr0ub4dor!",
            "PIN code 4711x",
            "mot de passe est Soleil#44",
            "mots de passe",
            "mdp=",
            "code d'accès : ab12cd",
            "كلمة السر: qamar2017",
            "وكلمة المرور",
            "الرقم السري",
            "AKIAIOSFODNN7EXAMPL2",
            "xoxb-123456789012-abcdefghijklmnopqrst",
            "sk_live_abcdefghijklmnopqrstuvwx",
            "12345678:AAabcdefghijklmnopqrstuvwxyz1234567",
            "api_key = 9fK2mQx7Lw3Zb8Tn4Vc1",
            "clé d'api: ",
            "secret-key",
            "9fK2mQx7Lw3Zb8Tn4Vc1",
            "FR14 2004 1010 0505 0001 3M02 606",
            "GB82WEST12345698765432",
            "GB82",
            "4539 1488 0343 6467",
            "3714 496353 98431",
            "carte bancaire ",
            "visa ",
            "RIB 20041 01005 0500013M026 06",
            "bank account number: 77205518",
            "numéro de compte ",
            "NUMERO DE COMPTE ",
            "رقم الحساب: ٧٧٢٠٥٥١٨",
            "n° de compte",
            "1 85 05 78 006 084 91",
            "passport number: 08CX42913",
            "numéro de passeport",
            "رقم الجواز",
            "SSN 536-22-8741",
            "social security no. ",
            "536-22-8741",
            "national card number",
            "ID no",
            "carte nationale d’identité n° 12345AB",
            "الرقم القومي: 29811230102751",
            "+33 6 40 12 77 31",
            "0033 6 40 12 77 31",
            "06.40.12.77.31",
            "tél. ",
            "TÉL: 0640127731",
            "phone number 555-0123-456",
            "جوال: 0501277314",
            "الهاتف",
            "diagnosed with cancer",
            "وبالسرطان المستشفى",
            "my doctor",
            "DIAGNOSTIC MÉDICAL",
            "leukaemia",
            "leukemia",
            "biopsies",
            "التقرير الطبي",
            "-----BEGIN RSA PRIVATE KEY-----\n",
            "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA",
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n",
            "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
            "\u0130D NO 1234567",
            "PA\u017F\u017Fword: abc123",
            "\u212Aey",
            " ",
            "\n",
            ": ",
            "-",
            "a",
            "٣",
            "00",
            "+",
            "7");

    /** Says that everything may begin everywhere. */
    private static final class Everywhere extends Clues {
        Everywhere(String text) {
            super(text, Exposures.INDEX);
        }

        @Override
        int[] of(Starts starts) {
            return IntStream.range(0, text().length()).toArray();
        }
    }

    private static void same(String text) {
        Clues clues = Clues.of(text, Exposures.INDEX);
        for (Detector detector : Exposures.DETECTORS) {
            assertThat(detector.find(clues))
                    .as("%s in %s", detector.getClass().getSimpleName(), text)
                    .isEqualTo(detector.find(new Everywhere(text)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void piecesInAnyOrderAndCase(long seed) {
        Random random = new Random(seed);
        long found = 0;
        for (int round = 0; round < 400; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 12; i++) {
                String piece = PIECES.get(random.nextInt(PIECES.size()));
                switch (random.nextInt(8)) {
                    case 0 -> text.append(piece.toUpperCase(java.util.Locale.ROOT));
                    case 1 -> text.append(piece, 0, random.nextInt(piece.length() + 1));
                    case 2 -> text.append(piece.substring(random.nextInt(piece.length())));
                    default -> text.append(piece);
                }
                text.append(random.nextInt(3) == 0 ? "" : " ");
            }
            same(text.toString());
            found += Exposures.in(text.toString()).size();
        }
        assertThat(found).isGreaterThan(400);
    }

    @Test
    void mailOfOthers() throws IOException {
        List<Path> files = SharedData.files("mail/edge");
        for (Path file : files) {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            same(text.substring(0, Math.min(20_000, text.length())));
        }
    }

    @Test
    void beginningsAreReadOffAlternatives() {
        assertThat(LabelStems.of("(?:bank )?account|cl[eé] api|n°|\\bSSN\\b|alzheimer'?s?|leuk(?:a)?emia|ab?c(?:d|e)"))
                .containsExactly(
                        "bank ", "accou", "cle a", "clé a", "n°", "SSN", "alzhe", "leuka", "leuke", "abcd", "abce",
                        "acd", "ace");
    }
}
