# Dials from inside a network namespace and prints the kernel's socket tables there.
# Arguments: one "address port step,step" per dial, separated by blanks within one argument; a step is "hex/milliseconds":
# what to send ("-" for nothing) and how long to wait for bytes. The next step is for a server that said nothing yet.
# Output: "dial INDEX STAGE MILLIS HEX ERROR" lines, then each table between "table NAME" and "end".
use strict;
use Errno qw(ECONNREFUSED ETIMEDOUT EINPROGRESS);
use Socket qw(:all);

# Seconds with two decimals: the smallest Perl has no clock finer than a second of its own.
sub now {
    open(my $uptime, '<', '/proc/uptime') or die "uptime: $!";
    return (split / /, <$uptime>)[0];
}

sub dial {
    my ($address, $port, $steps) = @_;
    my $six = index($address, ':') >= 0;
    my $family = $six ? AF_INET6 : AF_INET;
    socket(my $socket, $family, SOCK_STREAM, 0) or return ('unreachable', '', "$!");
    my $where = $six
        ? pack_sockaddr_in6($port, inet_pton(AF_INET6, $address))
        : pack_sockaddr_in($port, inet_pton(AF_INET, $address));
    my $connected = eval {
        local $SIG{ALRM} = sub { die "timed out\n" };
        alarm 3;
        my $done = connect($socket, $where);
        my $error = $!;
        alarm 0;
        $! = $error;
        $done;
    };
    if ($@) { return ('timed-out', '', 'connection timed out'); }
    if (!$connected) {
        my $stage = $! == ECONNREFUSED ? 'refused' : $! == ETIMEDOUT ? 'timed-out' : 'unreachable';
        return ($stage, '', "$!");
    }
    my ($received, $ending) = ('', 'mute');
    for my $step (split /,/, $steps) {
        my ($hex, $millis) = split m{/}, $step;
        syswrite($socket, pack('H*', $hex)) if $hex ne '-';
        my $deadline = now() + $millis / 1000;
        while ((my $left = $deadline - now()) > 0) {
            my $bits = '';
            vec($bits, fileno($socket), 1) = 1;
            # Once bytes have come, the rest of a short answer follows at once.
            my $ready = select($bits, undef, undef, $received eq '' || $left < 0.3 ? $left : 0.3);
            last if !$ready;
            my $count = sysread($socket, my $part, 4096);
            if (!$count) { $ending = 'closed'; last; }
            $received .= $part;
            last if length($received) > 16384;
        }
        last if $ending eq 'closed' || $received ne '';
    }
    return ("connected-$ending", unpack('H*', $received), '');
}

$SIG{PIPE} = 'IGNORE';
# Each in a process of its own, since a dial is mostly waiting.
my @dials = map {
    my $index = $_;
    my $pid = open(my $pipe, '-|');
    die "fork: $!" if !defined $pid;
    if (!$pid) {
        my $begin = now();
        my ($stage, $hex, $error) = dial(split(/ /, $ARGV[$index]));
        printf "dial %d %s %.1f %s %s\n", $index, $stage, (now() - $begin) * 1000, $hex eq '' ? '-' : $hex, $error;
        exit 0;
    }
    $pipe;
} 0 .. $#ARGV;
for my $dial (@dials) {
    print while <$dial>;
    close($dial) or die "a dial failed\n";
}
for my $table (qw(tcp tcp6)) {
    print "table $table\n";
    if (open(my $file, '<', "/proc/net/$table")) { print while <$file>; }
    print "end\n";
}
