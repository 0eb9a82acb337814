#!/usr/bin/perl
# What Mail::DKIM says of each signature of the messages in a folder, with the keys of a table and no network.
#
# usage: mail-dkim.pl FOLDER
#        mail-dkim.pl --count FOLDER TIMES     only how many pass, in so many readings of the folder
#
# FOLDER holds NAME.eml files and keys.tsv: name, TAB, record
#
# Prints one line a signature: NAME, its place from the top (from 0), the result word.
use strict;
use warnings;
use Mail::DKIM::Verifier;
use Mail::DKIM::DNS;

package OneRecord {
    sub type { 'TXT' }
    sub txtdata { $_[0]{text} }
    sub char_str_list { ($_[0]{text}) }
}

my $counting = @ARGV == 3 && $ARGV[0] eq '--count' ? shift : '';
my $folder = shift // die "usage: mail-dkim.pl FOLDER\n";
my %keys;
open my $table, '<', "$folder/keys.tsv" or die "$folder/keys.tsv: $!\n";
while (my $line = <$table>) {
    chomp $line;
    my ($name, $record) = split /\t/, $line, 2;
    $keys{lc $name} = $record;
}
close $table;

{
    no warnings 'redefine';
    *Mail::DKIM::DNS::query = sub {
        my ($name, $type) = @_;
        return () unless exists $keys{lc $name};
        return bless {text => $keys{lc $name}}, 'OneRecord';
    };
}

my $times = $counting ? shift : 1;
my $passed = 0;
opendir my $listing, $folder or die "$folder: $!\n";
my @files = sort grep {/\.eml$/} readdir $listing;
for my $file ((@files) x $times) {
    my $verifier = Mail::DKIM::Verifier->new;
    open my $in, '<:raw', "$folder/$file" or die "$file: $!\n";
    local $/;
    my $message = <$in>;
    close $in;
    (my $name = $file) =~ s/\.eml$//;
    eval { $verifier->PRINT($message); $verifier->CLOSE; 1 } or do { print "$name\t0\terror\n"; next };
    my $index = 0;
    for my $signature ($verifier->signatures) {
        next if ref($signature) =~ /DkSignature/;    # DomainKeys, RFC 4870
        if ($counting) {
            $passed += ($signature->result // '') eq 'pass';
            next;
        }
        print join("\t", $name, $index++, $signature->result // 'none'), "\n";
    }
}
print "$passed\n" if $counting;
