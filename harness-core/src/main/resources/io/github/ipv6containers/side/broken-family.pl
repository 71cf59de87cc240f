# Breaks or mends one family's path to this network namespace, by a table of nf_tables of our own.
# Arguments: ipv4|ipv6 drop|reject|mend. Speaks netlink to the kernel, because the smallest images have no tool for it:
# nfnetlink messages and attributes as in linux/netfilter/nf_tables.h.
use strict;
use Socket;
use constant {
    NETLINK => 16, NETFILTER => 12, NF_TABLES => 10, REQUEST => 1, ACKNOWLEDGE => 4, CREATE => 0x400, APPEND => 0x800,
    BATCH_BEGIN => 16, BATCH_END => 17, ERROR => 2, NEW_TABLE => 0, DELETE_TABLE => 2, NEW_CHAIN => 3, NEW_RULE => 6,
    REGISTER => 1, EQUAL => 0, UNEQUAL => 1, INPUT_INTERFACE => 4, PROTOCOL => 16, LOCAL_INPUT => 1, LOOPBACK => 1,
    TCP => 6, TCP_RESET => 1, VERDICT => 0, DROP => 0,
};

my ($name, $what) = @ARGV;
my $family = { ipv4 => 2, ipv6 => 10 }->{$name} or die "no family $name\n";
socket(my $kernel, NETLINK, SOCK_RAW, NETFILTER) or die "netlink: $!\n";
my $sequence = 0;

sub attribute {
    my ($type, $value) = @_;
    my $length = 4 + length $value;
    return pack('SS', $length, $type) . $value . "\0" x (-$length % 4);
}
sub nested { my $type = shift; return attribute($type | 0x8000, join '', @_) }
sub number { return pack('N', $_[0]) }
sub text { return "$_[0]\0" }
sub expression { my ($kind, @data) = @_; return nested(1, attribute(1, text($kind)), nested(2, @data)) }
sub load { return expression('meta', attribute(1, number(REGISTER)), attribute(2, number($_[0]))) }
sub compare {
    my ($how, $value) = @_;
    return expression('cmp', attribute(1, number(REGISTER)), attribute(2, number($how)), nested(3, attribute(1, $value)));
}

sub message {
    my ($type, $flags, $of, $payload) = @_;
    my $body = pack('CCn', $of, 0, NF_TABLES) . $payload;
    return pack('LSSLL', 16 + length $body, $type, $flags | REQUEST, ++$sequence, 0) . $body;
}

# All or nothing: the kernel takes a batch as one change.
sub change {
    my @changes = @_;
    my $batch = join '', message(BATCH_BEGIN, 0, 0, ''),
        (map { message(NF_TABLES << 8 | $_->[0], $_->[1] | ACKNOWLEDGE, $family, $_->[2]) } @changes),
        message(BATCH_END, 0, 0, '');
    send($kernel, $batch, 0, pack('SSLL', NETLINK, 0, 0, 0)) or die "netlink: $!\n";
    my $acknowledged = 0;
    while ($acknowledged < @changes) {
        vec(my $ready = '', fileno $kernel, 1) = 1;
        select($ready, undef, undef, 5) > 0 or die "netlink: no answer\n";
        recv($kernel, my $answer, 65536, 0);
        while (length $answer >= 16) {
            my ($length, $type) = unpack('LS', $answer);
            if ($type == ERROR) {
                my $error = unpack('l', substr($answer, 16, 4));
                if ($error) { $! = -$error; die "nf_tables: $!\n"; }
                $acknowledged++;
            }
            my $step = ($length + 3) & ~3;
            last if $step < 16 || $step > length $answer;
            $answer = substr($answer, $step);
        }
    }
}

my $table = attribute(1, text('ipv6containers'));
my @removed = ([NEW_TABLE, CREATE, $table], [DELETE_TABLE, 0, $table]);
if ($what eq 'mend') {
    change(@removed);
    exit 0;
}
my $verdict = $what eq 'reject'
    ? expression('reject', attribute(1, number(TCP_RESET)), attribute(2, "\0"))
    : expression('immediate', attribute(1, number(VERDICT)), nested(2, nested(2, attribute(1, number(DROP)))));
my $chain = attribute(3, text('input')) . nested(4, attribute(1, number(LOCAL_INPUT)), attribute(2, number(0)))
    . attribute(7, text('filter'));
my @rule = (load(INPUT_INTERFACE), compare(UNEQUAL, pack('L', LOOPBACK)), load(PROTOCOL), compare(EQUAL, pack('C', TCP)), $verdict);
change(@removed,
    [NEW_TABLE, CREATE, $table],
    [NEW_CHAIN, CREATE, $table . $chain],
    [NEW_RULE, CREATE | APPEND, $table . attribute(2, text('input')) . nested(4, @rule)]);
