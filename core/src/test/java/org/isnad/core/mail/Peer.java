package org.isnad.core.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.parser.AbstractContentHandler;
import org.apache.james.mime4j.parser.MimeStreamParser;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.MimeConfig;

/** The decoded leaf bodies of a message in document order, those of embedded messages among them, as mime4j finds them. */
final class Peer {
    private Peer() {}

    static List<byte[]> leaves(byte[] message) throws IOException, MimeException {
        List<byte[]> bodies = new ArrayList<>();
        MimeConfig unlimited = MimeConfig.custom()
                .setMaxLineLen(-1)
                .setMaxHeaderCount(-1)
                .setMaxHeaderLen(-1)
                .setMaxContentLen(-1)
                .setMalformedHeaderStartsBody(true)
                .build();
        MimeStreamParser parser = new MimeStreamParser(unlimited);
        parser.setContentDecoding(true);
        parser.setContentHandler(new AbstractContentHandler() {
            @Override
            public void body(BodyDescriptor descriptor, InputStream in) throws IOException {
                bodies.add(in.readAllBytes());
            }
        });
        parser.parse(new ByteArrayInputStream(message));
        return bodies;
    }
}
