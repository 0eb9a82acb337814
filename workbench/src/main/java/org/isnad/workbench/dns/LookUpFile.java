package org.isnad.workbench.dns;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/**
 * The file of a look-up (docs/design/look-up.md): one JSON object a line, in the order in which answers came, each forced to
 * the disk before the next question. A run that was interrupted goes on behind the last whole line.
 */
final class LookUpFile implements AutoCloseable {
    static final String FORMAT = "isnad-dns-look-up";
    private static final JsonFactory FACTORY = new JsonFactory();

    private final FileChannel file;

    private LookUpFile(FileChannel file) {
        this.file = file;
    }

    /** An earlier line about a key, as far as going on needs it. */
    record Earlier(String domain, String selector, String resolver, String status, List<String> texts) {
        boolean isAbout(WantedList.Name name, ResolverAddress address) {
            return domain.equals(name.domain()) && selector.equals(name.selector()) && resolver.equals(address.text());
        }

        boolean isFinal() {
            for (LookUpResult.Status each : LookUpResult.Status.values()) {
                if (each.word().equals(status)) {
                    return each.isFinal();
                }
            }
            return false;
        }
    }

    /** What an interrupted run left; empty where there is no file. Throws if it is something else. */
    static List<Earlier> read(Path path) throws IOException, NotALookUp {
        if (!Files.exists(path) || Files.size(path) == 0) {
            return List.of();
        }
        List<Earlier> earlier = new ArrayList<>();
        boolean first = true;
        for (String line :
                whole(Files.readString(path, StandardCharsets.UTF_8)).lines().toList()) {
            Map<String, String> texts = new HashMap<>();
            List<String> records = new ArrayList<>();
            fields(line, texts, records);
            if (first && !FORMAT.equals(texts.get("format"))) {
                throw new NotALookUp();
            }
            first = false;
            if ("answer".equals(texts.get("record"))) {
                earlier.add(new Earlier(
                        texts.getOrDefault("domain", ""),
                        texts.getOrDefault("selector", ""),
                        texts.getOrDefault("resolver", ""),
                        texts.getOrDefault("status", ""),
                        records));
            }
        }
        return earlier;
    }

    /** There is a file of that name, and it is not what is wanted. */
    static final class NotALookUp extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private static String whole(String text) {
        return text.substring(0, text.lastIndexOf('\n') + 1);
    }

    private static void fields(String line, Map<String, String> texts, List<String> records) throws NotALookUp {
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), line)) {
            String name = "";
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME) {
                    name = json.currentName();
                } else if (token == JsonToken.VALUE_STRING && name.equals("txt")) {
                    records.add(json.getString());
                } else if (token == JsonToken.VALUE_STRING) {
                    texts.putIfAbsent(name, json.getString());
                }
            }
        } catch (StreamReadException notJson) {
            throw (NotALookUp) new NotALookUp().initCause(notJson);
        }
    }

    /** Opens it for what comes; a last line that is not whole is cut off. */
    static LookUpFile open(Path path, Instant started, String tool) throws IOException {
        boolean there = Files.exists(path) && Files.size(path) > 0;
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (there) {
            int length = whole(Files.readString(path, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8).length;
            channel.truncate(length);
            channel.position(length);
        }
        LookUpFile file = new LookUpFile(channel);
        if (channel.position() == 0) {
            file.line(json -> {
                json.writeStringProperty("format", FORMAT);
                json.writeNumberProperty("version", 1);
                json.writeStringProperty("tool", tool);
                json.writeStringProperty("started", started.toString());
            });
        }
        return file;
    }

    void add(LookUpResult result) throws IOException {
        line(json -> {
            json.writeStringProperty("record", "answer");
            json.writeStringProperty("domain", result.name().domain());
            json.writeStringProperty("selector", result.name().selector());
            json.writeStringProperty("name", result.name().published());
            json.writeStringProperty("resolver", result.resolver());
            json.writeStringProperty("asked", result.asked().toString());
            json.writeStringProperty("status", result.status().word());
            array(json, "txt", result.texts());
            array(json, "aliases", result.aliases());
            json.writeStringProperty("dnssec", result.dnssec().word());
            json.writeStringProperty("reason", result.reason());
            json.writeStringProperty(
                    "wire", Base64.getEncoder().encodeToString(result.wire().toByteArray()));
        });
    }

    /** An answer that was needed to validate others: DNSKEY and DS on the way to the root. */
    void addChain(String resolver, Instant asked, Recorder.Answer answer) throws IOException {
        Record question = answer.message().getQuestion();
        line(json -> {
            json.writeStringProperty("record", "chain");
            json.writeStringProperty("resolver", resolver);
            json.writeStringProperty("asked", asked.toString());
            json.writeStringProperty("name", question.getName().toString());
            json.writeStringProperty("type", Type.string(question.getType()));
            json.writeStringProperty(
                    "wire", Base64.getEncoder().encodeToString(answer.wire().toByteArray()));
        });
    }

    private static void array(JsonGenerator json, String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    private void line(Consumer<JsonGenerator> body) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            body.accept(json);
            json.writeEndObject();
        }
        ByteBuffer bytes = ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
        file.force(false);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
