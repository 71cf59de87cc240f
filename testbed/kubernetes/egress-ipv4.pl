#!/usr/bin/perl
# egress-ipv4: a chained network plugin that gives an IPv6-only pod a second interface, v4if0, with a link-local IPv4 address
# and a default route by it, as the plugin of that name does on EKS. The pod's own addresses, as the cluster knows them, stay
# what they were: it returns the result of the plugins before it.
#
# Nothing is translated to an address that others know, so that on this cluster the way ends at the node.
use strict;
use warnings;

my $config = do { local $/; <STDIN> } // '';
my $command = $ENV{CNI_COMMAND} // '';
if ($command eq 'VERSION') {
    print '{"cniVersion":"1.0.0","supportedVersions":["0.3.1","0.4.0","1.0.0"]}';
    exit 0;
}
my ($folder) = $config =~ /"dataDir"\s*:\s*"([^"]+)"/ or die "egress-ipv4 needs a dataDir\n";
my ($before) = $config =~ /"prevResult"\s*:\s*(\{(?:[^{}"]|"(?:[^"\\]|\\.)*"|(?1))*\})/;
my $own = qq({"cniVersion":"1.0.0","name":"egress-ipv4","type":"ptp","ipam":{"type":"host-local","dataDir":"$folder",)
    . qq("ranges":[[{"subnet":"169.254.172.0/22"}]],"routes":[{"dst":"0.0.0.0/0"}]}});

local $ENV{CNI_IFNAME} = 'v4if0';
local $ENV{CNI_ARGS} = '';
open(my $said, '>&', \*STDOUT) or die "stdout: $!";
open(STDOUT, '>', "$folder/egress-ipv4.$$") or die "$folder: $!";
my $status = do {
    local $SIG{PIPE} = 'IGNORE';
    open(my $plugin, '|-', '/usr/lib/cni/ptp') or die "ptp: $!";
    print $plugin $own;
    close($plugin);
    $? >> 8;
};
open(my $result, '<', "$folder/egress-ipv4.$$") or die "$folder: $!";
my $answer = do { local $/; <$result> } // '';
unlink "$folder/egress-ipv4.$$";
if ($status) {
    print $said $answer;
    exit $status;
}
print $said $command eq 'ADD' ? $before // die("egress-ipv4 is chained behind another plugin\n") : '';
