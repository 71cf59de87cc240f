# Asks the engine's name server for a name's addresses, once for each kind of record, and dials what it is told.
# Argument: the name. Prints "A ADDRESS ANSWER" and "AAAA ADDRESS ANSWER".
use strict;
use Socket qw(:all);

sub ask {
    my ($name, $kind) = @_;
    socket(my $socket, AF_INET, SOCK_DGRAM, 0) or die $!;
    connect($socket, pack_sockaddr_in(53, inet_aton('127.0.0.11'))) or die $!;
    my $question = join('', map { chr(length $_) . $_ } split /\./, $name) . "\0" . pack('nn', $kind, 1);
    send($socket, pack('n6', 7, 0x0100, 1, 0, 0, 0) . $question, 0);
    alarm 5;
    recv($socket, my $answer, 4096, 0);
    my $count = unpack('x6n', $answer);
    my $at = 12 + length $question;
    my @found;
    for (1 .. $count) {
        # A name is a pointer of two bytes, or labels that end in an empty one.
        while (1) {
            my $length = ord substr($answer, $at, 1);
            if ($length >= 192) { $at += 2; last; }
            $at += 1 + $length;
            last if $length == 0;
        }
        my ($type, undef, undef, $length) = unpack('nnNn', substr($answer, $at, 10));
        push @found, substr($answer, $at + 10, $length) if $type == $kind;
        $at += 10 + $length;
    }
    return @found;
}

sub dial {
    my ($family, $address) = @_;
    socket(my $socket, $family, SOCK_STREAM, 0) or die $!;
    alarm 5;
    connect($socket, $family == AF_INET6 ? pack_sockaddr_in6(8080, $address) : pack_sockaddr_in(8080, $address)) or return "$!";
    syswrite($socket, "GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    sysread($socket, my $answer, 4096);
    return (split /\r/, $answer)[0];
}

for ([A => 1, AF_INET], [AAAA => 28, AF_INET6]) {
    my ($kind, $number, $family) = @$_;
    print "$kind ", inet_ntop($family, $_), ' ', dial($family, $_), "\n" for ask($ARGV[0], $number);
}
