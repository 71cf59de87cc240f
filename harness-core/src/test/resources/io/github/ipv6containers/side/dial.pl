# Dials each argument, "ADDRESS PORT", and prints whether somebody takes the connection.
use strict;
use Socket qw(:all);
for my $target (@ARGV) {
    my ($address, $port) = split / /, $target;
    my $six = index($address, ':') >= 0;
    socket(my $socket, $six ? AF_INET6 : AF_INET, SOCK_STREAM, 0) or die $!;
    local $SIG{ALRM} = sub { die "no answer\n" };
    my $taken = eval {
        alarm 3;
        my $done = connect($socket, $six ? pack_sockaddr_in6($port, inet_pton(AF_INET6, $address))
                                         : pack_sockaddr_in($port, inet_pton(AF_INET, $address)));
        alarm 0;
        $done;
    };
    print $six ? 'IPv6 ' : 'IPv4 ', $taken ? 'open' : 'closed', "\n";
}
