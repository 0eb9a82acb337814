package org.isnad.core.thread;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts messages into conversations: each gets one parent or none, by the first of four rules that finds one.
 *
 * <ol>
 *   <li>The nearest ancestor that it names and that is in the archive; those named before it are missing.
 *   <li>The message whose Thread-Index is the longest beginning of its own.
 *   <li>The earliest message to which its provider gave the same conversation.
 *   <li>If its subject bears the mark of an answer: the latest earlier message of that subject whose sender is among those it
 *       goes to. A shared subject alone joins nothing.
 * </ol>
 *
 * A message is never its own ancestor: where references go in a circle, which only a forger or a broken program brings about,
 * the earliest of its messages (by stated date, then by number) gets no parent. Work is linear in what the headers name.
 * The order in which messages are given makes no difference.
 *
 * @param edges by child
 * @param missing by the number of who wants it
 * @param circles numbers of messages at which a circle was cut
 */
public record Conversations(List<Edge> edges, List<Missing> missing, List<Long> circles) {
    /** Of a Message-ID on so many contents no parent is taken: it names nothing. */
    private static final int MOST_VERSIONS = 50;

    public Conversations {
        edges = List.copyOf(edges);
        missing = List.copyOf(missing);
        circles = List.copyOf(circles);
    }

    public static Conversations of(List<Post> posts) {
        return new Builder(posts).build();
    }

    private static final class Builder {
        private static final Comparator<Post> EARLIEST = Comparator.<Post>comparingLong(
                        post -> post.date() == null ? Long.MAX_VALUE : post.date())
                .thenComparingLong(Post::number);

        private final List<Post> posts;
        private final Map<Long, Post> byNumber = new HashMap<>();
        private final Map<String, List<Post>> byId = new HashMap<>();
        private final Map<String, Post> byIndex = new HashMap<>();
        private final Map<String, Post> byProvider = new HashMap<>();
        private final Map<String, List<Post>> bySubject = new HashMap<>();
        private final TreeMap<Long, Edge> edges = new TreeMap<>();
        private final List<Missing> missing = new ArrayList<>();
        private final List<Long> circles = new ArrayList<>();

        Builder(List<Post> given) {
            posts = given.stream().sorted(EARLIEST).toList();
            for (Post post : posts) {
                byNumber.put(post.number(), post);
                if (!post.messageId().isEmpty()) {
                    byId.computeIfAbsent(post.messageId(), id -> new ArrayList<>())
                            .add(post);
                }
                if (post.index() != null) {
                    byIndex.putIfAbsent(post.index().hex(), post);
                }
                if (!post.provider().isEmpty()) {
                    byProvider.putIfAbsent(post.provider(), post);
                }
                if (!post.subject().isEmpty()) {
                    bySubject
                            .computeIfAbsent(post.subject(), subject -> new ArrayList<>())
                            .add(post);
                }
            }
        }

        Conversations build() {
            for (Post post : posts) {
                Edge edge = byReference(post);
                edge = edge == null ? byIndex(post) : edge;
                edge = edge == null ? byProvider(post) : edge;
                edge = edge == null && post.ancestors().isEmpty() && post.answer() ? bySubject(post) : edge;
                if (edge != null) {
                    edges.put(post.number(), edge);
                } else if (post.answer() && post.ancestors().isEmpty()) {
                    missing.add(new Missing(post.number(), Missing.Kind.ANSWER, ""));
                }
            }
            cutCircles();
            missing.sort(Comparator.comparingLong(Missing::wantedBy));
            return new Conversations(
                    List.copyOf(edges.values()),
                    missing,
                    circles.stream().sorted().toList());
        }

        private @Nullable Edge byReference(Post post) {
            int between = 0;
            for (String id : post.ancestors()) {
                List<Post> named = byId.getOrDefault(id, List.of());
                if (id.equals(post.messageId())) {
                    continue;
                }
                if (named.isEmpty()) {
                    missing.add(new Missing(post.number(), Missing.Kind.MESSAGE_ID, id));
                    between++;
                } else if (named.size() <= MOST_VERSIONS) {
                    boolean ambiguous = named.size() > 1;
                    boolean plain = post.plain()
                            && !ambiguous
                            && id.equals(post.ancestors().getFirst())
                            && goesTo(post, named.getFirst());
                    return new Edge(
                            post.number(), named.getFirst().number(), Edge.Kind.REFERENCE, between, ambiguous, plain);
                }
            }
            return null;
        }

        /** Whether it goes to him who wrote the other, or he wrote both. */
        private static boolean goesTo(Post post, Post above) {
            return !above.sender().isEmpty()
                    && (post.recipients().contains(above.sender())
                            || post.sender().equals(above.sender()));
        }

        private @Nullable Edge byIndex(Post post) {
            Optional<ChainIndex> above = Optional.ofNullable(post.index()).flatMap(ChainIndex::parent);
            int between = 0;
            while (above.isPresent()) {
                Post parent = byIndex.get(above.get().hex());
                if (parent != null) {
                    return new Edge(post.number(), parent.number(), Edge.Kind.THREAD_INDEX, between, false, false);
                }
                if (post.ancestors().isEmpty()) {
                    missing.add(new Missing(
                            post.number(),
                            Missing.Kind.THREAD_INDEX,
                            above.get().hex()));
                }
                between++;
                above = above.get().parent();
            }
            return null;
        }

        private @Nullable Edge byProvider(Post post) {
            Post first = post.provider().isEmpty() ? null : byProvider.get(post.provider());
            return first == null || first.number() == post.number()
                    ? null
                    : new Edge(post.number(), first.number(), Edge.Kind.PROVIDER, 0, false, false);
        }

        private @Nullable Edge bySubject(Post post) {
            Post latest = null;
            Set<String> recipients = new HashSet<>(post.recipients());
            for (Post other : bySubject.getOrDefault(post.subject(), List.of())) {
                if (EARLIEST.compare(other, post) >= 0 || other.date() == null || post.date() == null) {
                    break;
                }
                latest = recipients.contains(other.sender()) ? other : latest;
            }
            return latest == null ? null : new Edge(post.number(), latest.number(), Edge.Kind.SUBJECT, 0, false, false);
        }

        /** Each message has one parent at most, so that a circle is met by following parents; each edge is followed once. */
        private void cutCircles() {
            Set<Long> settled = new HashSet<>();
            for (Post start : posts) {
                List<Long> path = new ArrayList<>();
                Set<Long> onPath = new HashSet<>();
                Long at = start.number();
                while (at != null && !settled.contains(at) && onPath.add(at)) {
                    path.add(at);
                    Edge edge = edges.get(at);
                    at = edge == null ? null : edge.parent();
                }
                if (at != null && onPath.contains(at)) {
                    cut(path.subList(path.indexOf(at), path.size()));
                }
                settled.addAll(path);
            }
        }

        private void cut(List<Long> circle) {
            circle.stream().map(byNumber::get).min(EARLIEST).ifPresent(earliest -> {
                edges.remove(earliest.number());
                circles.add(earliest.number());
            });
        }
    }
}
