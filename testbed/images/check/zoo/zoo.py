"""One port whose two families behave as they are told.

usage: zoo.py PORT IPV4 IPV6     a socket for each family; "-" is none
       zoo.py PORT BOTH          one IPv6 socket that serves IPv4 too

Each side is BEHAVIOR[,WHEN=SECONDS]...:
  200, 503, 200/name     HTTP with this status, and this name of the server
  no-brackets            HTTP 200, and 400 to an IPv6 address as host
  to=URL                 an HTTP redirect
  says=WORDS             says it and closes        greets=WORDS      says it and stays
  kafka=HOST             a Kafka broker that tells its clients to go on at HOST
  quiet                  stays, whatever comes     deaf              listens and never accepts
  closes, resets         at once                   closes-at-byte, resets-at-byte
WHEN: listen (the socket listens then), serve (it listens at once, and accepts then), gone (its socket is closed then),
exit (the process ends with status 1, and says why).
"""

import os
import socket
import struct
import sys
import threading
import time


def listener(family, port, only):
    made = socket.socket(family, socket.SOCK_STREAM)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    if family == socket.AF_INET6:
        made.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, only)
    made.bind(("0.0.0.0" if family == socket.AF_INET else "::", port))
    made.listen(64)
    return made


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


def accept(sock, behavior):
    while True:
        try:
            connection, _ = sock.accept()
        except OSError:
            return  # its socket was closed
        threading.Thread(target=handle, args=(behavior, connection), daemon=True).start()


def side(spec, port, family, only):
    behavior, *whens = spec.split(",")
    when = {name: float(seconds) for name, _, seconds in (w.partition("=") for w in whens)}
    begin = time.monotonic()

    def until(name):
        time.sleep(max(0.0, begin + when.get(name, 0) - time.monotonic()))

    until("listen")
    sock = listener(family, port, only)
    until("serve")
    if behavior != "deaf":
        threading.Thread(target=accept, args=(sock, behavior), daemon=True).start()
    if "gone" in when:
        until("gone")
        sock.shutdown(socket.SHUT_RDWR)
        sock.close()
    if "exit" in when:
        until("exit")
        print("fatal: told to end", flush=True)
        os._exit(1)
    threading.Event().wait()


def main(port, *specs):
    families = [(socket.AF_INET6, 0)] if len(specs) == 1 else [(socket.AF_INET, 1), (socket.AF_INET6, 1)]
    print("up", *specs, flush=True)
    threads = [
        threading.Thread(target=side, args=(spec, int(port), family, only), daemon=True)
        for spec, (family, only) in zip(specs, families)
        if spec != "-"
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main(*sys.argv[1:])
