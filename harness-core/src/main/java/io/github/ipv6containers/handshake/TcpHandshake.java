package io.github.ipv6containers.handshake;

/** Is content with a connection that stays open; a banner is taken along when the server sends one. */
record TcpHandshake() implements Handshake {

    @Override
    public String id() {
        return "tcp";
    }

    @Override
    public String label() {
        return "TCP connection";
    }

    @Override
    public byte[] request() {
        return new byte[0];
    }

    @Override
    public Answer judge(byte[] received) {
        return received.length == 0
                ? Answer.incomplete()
                : Answer.recognized("banner \"" + Excerpt.of(received) + "\"");
    }

    @Override
    public boolean connectionIsProof() {
        return true;
    }
}
