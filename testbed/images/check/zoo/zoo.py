"""Ports whose two families behave as they are told.

usage: zoo.py PORT IPV4 IPV6     a socket for each family; "-" is none
       zoo.py PORT BOTH          one IPv6 socket that serves IPv4 too
       ... and more of both; a port has four digits or five

Each side is BEHAVIOR[,WHERE=VALUE]...[,WHEN=SECONDS]...:
  200, 503, 200/name     HTTP with this status, and this name of the server
  no-brackets            HTTP 200, and 400 to an IPv6 address as host
  to=URL                 an HTTP redirect
  says=WORDS             says it and closes        greets=WORDS      says it and stays
  kafka=HOST             a Kafka broker that tells its clients to go on at HOST
  quiet                  stays, whatever comes     deaf              listens and never accepts
  closes, resets         at once                   closes-at-byte, resets-at-byte
WHERE: at (the address to bind; "own" is the container's own, and there may be none), for4 and for6 (how clients of that
family are met instead).
WHEN: loopback (it listens on loopback alone until then), listen (the socket listens then), serve (it listens at once, and
accepts then), gone (its socket is closed then), left (so long after its first client), exit (the process ends with status 1,
and says why), ended (so long after its first client).
"""

import os
import socket
import struct
import sys
import threading
import time


def listener(family, address, port, only):
    if family == socket.AF_INET and ":" in address:
        family, only = socket.AF_INET6, 0  # an IPv4 address in the kernel's table of IPv6
    made = socket.socket(family, socket.SOCK_STREAM)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    if family == socket.AF_INET6:
        made.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, only)
    made.bind((address, port))
    made.listen(64)
    return made


def own_address(family):
    """Returns the container's first address of a family that its own name has; "" is none."""
    try:
        return socket.getaddrinfo(socket.gethostname(), None, family)[0][4][0]
    except socket.gaierror:
        return ""


def response(status, headers=""):
    body = "%s\n" % status
    return (
        "HTTP/1.1 %s Told So\r\n%sContent-Length: %d\r\nConnection: close\r\n\r\n%s" % (status, headers, len(body), body)
    ).encode()


def stay(connection):
    while connection.recv(4096):
        pass


def http(connection, answer):
    request = b""
    while b"\r\n\r\n" not in request:
        part = connection.recv(4096)
        if not part:
            return
        request += part
    connection.sendall(answer(request.decode("latin-1")))


def string(value):
    return struct.pack(">h", len(value)) + value.encode()


def whole(connection, count):
    received = b""
    while len(received) < count:
        part = connection.recv(count - len(received))
        if not part:
            raise ConnectionError("the client went away")
        received += part
    return received


def kafka(connection, host):
    """Answers ApiVersions of version 0, and Metadata of version 1, as a cluster of one broker."""
    while True:
        (length,) = struct.unpack(">i", whole(connection, 4))
        request = whole(connection, length)
        key, _, number = struct.unpack(">hhi", request[:8])
        if key == 18:
            answer = struct.pack(">hi", 0, 2) + struct.pack(">hhhhhh", 18, 0, 0, 3, 0, 1)
        elif key == 3:
            broker = struct.pack(">i", 1) + string(host) + struct.pack(">ih", 9092, -1)
            answer = struct.pack(">i", 1) + broker + struct.pack(">ii", 1, 0)
        else:
            return
        answer = struct.pack(">i", number) + answer
        connection.sendall(struct.pack(">i", len(answer)) + answer)


def host_has_brackets(request):
    return any(line.lower().startswith("host: [") for line in request.split("\r\n"))


def behave(behavior, connection):
    word, _, text = behavior.partition("=")
    if word[:3].isdigit():
        status, _, name = word.partition("/")
        headers = "Server: %s\r\n" % name if name else ""
        http(connection, lambda request: response(status, headers))
    elif word == "no-brackets":
        http(connection, lambda request: response("400" if host_has_brackets(request) else "200"))
    elif word == "to":
        http(connection, lambda request: response("302", "Location: %s\r\n" % text))
    elif word == "kafka":
        kafka(connection, text)
    elif word == "says":
        connection.sendall(text.replace("_", " ").encode() + b"\r\n")
    elif word == "greets":
        connection.sendall(text.replace("_", " ").encode() + b"\r\n")
        stay(connection)
    elif word == "quiet":
        stay(connection)
    elif word.endswith("-at-byte"):
        connection.recv(1)
    if word.startswith("resets"):
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def handle(behavior, connection):
    try:
        behave(behavior, connection)
    except OSError:
        pass  # the client went away
    finally:
        connection.close()


class Side:
    """What one family meets on one port, or both on one socket."""

    def __init__(self, spec, port, family, only):
        self.behavior, *words = spec.split(",")
        self.told = {name: value for name, _, value in (word.partition("=") for word in words)}
        self.port, self.family, self.only = port, family, only
        self.begin = time.monotonic()
        self.first_client = threading.Event()

    def run(self):
        if "loopback" in self.told:
            hosts = ["127.0.0.1"] if self.family == socket.AF_INET else ["::1"] if self.only else ["127.0.0.1", "::1"]
            before = [made for made in (self.on_loopback(host) for host in hosts) if made]
            for sock in before:
                self.serve(sock)
            self.until("loopback")
            for sock in before:
                close(sock)
        self.until("listen")
        address = self.told.get("at", "0.0.0.0" if self.family == socket.AF_INET else "::")
        if address == "own":
            address = own_address(self.family)
        if not address:
            return
        sock = listener(self.family, address, self.port, self.only)
        self.until("serve")
        if self.behavior != "deaf":
            self.serve(sock)
        if "gone" in self.told:
            self.until("gone")
            close(sock)
        if "left" in self.told:
            self.after_first_client("left")
            close(sock)
        if "ended" in self.told:
            self.after_first_client("ended")
        if "exit" in self.told or "ended" in self.told:
            self.until("exit")
            print("fatal: told to end", flush=True)
            os._exit(1)
        threading.Event().wait()

    def on_loopback(self, host):
        try:
            return listener(family_of(host), host, self.port, 1)
        except OSError:
            return None  # this family is switched off

    def until(self, name):
        time.sleep(max(0.0, self.begin + float(self.told.get(name, 0)) - time.monotonic()))

    def after_first_client(self, name):
        self.first_client.wait()
        time.sleep(float(self.told[name]))

    def serve(self, sock):
        threading.Thread(target=self.accept, args=(sock,), daemon=True).start()

    def accept(self, sock):
        while True:
            try:
                connection, peer = sock.accept()
            except OSError:
                return  # its socket was closed
            self.first_client.set()
            by_ipv4 = ":" not in peer[0] or peer[0].startswith("::ffff:")
            behavior = self.told.get("for4" if by_ipv4 else "for6", self.behavior)
            threading.Thread(target=handle, args=(behavior, connection), daemon=True).start()


def family_of(address):
    return socket.AF_INET6 if ":" in address else socket.AF_INET


def close(sock):
    sock.shutdown(socket.SHUT_RDWR)
    sock.close()


def sides(words):
    """Returns the sides of every port."""
    starts = [at for at, word in enumerate(words) if word.isdigit() and len(word) > 3]
    for start, end in zip(starts, starts[1:] + [len(words)]):
        port, *specs = words[start:end]
        families = [(socket.AF_INET6, 0)] if len(specs) == 1 else [(socket.AF_INET, 1), (socket.AF_INET6, 1)]
        for spec, (family, only) in zip(specs, families):
            if spec != "-":
                yield Side(spec, int(port), family, only)


def main(*words):
    print("up", *words, flush=True)
    threads = [threading.Thread(target=side.run, daemon=True) for side in sides(words)]
    for thread in threads:
        thread.start()
    threading.Event().wait()


if __name__ == "__main__":
    main(*sys.argv[1:])
