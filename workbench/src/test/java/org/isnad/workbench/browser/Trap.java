package org.isnad.workbench.browser;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A socket on loopback that hostile mail points to. It counts who calls and answers nobody. */
final class Trap implements AutoCloseable {
    private final ServerSocket socket;
    private final List<String> callers = new CopyOnWriteArrayList<>();

    private Trap(ServerSocket socket) {
        this.socket = socket;
    }

    static Trap open() throws IOException {
        Trap trap = new Trap(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(trap::listen);
        return trap;
    }

    String address() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    /** First lines of what was asked of it. */
    List<String> callers() {
        return List.copyOf(callers);
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (Socket caller = socket.accept()) {
                byte[] first = caller.getInputStream().readNBytes(1);
                callers.add("called from port " + caller.getPort() + (first.length == 0 ? ", silently" : ""));
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    callers.add("called, and broken off: " + e.getMessage());
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
