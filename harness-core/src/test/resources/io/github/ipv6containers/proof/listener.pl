# One listener an argument: "SECONDS-TO-WAIT ADDRESS PORT"; answers HTTP. An IPv6 one never serves IPv4.
use strict;
use Socket qw(:all);
$SIG{CHLD} = 'IGNORE';
for my $listener (@ARGV) {
    next if fork();
    my ($wait, $address, $port) = split / /, $listener;
    sleep $wait;
    my $six = index($address, ':') >= 0;
    socket(my $socket, $six ? AF_INET6 : AF_INET, SOCK_STREAM, 0) or die $!;
    setsockopt($socket, SOL_SOCKET, SO_REUSEADDR, 1);
    setsockopt($socket, IPPROTO_IPV6, IPV6_V6ONLY, 1) if $six;
    bind($socket, $six ? pack_sockaddr_in6($port, inet_pton(AF_INET6, $address))
                       : pack_sockaddr_in($port, inet_pton(AF_INET, $address))) or die $!;
    listen($socket, 16);
    while (1) {
        accept(my $client, $socket) or next;
        next if fork();
        sysread($client, my $request, 4096);
        syswrite($client, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        exit 0;
    }
}
sleep 1 while 1;
