# Watches which family the TCP connections to some ports of this network namespace use. Arguments: the ports.
# Prints "watching", and for each SIGUSR1 what was seen since the last one:
#   "lost FAMILY COUNT" lines, "connection FAMILY PORT PEER PEER-PORT OPENED PACKETS-WITH-DATA" lines,
#   "sent FAMILY PORT PEER PEER-PORT HOST HOST-PORT" lines for the places with which a client was told to go on,
#   "sealed FAMILY PORT PEER PEER-PORT" lines where that cannot be read, "seen NUMBER".
# Packets are looked at, not socket tables: a short connection is in no table for long, and there an IPv4 peer of a
# socket for both families looks like one of IPv6 (::ffff:…).
use strict;
use Socket qw(:all);
use constant {
    PACKET => 17, EVERY_PROTOCOL => 3, PACKET_LEVEL => 263, STATISTICS => 6, ATTACH_FILTER => 26, OUTGOING => 4,
    PROTOCOL => 0xfffff000, INTERFACE => 0xfffff008, LOOPBACK => 1, BEGINNING => 2048, MOST_PLACES => 100,
};
my %protocol = (ipv4 => 0x0800, ipv6 => 0x86dd);
my %ports = map { $_ => 1 } @ARGV;
$| = 1;

# A socket for each family: when one is overrun by packets, the other still sees all of its own.
sub watcher {
    my ($protocol) = @_;
    # The kernel's filter language (Documentation/networking/filter.rst): of this protocol, and not on loopback.
    my $program = join '', map { pack('SCCL', @$_) } (
        [0x28, 0, 0, PROTOCOL], [0x15, 0, 3, $protocol],
        [0x20, 0, 0, INTERFACE], [0x15, 1, 0, LOOPBACK],
        [0x06, 0, 0, BEGINNING], [0x06, 0, 0, 0]);
    socket(my $socket, PACKET, SOCK_DGRAM, unpack('S', pack('n', EVERY_PROTOCOL))) or die "packet socket: $!\n";
    setsockopt($socket, SOL_SOCKET, ATTACH_FILTER, pack('Sx![P]P', length($program) / 8, $program)) or die "filter: $!\n";
    # What came before the filter was there may be of the other family.
    while (1) {
        vec(my $ready = '', fileno $socket, 1) = 1;
        last if select($ready, undef, undef, 0) <= 0;
        recv($socket, my $unfiltered, 1, 0);
    }
    getsockopt($socket, PACKET_LEVEL, STATISTICS);
    return $socket;
}

# Returns the places in what a server says, in the words of the protocols that have such: any other address in a text is none.
sub places {
    my ($said) = @_;
    my $url = qr{\w+://(\[[0-9A-Fa-f:.]+\]|[\w.-]+)(?::(\d+))?};
    my @places;
    push @places, [$1, $2] while $said =~ /^location:[ \t]*$url/gim; # HTTP
    push @places, [$1, $2] while $said =~ /QueueUrl\W{1,12}?$url/g; # SQS
    push @places, [$1, $2] while $said =~ /^-(?:MOVED|ASK) \d+ (\S+):(\d+)/gm; # Redis: of a key
    push @places, [$1, $2] while $said =~ /\$\d+\r\n(\S+)\r\n:(\d+)\r\n\$40\r\n/g; # CLUSTER SLOTS
    push @places, [$1, $2] while $said =~ /\b[0-9a-f]{40} (\S+):(\d+)@\d+/g; # CLUSTER NODES
    push @places, [$1, 0] while $said =~ /\$8\r\nendpoint\r\n\$\d+\r\n(\S+)\r\n/g; # CLUSTER SHARDS
    push @places, [$1, $2] while $said =~ /\x02(?:\d+|me|primary)\0.{4}([\w.:\[\]-]+):(\d+)\0/gs; # MongoDB: a member
    while ($said =~ /(?<=[A-Za-z0-9.:-])\0\0(..)/gs) { # Kafka: a broker, its name with one length or the other before it
        my ($port, $end) = (unpack('n', $1), $-[0]);
        my $before = substr($said, $end < 45 ? 0 : $end - 45, $end < 45 ? $end : 45);
        next if !$port || $before !~ /([^A-Za-z0-9.:-])([A-Za-z0-9.:-]{3,43})$/;
        my ($length, $host) = (ord $1, $2);
        next if $length != length($host) && $length != length($host) + 1;
        next if $host =~ /\.version$/; # what a broker can do, from version 0 on: eligible.leader.replicas.version
        push @places, [$host, $port] if $host =~ /[.:]/ || $host eq 'localhost';
    }
    return grep { $_->[0] =~ /^\[?[A-Za-z0-9_.:-]{1,253}\]?$/ } @places;
}

my (%seen, %said);
sub note {
    my ($family, $outgoing, $packet) = @_;
    my ($header, $protocol, $total, $from, $to);
    if ($family eq 'ipv4') {
        return if length $packet < 20 || unpack('n', substr($packet, 6, 2)) & 0x1fff; # a later fragment
        $header = (ord($packet) & 15) * 4;
        ($protocol, $total) = (ord substr($packet, 9, 1), unpack('n', substr($packet, 2, 2)));
        ($from, $to) = (substr($packet, 12, 4), substr($packet, 16, 4));
    } else {
        return if length $packet < 40;
        ($header, $protocol, $total) = (40, ord substr($packet, 6, 1), 40 + unpack('n', substr($packet, 4, 2)));
        ($from, $to) = (substr($packet, 8, 16), substr($packet, 24, 16));
    }
    return if $protocol != 6 || length $packet < $header + 20;
    my ($from_port, $to_port) = unpack('nn', substr($packet, $header, 4));
    # A connection that the container itself opens to such a port elsewhere is another service's.
    my ($port, $peer, $peer_port) = $outgoing ? ($from_port, $to, $to_port) : ($to_port, $from, $from_port);
    return if !$ports{$port};
    my $opens = !$outgoing && (ord(substr($packet, $header + 13, 1)) & 0x12) == 0x02;
    # Never 0 by mistake: a length that the header has no room for is below that of the headers.
    my $data = $total - $header - (ord(substr($packet, $header + 12, 1)) >> 4) * 4;
    return if !$opens && $data == 0;
    my $address = inet_ntop($family eq 'ipv4' ? AF_INET : AF_INET6, $peer);
    my $connection = $seen{"$family $port $address $peer_port"} ||= [0, 0];
    $connection->[0] = 1 if $opens;
    $connection->[1]++ if $data != 0;
    return if !$outgoing || $data == 0;
    my $said = substr($packet, $header + (ord(substr($packet, $header + 12, 1)) >> 4) * 4);
    my $heard = "$family $port $address $peer_port";
    $said{"sealed $heard"} = 1 if $said =~ /^[\x14-\x17]\x03[\0-\x04]/; # TLS
    for my $place (places($said)) {
        my ($host, $at) = ($place->[0] =~ tr/[]//dr, $place->[1] || 0);
        $said{"sent $heard $host $at"} = 1 if keys %said < MOST_PLACES;
    }
}

my %socket = map { $_ => watcher($protocol{$_}) } sort keys %protocol;
my ($asked, $told) = (0, 0);
$SIG{USR1} = sub { $asked++ };
$SIG{TERM} = $SIG{INT} = sub { exit 0 };
print "watching\n";

# Takes a packet of each family; false when none is left.
sub take {
    my ($wait) = @_;
    my $ready = '';
    vec($ready, fileno $_, 1) = 1 for values %socket;
    return 0 if select($ready, undef, undef, $wait) <= 0;
    for my $family (keys %socket) {
        next if !vec($ready, fileno $socket{$family}, 1);
        my $from = recv($socket{$family}, my $packet, BEGINNING, 0);
        note($family, unpack('x10C', $from) == OUTGOING, $packet) if defined $from && length $from > 10;
    }
    return 1;
}

while (1) {
    next if take($asked > $told ? 0 : 0.02) || $asked == $told;
    $told = $asked;
    for my $family (sort keys %socket) {
        my (undef, $lost) = unpack('LL', getsockopt($socket{$family}, PACKET_LEVEL, STATISTICS));
        print "lost $family $lost\n";
    }
    print "connection $_ @{$seen{$_}}\n" for sort keys %seen;
    print "$_\n" for sort keys %said;
    (%seen, %said) = ();
    print "seen $told\n";
}
