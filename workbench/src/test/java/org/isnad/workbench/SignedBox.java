package org.isnad.workbench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Base64;

/** Writes mail signed with keys made on the spot; canonical as it is written, so that signing is hashing. */
final class SignedBox {
    private final Path folder;
    private int written;

    SignedBox(Path folder) throws java.io.IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** Numbers messages from there on: the same number under the same key is the same message. */
    SignedBox from(int number) {
        written = number;
        return this;
    }

    static KeyPair key(int bits, int exponent) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(new RSAKeyGenParameterSpec(bits, BigInteger.valueOf(exponent)));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static String record(KeyPair key) {
        return "v=DKIM1; k=rsa; p="
                + Base64.getEncoder().encodeToString(key.getPublic().getEncoded());
    }

    /** Messages of that domain, signed as it does. */
    SignedBox add(String domain, String selector, KeyPair key, int count) throws java.io.IOException {
        for (int i = 0; i < count; i++) {
            write(signed(domain, selector, key, "rsa-sha256", "SHA256withRSA"));
        }
        return this;
    }

    /** Messages whose subject was changed after signing; their bodies are as they were. */
    SignedBox addChanged(String domain, String selector, KeyPair key, int count) throws java.io.IOException {
        for (int i = 0; i < count; i++) {
            write(signed(domain, selector, key, "rsa-sha256", "SHA256withRSA").replace("subject:", "subject:Not "));
        }
        return this;
    }

    /** Messages that a list of another domain handed on; their signer signs the absence of what it added, and of more. */
    SignedBox addThroughList(String domain, String selector, KeyPair key, int count) throws java.io.IOException {
        String names = "from:to:subject:date:message-id:sender:content-id:content-description:list-id";
        for (int i = 0; i < count; i++) {
            String signed = signed(
                    domain,
                    selector,
                    key,
                    "rsa-sha256",
                    "SHA256withRSA",
                    fields(domain, written),
                    names,
                    "Message number " + written + ".\r\n");
            write("sender:talk-bounces@lists.example\r\nlist-id:<talk.lists.example>\r\n" + signed);
        }
        return this;
    }

    /**
     * Answers that went through a list of Mailman 2, each beside the message it answers: their Cc stands below the list's fields,
     * without one of four and in another order.
     */
    SignedBox addAnswersThroughMailman(String domain, String selector, KeyPair key, int count)
            throws java.io.IOException {
        for (int i = 0; i < count; i++) {
            String asked = "<asked-%d@ask.example>".formatted(written);
            write("from:ask%d@ask.example\r\nto:talk@lists.example, Ben <ben@two.example>\r\n".formatted(written)
                    + "cc:cem@three.example, a@" + domain + ", Dana <dana@four.example>\r\nmessage-id:" + asked
                    + "\r\nsubject:Asked " + written + "\r\n\r\nWhy?\r\n");
            String cc = "cc:talk@lists.example, Ben <ben@two.example>, cem@three.example, Dana <dana@four.example>\r\n";
            String signed = signed(
                    domain,
                    selector,
                    key,
                    "rsa-sha256",
                    "SHA256withRSA",
                    fields(domain, written) + "in-reply-to:" + asked + "\r\n" + cc,
                    "from:to:subject:date:message-id:in-reply-to:cc",
                    "Message number " + written + ".\r\n");
            String anew =
                    "x-mailman-version:2.1.29\r\ncc:Ben <ben@two.example>, talk@lists.example, cem@three.example\r\n";
            write(signed.replace(cc, anew));
        }
        return this;
    }

    /** Messages with an Ed25519 signature, whose key nobody can compute. */
    SignedBox addEd25519(String domain, String selector, int count) throws java.io.IOException {
        try {
            KeyPair key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            for (int i = 0; i < count; i++) {
                write(signed(domain, selector, key, "ed25519-sha256", "Ed25519"));
            }
            return this;
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private void write(String mail) throws java.io.IOException {
        Files.writeString(folder.resolve("%04d.eml".formatted(written++)), mail);
    }

    private String signed(String domain, String selector, KeyPair key, String algorithm, String signing) {
        return signed(domain, selector, key, algorithm, signing, written, "Message number " + written + ".\r\n");
    }

    /** A message of that domain, number and body: lines that end with CRLF, no blanks at their ends. */
    static String letter(String domain, String selector, KeyPair key, int number, String body) {
        return signed(domain, selector, key, "rsa-sha256", "SHA256withRSA", number, body);
    }

    /** A signed message that plainly answers another one; {@code to} is its recipient. */
    static String answer(String domain, KeyPair key, String from, String to, int number, String answered, String body) {
        String fields = "from:%s\r\nto:%s\r\nsubject:Re: number %d\r\n".formatted(from, to, number)
                + "date:Mon, 3 Apr 2017 11:%02d:%02d +0200\r\n".formatted(number / 60, number % 60)
                + "message-id:<%d@%s>\r\n".formatted(number, domain)
                + (answered.isEmpty() ? "" : "in-reply-to:<" + answered + ">\r\n");
        String names = "from:to:subject:date:message-id" + (answered.isEmpty() ? "" : ":in-reply-to");
        return signed(domain, "s", key, "rsa-sha256", "SHA256withRSA", fields, names, body);
    }

    private static String signed(
            String domain, String selector, KeyPair key, String algorithm, String signing, int number, String body) {
        return signed(
                domain,
                selector,
                key,
                algorithm,
                signing,
                fields(domain, number),
                "from:to:subject:date:message-id",
                body);
    }

    private static String fields(String domain, int number) {
        return "from:a@%s\r\nto:b@paper.example\r\nsubject:Number %d\r\n".formatted(domain, number)
                + "date:Mon, 3 Apr 2017 10:%02d:%02d +0200\r\n".formatted(number / 60, number % 60)
                + "message-id:<%d@%s>\r\n".formatted(number, domain);
    }

    private static String signed(
            String domain,
            String selector,
            KeyPair key,
            String algorithm,
            String signing,
            String fields,
            String names,
            String body) {
        try {
            String field = "dkim-signature:v=1; a=" + algorithm + "; c=relaxed/relaxed; d=" + domain + "; s="
                    + selector + "; h=" + names + "; bh="
                    + base64(MessageDigest.getInstance("SHA-256").digest(body.getBytes(US_ASCII))) + "; b=";
            byte[] hashed = (fields + field).getBytes(US_ASCII);
            Signature signature = Signature.getInstance(signing);
            signature.initSign(key.getPrivate());
            // RFC 8463, 3: Ed25519 signs the hash.
            signature.update(
                    signing.equals("Ed25519")
                            ? MessageDigest.getInstance("SHA-256").digest(hashed)
                            : hashed);
            return field + base64(signature.sign()) + "\r\n" + fields + "\r\n" + body;
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
