package org.isnad.workbench.sample.keys;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.isnad.workbench.sample.cast.Organisation;
import org.isnad.workbench.sample.chance.Chance;
import org.isnad.workbench.sample.seal.ArcSealer;
import org.isnad.workbench.sample.seal.Ed25519Key;
import org.isnad.workbench.sample.seal.RsaKeys;
import org.isnad.workbench.sample.seal.SealForm;
import org.isnad.workbench.sample.seal.SealKey;
import org.isnad.workbench.sample.seal.Sealer;

/** All keys of the story, made from the seed: who signed with what, from when to when, and which the world has seen. */
public final class KeyRing {
    private static final List<String> USUAL = List.of(
            "from",
            "to",
            "cc",
            "subject",
            "date",
            "message-id",
            "in-reply-to",
            "references",
            "mime-version",
            "content-type",
            "content-transfer-encoding");
    private static final List<String> ONCE_MORE = List.of("from", "to", "cc", "subject", "date", "content-type");
    /** The large provider signs neither Content-Type nor what a reply answers beyond its References. */
    private static final List<String> PROVIDER =
            List.of("mime-version", "in-reply-to", "references", "from", "date", "message-id", "subject", "to", "cc");
    /** The newspaper's server signs no field that says what a message answers. */
    private static final List<String> WITHOUT_THREAD = List.of(
            "date",
            "from",
            "to",
            "cc",
            "subject",
            "message-id",
            "mime-version",
            "content-type",
            "content-transfer-encoding");

    /** What a list's seal covers (RFC 8617, 4.1.2): signatures below it and the fields that the list added, too. */
    private static final List<String> ARC_FIELDS = List.of(
            "from",
            "to",
            "cc",
            "subject",
            "date",
            "message-id",
            "in-reply-to",
            "references",
            "mime-version",
            "content-type",
            "content-transfer-encoding",
            "list-id",
            "dkim-signature");

    private static final String HEADER = "domain\tselector\trecord\tfirst_seen\tlast_seen\torigin\tsource\n";
    private static final SealForm FULL = new SealForm(true, true, USUAL, ONCE_MORE, false, false);
    private static final SealForm PROVIDERS = new SealForm(true, true, PROVIDER, List.of(), false, false);
    private static final SealForm PAPERS = new SealForm(true, false, WITHOUT_THREAD, List.of(), true, false);
    private static final SealForm STRICT = new SealForm(false, false, USUAL, List.of(), false, false);

    private final List<HeldKey> keys;

    private KeyRing(List<HeldKey> keys) {
        this.keys = List.copyOf(keys);
    }

    /** @param threads that search primes; the result does not depend on them */
    public static KeyRing make(long seed, int threads) {
        List<Callable<List<HeldKey>>> makers = new ArrayList<>();
        for (KeyPlan plan : KeyPlan.values()) {
            makers.add(() -> held(seed, plan));
        }
        List<HeldKey> keys = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (Future<List<HeldKey>> made : pool.invokeAll(makers)) {
                keys.addAll(made.get());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while making keys", stop);
        } catch (ExecutionException broken) {
            throw new IllegalStateException("a key could not be made", broken.getCause());
        }
        return new KeyRing(keys);
    }

    private static List<HeldKey> held(long seed, KeyPlan plan) {
        Chance chance = Chance.of(seed, "key " + plan.name(), 0);
        List<? extends SealKey> made = switch (plan.making()) {
            case SOUND -> List.of(RsaKeys.sound(chance, plan.bits(), false));
            case SHA1 -> List.of(RsaKeys.sound(chance, plan.bits(), true));
            case ED25519 -> List.of(Ed25519Key.of(chance));
            case CLOSE_PRIMES -> List.of(RsaKeys.closePrimes(chance, plan.bits()));
            case SHARED_PRIME -> RsaKeys.sharedPrime(chance, plan.bits(), 2);
            case ROCA -> List.of(RsaKeys.roca(chance, plan.bits()));
            case ENUMERABLE -> List.of(RsaKeys.enumerable(chance.below(RsaKeys.PROCESSES), plan.bits()));
        };
        List<HeldKey> keys = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            keys.add(new HeldKey(plan, plan.selector() + (i == 0 ? "" : "b"), made.get(i)));
        }
        return keys;
    }

    private record HeldKey(KeyPlan plan, String selector, SealKey key) {
        Sealer sealer() {
            return new Sealer(plan.organisation().domain(), selector, key, form(plan.organisation()));
        }
    }

    private static SealForm form(Organisation organisation) {
        return switch (organisation) {
            case BIGMAIL -> PROVIDERS;
            case PAPER -> PAPERS;
            case BANK -> STRICT;
            case MOVEMENT, PRINTER, COMMISSION, LISTS, COACHES, POSTING, LOOKALIKE -> FULL;
        };
    }

    /** What an organisation's server signs with at a time (milliseconds): one sealer, or two where it signs twice. */
    public List<Sealer> inUse(Organisation organisation, long time) {
        return keys.stream()
                .filter(held -> held.plan().organisation() == organisation
                        && held.plan().inUse(time))
                .map(HeldKey::sealer)
                .toList();
    }

    /** Whether all that an organisation signed with at a time was published. */
    public boolean published(Organisation organisation, long time) {
        return keys.stream()
                .filter(held -> held.plan().organisation() == organisation
                        && held.plan().inUse(time))
                .allMatch(held -> held.plan().published());
    }

    /** The sealers of one plan, its second selector included. */
    public List<Sealer> of(KeyPlan plan) {
        return keys.stream()
                .filter(held -> held.plan() == plan)
                .map(HeldKey::sealer)
                .toList();
    }

    /** The list server's way of sealing what it passes on. */
    public ArcSealer listSeal() {
        HeldKey held = keys.stream()
                .filter(key -> key.plan() == KeyPlan.LISTS_ARC)
                .findFirst()
                .orElseThrow();
        return new ArcSealer(held.plan().organisation().domain(), held.selector(), held.key(), ARC_FIELDS);
    }

    /** The records that the world has seen: domain, selector, record, first and last sighting, origin, source. */
    public void writePublished(Path file) throws IOException {
        write(file, KeyPlan::published);
    }

    /** Records that stood in DNS while everybody could have the private half: EVIDENCE 15 wants them known as such. */
    public void writeCompromised(Path file) throws IOException {
        write(file, KeyPlan::compromised);
    }

    private void write(Path file, Predicate<KeyPlan> wanted) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEADER);
            for (HeldKey held : keys) {
                if (wanted.test(held.plan())) {
                    out.write(line(held));
                }
            }
        }
    }

    /** The attacker's own statement, as he would leave it in the dump. Nothing may load it (EVIDENCE, rule 3). */
    public byte[] planted() {
        return keys.stream()
                .filter(held -> held.plan() == KeyPlan.SELF_MADE)
                .map(KeyRing::line)
                .reduce(HEADER, String::concat)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String line(HeldKey held) {
        KeyPlan plan = held.plan();
        return String.join(
                "\t",
                plan.organisation().domain(),
                held.selector(),
                held.key().record(),
                plan.firstSeen(),
                plan.lastSeen(),
                plan.origin(),
                plan.source() + "\n");
    }
}
