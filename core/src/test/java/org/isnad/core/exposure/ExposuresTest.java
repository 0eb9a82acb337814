package org.isnad.core.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found, and what must not be. All values are made up; check digits were computed for the purpose. */
class ExposuresTest {
    private static List<String> found(String text) {
        return Exposures.in(text).stream()
                .map(place ->
                        place.kind() + " " + place.form() + " " + place.span().of(text))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Your password: Tr0ub4dor!                          | PASSWORD password Tr0ub4dor!
                    the password is kiwi2017, change it                | PASSWORD password kiwi2017,
                    login: marie / pwd = "blue horse"                  | -
                    pwd="bluehorse"                                    | PASSWORD password bluehorse
                    Voici le mot de passe : Soleil#44                  | PASSWORD password Soleil#44
                    mdp: azerty77                                      | PASSWORD password azerty77
                    كلمة السر: qamar2017                               | PASSWORD password qamar2017
                    كلمة المرور هي Nile_88x                            | PASSWORD password Nile_88x
                    access with AKIAIOSFODNN7EXAMPL2 now               | API_KEY aws AKIAIOSFODNN7EXAMPL2
                    api_key = 9fK2mQx7Lw3Zb8Tn4Vc1                     | API_KEY labelled 9fK2mQx7Lw3Zb8Tn4Vc1
                    virement sur FR14 2004 1010 0505 0001 3M02 606 svp | IBAN iban FR14 2004 1010 0505 0001 3M02 606
                    IBAN: GB82WEST12345698765432.                      | IBAN iban GB82WEST12345698765432
                    card 4539 1488 0343 6467 exp 01/20                 | PAYMENT_CARD card 4539 1488 0343 6467
                    رقم البطاقة 4539148803436467                       | PAYMENT_CARD card 4539148803436467
                    RIB 20041 01005 0500013M026 06                     | BANK_ACCOUNT rib 20041 01005 0500013M026 06
                    Account number: 77205518 at the branch             | BANK_ACCOUNT account 77205518
                    رقم الحساب: ٧٧٢٠٥٥١٨                               | BANK_ACCOUNT account ٧٧٢٠٥٥١٨
                    NIR 1 85 05 78 006 084 91                          | IDENTITY_DOCUMENT nir 1 85 05 78 006 084 91
                    passport number: 08CX42913                         | IDENTITY_DOCUMENT passport 08CX42913
                    passeport n° 08CX42913                             | IDENTITY_DOCUMENT passport 08CX42913
                    رقم جواز السفر: A48201936                          | IDENTITY_DOCUMENT passport A48201936
                    الرقم القومي: 29811230102751                       | IDENTITY_DOCUMENT identity-card 29811230102751
                    SSN 536-22-8741                                    | IDENTITY_DOCUMENT ssn 536-22-8741
                    call me at +33 6 40 12 77 31                       | PHONE_NUMBER international +33 6 40 12 77 31
                    06.40.12.77.31                                     | PHONE_NUMBER french 06.40.12.77.31
                    جوال: 0501277314                                   | PHONE_NUMBER labelled 0501277314
                    """)
    void oneOfEachForm(String text, String expected) {
        assertThat(found(text)).isEqualTo(expected.equals("-") ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password: required",
                "Mot de passe oublié ? Cliquez ici",
                "password = getPassword();",
                "pwd = task->cwd; password = user.password",
                "password: ********",
                "password=${DB_PASSWORD}",
                "كلمة المرور مطلوبة",
                "the password has expired and must be changed",
                "FR14 2004 1010 0505 0001 3M02 607",
                "order 4539 1488 0343 6468",
                "commit 4539148803436467a",
                "+12345678901 insertions",
                "release v01.02.03.04.05",
                "date 2017-05-05 10:11:12 +0200",
                "10.0.12.254 192.168.1.100",
                "api_key = your-api-key-goes-here-please",
                "a cure for cancer was announced",
                "the hospital bought insulin, said the minister of insulin",
                "0x1234567890abcdef",
                "Message-ID: <20170405101112.12345678@example.org>",
                "-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA\n-----END PUBLIC KEY-----",
                "@@ -120,7 +120,8 @@ static int foo(void)",
            })
    void ordinaryTextExposesNothing(String text) {
        assertThat(found(text)).isEmpty();
    }

    @Test
    void aPrivateKeyIsOnePlaceWhateverStandsInIt() {
        String key = "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4\n\nMIIEpAIBAAKCAQEA7b9Qm2Lx0Zk3T5vWc8YpRr1D\nq9\n"
                + "-----END RSA PRIVATE KEY-----";
        assertThat(found("look:\n" + key + "\nbye")).containsExactly("PRIVATE_KEY private-key " + key);
    }

    @Test
    void illnessIsToldByTwoWords() {
        assertThat(found("The biopsy confirmed it: the tumour is back, she wrote."))
                .containsExactly("MEDICAL medical biopsy", "MEDICAL medical tumour");
        assertThat(found("La chimiothérapie commence lundi, c'est un cancer du sein."))
                .hasSize(2);
        assertThat(found("التقرير الطبي يؤكد أن الورم عاد")).hasSize(2);
    }

    @Test
    void neitherLengthNorRepetitionMakesItSlow() {
        Random chance = new Random(11);
        StringBuilder text = new StringBuilder();
        String letters = "0123456789 -+aZ:=P<.\n\"";
        for (int i = 0; i < 300_000; i++) {
            text.append(letters.charAt(chance.nextInt(letters.length())));
        }
        assertThat(Exposures.in(text.toString())).hasSizeLessThanOrEqualTo(2_000);
        assertThat(Exposures.in("password: ".repeat(50_000))).isEmpty();
        assertThat(Exposures.in("1 ".repeat(200_000))).isEmpty();
        assertThat(Exposures.in("-----BEGIN RSA PRIVATE KEY-----\n".repeat(5_000)))
                .isEmpty();
    }

    @Test
    void aMaskGivesNothingAway() {
        assertThat(Masks.of(ExposureKind.PASSWORD, "Tr0ub4dor!")).isEqualTo("••••••");
        assertThat(Masks.of(ExposureKind.IBAN, "GB82WEST12345698765432")).isEqualTo("GB••••••32");
        assertThat(Masks.of(ExposureKind.PHONE_NUMBER, "0501277")).isEqualTo("••••••");
    }

    @ParameterizedTest
    @CsvSource({
        "invoice.exe, application/octet-stream, false, PROGRAM",
        "invoice.pdf.exe, application/octet-stream, false, DISGUISED",
        "invoice.pdf, application/vnd.microsoft.portable-executable, false, DISGUISED",
        "annexe\u202Efdp.exe, application/octet-stream, false, DISGUISED",
        "run.vbs, text/plain, false, SCRIPT",
        "budget.docm, application/octet-stream, false, MACRO",
        "budget.doc, application/x-ole-storage, true, MACRO",
    })
    void whatActsIsNamed(String name, String type, boolean macros, ActiveContent expected) {
        assertThat(ActiveContent.of(name, type, macros)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"budget.docx", "photo.jpg", "notes.txt", "", "archive.zip"})
    void whatDoesNotIsNot(String name) {
        assertThat(ActiveContent.of(name, "application/octet-stream", false)).isEmpty();
    }
}
