# Dials from inside a network namespace and prints the kernel's socket tables there.
# Arguments: one "address port step,step" per dial, separated by blanks within one argument; a step is "hex/milliseconds":
# what to send ("-" for nothing) and how long to wait for bytes. The next step is for a server that said nothing yet; in
# "hex/milliseconds/words" only its words count, and not that it closes.
# An address is a literal, or a name with the family that is looked up: "name/ipv6".
# Output: "dial INDEX STAGE MILLIS HEX ERROR" lines, then each table between "table NAME" and "end".
# With "-" alone it says "ready", and takes lines from its input until that ends: "INDEX address port step,step" for one
# dial, "tables" for the tables; "mark WORD" is said again.
use strict;
use Errno qw(ECONNREFUSED ECONNRESET ETIMEDOUT EAGAIN EINTR);
use Socket qw(:all);

# Seconds with two decimals: the smallest Perl has no clock finer than a second of its own.
sub now {
    open(my $uptime, '<', '/proc/uptime') or die "uptime: $!";
    return (split / /, <$uptime>)[0];
}

sub dial {
    my ($address, $port, $steps) = @_;
    my ($family, $where);
    if ($address =~ s{/(ipv[46])$}{}) {
        $family = $1 eq 'ipv6' ? AF_INET6 : AF_INET;
        my ($error, @found) = getaddrinfo($address, $port, { family => $family, socktype => SOCK_STREAM });
        return ('no-address', '', "$error") if !@found;
        $where = $found[0]{addr};
    } elsif (index($address, ':') >= 0) {
        $family = AF_INET6;
        $where = pack_sockaddr_in6($port, inet_pton(AF_INET6, $address));
    } else {
        $family = AF_INET;
        $where = pack_sockaddr_in($port, inet_pton(AF_INET, $address));
    }
    socket(my $socket, $family, SOCK_STREAM, 0) or return ('unreachable', '', "$!");
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
    # A server that resets at once may do so before connect has returned.
    return ('connected-closed', '', '') if !$connected && $! == ECONNRESET;
    if (!$connected) {
        my $stage = $! == ECONNREFUSED ? 'refused' : $! == ETIMEDOUT ? 'timed-out' : 'unreachable';
        return ($stage, '', "$!");
    }
    my ($received, $ending) = ('', 'mute');
    for my $step (split /,/, $steps) {
        my ($hex, $millis, $words) = split m{/}, $step;
        syswrite($socket, pack('H*', $hex)) if $hex ne '-';
        my $deadline = now() + $millis / 1000;
        while ((my $left = $deadline - now()) > 0) {
            my $bits = '';
            vec($bits, fileno($socket), 1) = 1;
            # Once bytes have come, the rest of a short answer follows at once.
            my $ready = select($bits, undef, undef, $received eq '' || $left < 0.3 ? $left : 0.3);
            last if !$ready;
            next if $ready < 0; # by a signal: nothing is known, and a read could wait for ever
            # Never waits here either, whatever select has said.
            my $from = recv($socket, my $part, 4096, MSG_DONTWAIT);
            next if !defined $from && ($! == EAGAIN || $! == EINTR);
            if (!defined $from || $part eq '') { $ending = 'closed' if !$words || $received ne ''; last; }
            $received .= $part;
            last if length($received) > 16384;
        }
        last if $ending eq 'closed' || $received ne '';
    }
    return ("connected-$ending", unpack('H*', $received), '');
}

sub line {
    my ($index, $target) = @_;
    my $begin = now();
    my ($stage, $hex, $error) = dial(split(/ /, $target));
    return sprintf("dial %s %s %.1f %s %s\n", $index, $stage, (now() - $begin) * 1000, $hex eq '' ? '-' : $hex, $error);
}

sub tables {
    my $text = '';
    for my $table (qw(tcp tcp6)) {
        $text .= "table $table\n";
        if (open(my $file, '<', "/proc/net/$table")) { local $/; $text .= <$file>; }
        $text .= "end\n";
    }
    return $text;
}

# Whole lines, whoever else writes: an answer may be longer than what a pipe takes at once.
sub tell_all {
    my ($text) = @_;
    open(my $turn, '<', $^X) or die "$^X: $!";
    flock($turn, 2) or die "flock: $!";
    while ($text ne '') {
        my $count = syswrite(STDOUT, $text);
        exit 1 if !$count;
        substr($text, 0, $count) = '';
    }
}

$SIG{PIPE} = 'IGNORE';
if (@ARGV == 1 && $ARGV[0] eq '-') {
    $SIG{CHLD} = 'IGNORE';
    tell_all("ready\n");
    while (my $ask = <STDIN>) {
        chomp $ask;
        if ($ask =~ /^mark /) { tell_all("$ask\n"); next; }
        if ($ask eq 'tables') { tell_all(tables()); next; }
        my $pid = fork();
        die "fork: $!" if !defined $pid;
        next if $pid;
        tell_all(line(split(/ /, $ask, 2)));
        exit 0;
    }
    exit 0;
}
# Each in a process of its own, since a dial is mostly waiting.
my @dials = map {
    my $index = $_;
    my $pid = open(my $pipe, '-|');
    die "fork: $!" if !defined $pid;
    if (!$pid) {
        print line($index, $ARGV[$index]);
        exit 0;
    }
    $pipe;
} 0 .. $#ARGV;
for my $dial (@dials) {
    print while <$dial>;
    close($dial) or die "a dial failed\n";
}
print tables();
