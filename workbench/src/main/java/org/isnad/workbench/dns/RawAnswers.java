package org.isnad.workbench.dns;

import java.util.concurrent.CompletableFuture;
import org.xbill.DNS.io.DefaultIoClientFactory;
import org.xbill.DNS.io.IoClientFactory;
import org.xbill.DNS.io.TcpIoClient;
import org.xbill.DNS.io.UdpIoClient;

/** Listens at the wire: keeps the bytes of the last answer as they came, before anybody read them. */
final class RawAnswers implements IoClientFactory {
    private final IoClientFactory sockets = new DefaultIoClientFactory();
    private volatile byte[] last = {};

    @Override
    public TcpIoClient createOrGetTcpClient() {
        return (local, remote, query, data, timeout) ->
                kept(sockets.createOrGetTcpClient().sendAndReceiveTcp(local, remote, query, data, timeout));
    }

    @Override
    public UdpIoClient createOrGetUdpClient() {
        return (local, remote, query, data, max, timeout) ->
                kept(sockets.createOrGetUdpClient().sendAndReceiveUdp(local, remote, query, data, max, timeout));
    }

    private CompletableFuture<byte[]> kept(CompletableFuture<byte[]> answer) {
        return answer.thenApply(bytes -> {
            last = bytes;
            return bytes;
        });
    }

    /** Of the last question that was answered, over TCP where UDP was too small. */
    byte[] last() {
        return last.clone();
    }
}
