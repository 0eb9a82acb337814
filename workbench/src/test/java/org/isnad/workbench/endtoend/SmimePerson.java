package org.isnad.workbench.endtoend;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;

/** Somebody with a key and a certificate, self-signed or by an authority, who signs contents. */
record SmimePerson(KeyPair keys, X509Certificate certificate, List<X509Certificate> above) {
    static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
    static final Instant UNTIL = Instant.parse("2024-01-01T00:00:00Z");
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    static SmimePerson selfSigned(String address, int bits) throws Exception {
        return make(address, bits, null, false);
    }

    static SmimePerson authority(String name) throws Exception {
        return make(name, 2048, null, true);
    }

    SmimePerson issue(String address) throws Exception {
        return make(address, 2048, this, false);
    }

    /** With a subject of several attributes and no alternative name. */
    SmimePerson issueNamed(String subject) throws Exception {
        return make(subject, new X500Name(subject), 2048, this, false);
    }

    private static SmimePerson make(String name, int bits, @Nullable SmimePerson issuer, boolean authority)
            throws Exception {
        return make(name, new X500Name("CN=" + name), bits, issuer, authority);
    }

    private static SmimePerson make(
            String name, X500Name subject, int bits, @Nullable SmimePerson issuer, boolean authority) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        KeyPair keys = generator.generateKeyPair();
        X500Name by = issuer == null
                ? subject
                : X500Name.getInstance(
                        issuer.certificate.getSubjectX500Principal().getEncoded());
        var builder = new JcaX509v3CertificateBuilder(
                by,
                BigInteger.valueOf(Math.abs((long) name.hashCode()) + 1),
                new Time(Date.from(FROM)),
                new Time(Date.from(UNTIL)),
                subject,
                keys.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        if (!authority && subject.getRDNs().length == 1 && !subject.getRDNs()[0].isMultiValued()) {
            builder.addExtension(
                    Extension.subjectAlternativeName,
                    false,
                    new GeneralNames(new GeneralName(GeneralName.rfc822Name, name)));
        }
        var signer = new JcaContentSignerBuilder("SHA256withRSA")
                .setProvider(PROVIDER)
                .build(issuer == null ? keys.getPrivate() : issuer.keys.getPrivate());
        byte[] der = builder.build(signer).getEncoded();
        X509Certificate certificate = (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        return new SmimePerson(keys, certificate, issuer == null ? List.of() : List.of(issuer.certificate));
    }

    byte[] sign(byte[] content, String digest, Instant claimed, boolean withCertificate, boolean inside)
            throws Exception {
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        var attributes = new ASN1EncodableVector();
        attributes.add(new Attribute(
                CMSAttributes.signingTime, new DERSet(new org.bouncycastle.asn1.cms.Time(Date.from(claimed)))));
        generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder()
                        .setProvider(PROVIDER)
                        .build())
                .setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(new AttributeTable(attributes)))
                .build(
                        new JcaContentSignerBuilder(digest + "withRSA")
                                .setProvider(PROVIDER)
                                .build(keys.getPrivate()),
                        certificate));
        if (withCertificate) {
            List<X509Certificate> all = new java.util.ArrayList<>(above);
            all.add(certificate);
            generator.addCertificates(new JcaCertStore(all));
        }
        return generator.generate(new CMSProcessableByteArray(content), inside).getEncoded();
    }

    byte[] sign(byte[] content) throws Exception {
        return sign(content, "SHA256", Instant.parse("2022-05-06T07:08:09Z"), true, false);
    }

    /** The encoding of the attributes that are signed in place of this content. */
    byte[] signedAttributes(byte[] content) throws Exception {
        return signer(sign(content)).getEncodedSignedAttributes();
    }

    /** The same signature, presented as one without attributes over another content, which lies inside. */
    byte[] withoutAttributes(byte[] content, byte[] other) throws Exception {
        SignerInfo info = signer(sign(content)).toASN1Structure();
        SignerInfo bare = new SignerInfo(
                info.getSID(),
                info.getDigestAlgorithm(),
                (ASN1Set) null,
                info.getDigestEncryptionAlgorithm(),
                info.getEncryptedDigest(),
                null);
        SignedData data =
                SignedData.getInstance(ContentInfo.getInstance(sign(content)).getContent());
        SignedData forged = new SignedData(
                data.getDigestAlgorithms(),
                new ContentInfo(CMSObjectIdentifiers.data, new DEROctetString(other)),
                data.getCertificates(),
                null,
                new DERSet(bare));
        return new ContentInfo(CMSObjectIdentifiers.signedData, forged).getEncoded();
    }

    private static SignerInformation signer(byte[] signature) throws Exception {
        return new CMSSignedData(signature)
                .getSignerInfos()
                .getSigners()
                .iterator()
                .next();
    }

    static String base64(byte[] bytes) {
        return Base64.getMimeEncoder().encodeToString(bytes);
    }
}
