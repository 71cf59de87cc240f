package io.github.ipv6containers.probe;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.handshake.Handshake;
import io.github.ipv6containers.handshake.TlsHandshake;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Opens TLS over a connection, believes any certificate, and goes on with the protocol inside. */
final class TlsExchange {

    private static final Pattern ALERT = Pattern.compile("fatal alert: ([a-z_]+)");

    private final Socket plain;
    private final Endpoint endpoint;
    private final Duration patience;
    private final HasNoCertificate ours = new HasNoCertificate();
    private volatile boolean brokenOff;

    private TlsExchange(Socket plain, Endpoint endpoint, Duration patience) {
        this.plain = plain;
        this.endpoint = endpoint;
        this.patience = patience;
    }

    static Exchange over(Socket plain, TlsHandshake handshake, Endpoint endpoint, Duration patience) {
        TlsExchange exchange = new TlsExchange(plain, endpoint, patience);
        // TLS waits for each piece of a message; a server that sends one byte now and then would never end it.
        Duration longest = handshake.inner() == null ? patience : patience.multipliedBy(2);
        CompletableFuture<Void> end = CompletableFuture.runAsync(
                exchange::breakOff, CompletableFuture.delayedExecutor(longest.toMillis(), TimeUnit.MILLISECONDS));
        Exchange seen = exchange.with(handshake.inner());
        end.cancel(false);
        // A server that wants a certificate of its client may close before its words about that are read.
        return exchange.ours.wasAskedFor && seen.stage() != Stage.ANSWERED
                ? Exchange.without(Stage.ANSWERED, "TLS, asks for a certificate of the client's")
                : seen;
    }

    private Exchange with(@Nullable Handshake inner) {
        try (SSLSocket socket = (SSLSocket)
                context(ours).getSocketFactory().createSocket(plain, endpoint.host(), endpoint.port(), false)) {
            socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
            if (inner != null && inner.id().equals("grpc")) {
                SSLParameters parameters = socket.getSSLParameters();
                parameters.setApplicationProtocols(new String[] {"h2"});
                socket.setSSLParameters(parameters);
            }
            socket.startHandshake();
            String version = socket.getSession().getProtocol();
            if (inner == null) {
                return Exchange.without(Stage.ANSWERED, version);
            }
            Exchange inside = Exchange.over(socket, inner, endpoint, patience);
            return new Exchange(
                    inside.stage(), inside.detail() + " over " + version, inside.firstBytes(), inside.sentTo());
        } catch (IOException e) {
            return failed(e);
        }
    }

    private void breakOff() {
        brokenOff = true;
        try {
            plain.close();
        } catch (IOException closed) {
            // It was to be closed.
        }
    }

    private Exchange failed(IOException e) {
        if (brokenOff) {
            return Exchange.without(Stage.SILENT, "sent no whole TLS for " + patience.toSeconds() + " s");
        }
        String words = String.valueOf(e.getMessage());
        Matcher alert = ALERT.matcher(words);
        if (alert.find()) {
            return Exchange.without(Stage.TURNED_AWAY, "TLS alert " + alert.group(1));
        }
        if (e instanceof SocketTimeoutException) {
            return Exchange.without(Stage.SILENT, "sent no TLS for " + patience.toSeconds() + " s");
        }
        boolean closed = e instanceof EOFException
                || e.getCause() instanceof EOFException
                || e instanceof SocketException
                || e.getCause() instanceof SocketException;
        if (closed) {
            return Exchange.without(Stage.SILENT, Exchange.CLOSED + ": " + words);
        }
        return e instanceof SSLException && words.contains("SSL message")
                ? Exchange.without(Stage.WRONG_PROTOCOL, "no TLS")
                : Exchange.without(Stage.SILENT, words);
    }

    private static SSLContext context(KeyManager ours) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {ours}, new TrustManager[] {new TrustsAll()}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no TLS.", e);
        }
    }

    /** Remembers that the server asked for a certificate of the client's. */
    private static final class HasNoCertificate extends X509ExtendedKeyManager {

        private volatile boolean wasAskedFor;

        @Override
        public @Nullable String chooseClientAlias(
                String[] keyTypes, Principal @Nullable [] issuers, @Nullable Socket socket) {
            wasAskedFor = true;
            return null;
        }

        @Override
        public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
            return null;
        }

        @Override
        public String @Nullable [] getServerAliases(String keyType, Principal @Nullable [] issuers) {
            return null;
        }

        @Override
        public @Nullable String chooseServerAlias(
                String keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
            return null;
        }

        @Override
        public X509Certificate @Nullable [] getCertificateChain(String alias) {
            return null;
        }

        @Override
        public @Nullable PrivateKey getPrivateKey(String alias) {
            return null;
        }
    }

    /** Is never told what it would have to object to: a server under test has a certificate of its own making. */
    private static final class TrustsAll extends X509ExtendedTrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
