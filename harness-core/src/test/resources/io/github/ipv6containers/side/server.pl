# Serves HTTP on port 8080 by one socket for both families; keeps a connection open until its client closes it. To "SAY " and
# more it says just that.
use strict;
use Socket qw(:all);
$SIG{CHLD} = 'IGNORE';
socket(my $listener, AF_INET6, SOCK_STREAM, 0) or die $!;
setsockopt($listener, SOL_SOCKET, SO_REUSEADDR, 1);
setsockopt($listener, IPPROTO_IPV6, IPV6_V6ONLY, 0);
bind($listener, pack_sockaddr_in6(8080, inet_pton(AF_INET6, '::'))) or die $!;
listen($listener, 16) or die $!;
while (1) {
    accept(my $client, $listener) or next;
    next if fork();
    while (sysread($client, my $request, 4096)) {
        syswrite($client, $request =~ /^SAY (.*)/s ? $1 : "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    }
    exit 0;
}
