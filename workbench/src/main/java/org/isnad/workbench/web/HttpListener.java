package org.isnad.workbench.web;

import java.nio.file.Path;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** Where a server listens, over TLS where it has a key store, and what it bears of those who connect. */
final class HttpListener {
    private static final int HEADER_BYTES = 8 << 10;
    private static final int MOST_CONNECTIONS = 256;

    private HttpListener() {}

    /** Added to the server, not opened yet. */
    static ServerConnector add(Server server, ServeOrder order, Patience patience) {
        HttpConfiguration http = http(patience);
        ServerConnector connector;
        if (order.keyStore() == null) {
            connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        } else {
            SecureRequestCustomizer names = new SecureRequestCustomizer();
            // A certificate of the organisation's own may have any name; what Host may say, the gate decides.
            names.setSniHostCheck(false);
            http.addCustomizer(names);
            connector = new ServerConnector(
                    server,
                    1,
                    1,
                    new SslConnectionFactory(tls(order.keyStore(), order), "http/1.1"),
                    new HttpConnectionFactory(http));
        }
        connector.setHost(order.address());
        connector.setPort(order.port());
        connector.setIdleTimeout(patience.idle().toMillis());
        connector.addBean(new SlowHeads(patience.head()));
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, connector));
        return connector;
    }

    private static HttpConfiguration http(Patience patience) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setUriCompliance(UriCompliance.DEFAULT);
        http.setIdleTimeout(patience.idle().toMillis());
        return http;
    }

    private static SslContextFactory.Server tls(Path keyStore, ServeOrder order) {
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setKeyStorePath(keyStore.toAbsolutePath().toString());
        tls.setKeyStorePassword(order.keyStorePassword());
        tls.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        tls.setRenegotiationAllowed(false);
        return tls;
    }
}
