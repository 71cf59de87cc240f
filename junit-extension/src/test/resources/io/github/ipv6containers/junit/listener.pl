# One listener an argument: "ADDRESS PORT" serves HTTP, "mute ADDRESS PORT" accepts and says nothing.
# One on :: never serves IPv4; one on ::ffff:0.0.0.0 serves nothing else.
use strict;
use Socket qw(:all);
$SIG{CHLD} = 'IGNORE';
$| = 1;
for my $argument (@ARGV) {
    my ($port, $address, $mute) = reverse split / /, $argument;
    my $six = index($address, ':') >= 0;
    socket(my $listener, $six ? AF_INET6 : AF_INET, SOCK_STREAM, 0) or die $!;
    setsockopt($listener, IPPROTO_IPV6, IPV6_V6ONLY, $address eq '::' ? 1 : 0) if $six;
    bind($listener, $six ? pack_sockaddr_in6($port, inet_pton(AF_INET6, $address))
                         : pack_sockaddr_in($port, inet_pton(AF_INET, $address))) or die $!;
    listen($listener, 16) or die $!;
    next if fork();
    my @kept;
    while (1) {
        accept(my $client, $listener) or next;
        if ($mute) { push @kept, $client; next }
        next if fork();
        sysread($client, my $request, 4096);
        syswrite($client, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        exit 0;
    }
}
print "listening\n";
sleep 1 while 1;
