# Planted listeners with known behavior, one process each; ports as in ControlListeners.java.
# "none" (7006) is the port on which nothing listens. The argument is what each answers, to be told from anybody else's.
use strict;
use Socket qw(:all);

my $token = shift or die "no token";

$SIG{TERM} = $SIG{INT} = sub { kill 'KILL', -getpgrp(); exit 0 };
$SIG{CHLD} = 'IGNORE';

sub listener {
    my ($port, $family, $address, $v6only) = @_;
    socket(my $listener, $family, SOCK_STREAM, 0) or return;
    setsockopt($listener, SOL_SOCKET, SO_REUSEADDR, 1);
    if ($family == AF_INET6) {
        setsockopt($listener, IPPROTO_IPV6, IPV6_V6ONLY, $v6only) or die "v6only: $!";
    }
    my $where = $family == AF_INET6
        ? pack_sockaddr_in6($port, inet_pton(AF_INET6, $address))
        : pack_sockaddr_in($port, inet_pton(AF_INET, $address));
    bind($listener, $where) or die "bind $address $port: $!";
    listen($listener, 16) or die "listen: $!";
    return $listener;
}

sub serve {
    my ($listener, $mute) = @_;
    return if !$listener;
    my $pid = fork();
    die "fork: $!" if !defined $pid;
    return if $pid;
    my @open;
    while (1) {
        accept(my $client, $listener) or next;
        if ($mute) { push @open, $client; next; }
        my $child = fork();
        next if $child;
        sysread($client, my $request, 4096);
        syswrite($client, "$token\n");
        close($client);
        exit 0;
    }
}

my @plan = (
    [7001, AF_INET,  '0.0.0.0',        0, 0],
    [7002, AF_INET6, '::',             1, 0],
    [7003, AF_INET6, '::',             0, 0],
    [7004, AF_INET6, '::ffff:0.0.0.0', 0, 0],
    [7005, AF_INET6, '::',             0, 1],
);
# All are bound before the first serves: whoever is answered by one finds the others listening.
$_->[5] = listener(@$_[0 .. 3]) for @plan;
serve($_->[5], $_->[4]) for @plan;
sleep 1 while 1;
