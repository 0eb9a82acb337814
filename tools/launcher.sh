# The rare half of ./isnad: finding a JDK and Maven, building, testing. Sourced by it, never run by itself.
# shellcheck shell=bash disable=SC2034,SC2154 # root, out, home, build, current, trained belong to ./isnad

say() {
    printf 'isnad: %s\n' "$*" >&2
}

# A JDK of version 25 or newer, in `home`. Looked for where systems and tools install it.
find_jdk() {
    local dir onpath
    onpath=$(command -v javac 2>/dev/null) && onpath=$(readlink -f "$onpath" 2>/dev/null) && onpath=${onpath%/bin/javac}
    # ISNAD_JDK_FOLDERS is for the launcher's own test, which must not find the machine's.
    if [[ -n ${ISNAD_JDK_FOLDERS+set} ]]; then
        set -- ${ISNAD_JDK_FOLDERS:+"$ISNAD_JDK_FOLDERS"/*}
        onpath=
    else
        set -- /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/openjdk* /usr/local/java/* /usr/local/jdk* /opt/* /opt/java/* \
            /opt/jdk/* "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* "${HOME:-}"/.local/share/mise/installs/java/* \
            "${HOME:-}"/.asdf/installs/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
            "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
            /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home
    fi
    for dir in "${onpath:-}" "$@"; do
        if [[ -n $dir ]] && jdk_major "$dir" && ((REPLY >= 25)); then
            home=$dir
            return 0
        fi
    done
    say "no JDK 25 or newer found; install one (for instance Temurin 25 or Debian's openjdk-25-jdk) or set JAVA_HOME to it."
    return 1
}

# Maven, in `maven`.
find_maven() {
    local file
    maven=$(command -v mvn 2>/dev/null) && return 0
    for file in ${MAVEN_HOME:+"$MAVEN_HOME/bin/mvn"} ${M2_HOME:+"$M2_HOME/bin/mvn"} "${HOME:-}"/.sdkman/candidates/maven/*/bin/mvn \
        /opt/homebrew/bin/mvn; do
        if [[ -x $file ]]; then
            maven=$file
            return 0
        fi
    done
    say "building needs Maven 3.8 or newer, which is not here; install it (Debian: apt install maven)."
    return 1
}

# One build at a time: whoever comes second waits and then finds it done.
build_product() {
    local next log=$out/build.log
    find_maven || return 1
    if ! mkdir -p "$out" 2>/dev/null || ! [[ -w $out ]]; then
        say "cannot build: no permission to write to $out."
        return 1
    fi
    if command -v flock >/dev/null; then
        exec 9>"$out/lock"
        if ! flock -n 9; then
            say "another start is building; waiting for it…"
            flock 9
        fi
        read_current
        if ! stale; then
            exec 9>&-
            return 0
        fi
    fi
    if [[ -z $current ]]; then
        say "building… (the first time takes a minute or two and fetches the libraries)"
    else
        say "building…"
    fi
    next=$out/$(date +%s)-$$
    mkdir -p "$next"
    : >"$next/stamp"
    # Maven adds to this folder and takes nothing away: a library's former version would lie beside its new one.
    rm -rf "$root/workbench/target/lib"
    if ! (cd "$root" && JAVA_HOME=$home "$maven" -B -q -ntp -pl workbench -am -Dmaven.test.skip=true package) >"$log" 2>&1 </dev/null; then
        say "the build failed:"
        grep -m 12 -E '^\[(ERROR|FATAL)\]' "$log" >&2 || tail -n 12 "$log" >&2
        say "all of it is in $log"
        rm -rf "$next"
        return 1
    fi
    cp "$root"/workbench/target/isnad-workbench-*.jar "$next/isnad.jar" && cp -R "$root/workbench/target/lib" "$next/lib" || return 1
    printf '%s\n' "$home" >"$next/jdk"
    train "$next"
    printf '%s\n' "${next##*/}" >"$out/current.new" && mv -f "$out/current.new" "$out/current"
    # A command that still runs from an older build opens its libraries late; the last build before this one stays for it.
    find "$out" -mindepth 1 -maxdepth 1 -type d ! -name "${next##*/}" ! -name "${current:-none}" ! -name bench -exec rm -rf {} +
    read_current
    exec 9>&-
    return 0
}

read_current() {
    current=
    [[ -r $out/current ]] && read -r current <"$out/current"
    build=$out/$current
    trained=
    [[ -n $current && -r $build/jdk ]] && IFS= read -r trained <"$build/jdk"
}

# A cache of loaded and linked classes (JEP 483, 514) from one short run of the usual commands over a small sample.
# Without it everything works, only slower; so a failure is noted in the log and nowhere else.
train() {
    local build=$1 trained= work loop
    work=$(mktemp -d "$1/training.XXXXXX") || return 0
    # First, for the caches hold the jars to what they are now. Without it every start is slower, and nothing else.
    "$home/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar "$1/isnad.jar" prepare "$1" >>"$out/build.log" 2>&1 </dev/null ||
        rm -rf "$1/native"
    # The case that all of them go through is made apart: a cache sets up at each start whatever was in use in training.
    java_flags show
    "$home/bin/java" "${flags[@]}" -jar "$1/isnad.jar" warm-up --make "$work" >>"$out/build.log" 2>&1 </dev/null
    "$home/bin/java" "${flags[@]}" -XX:AOTCacheOutput="$1/short.aot" -jar "$1/isnad.jar" warm-up "$work" \
        >>"$out/build.log" 2>&1 </dev/null || rm -f "$1/short.aot"
    # The processes that read documents have a class path and options of their own, and so a cache of their own.
    "$home/bin/java" "${flags[@]}" -jar "$1/isnad.jar" warm-up "$work" --documents "$1/documents.aot" \
        >>"$out/build.log" 2>&1 </dev/null || rm -f "$1/documents.aot"
    # An ingest of some thousand messages would spend half of its time on compiling. In training only the first compiler
    # works, and what it compiled it compiles at once and for good in every later run: cheap, and good enough for most. The
    # few loops that every byte or word goes through are kept from it here, so that later runs watch them and give them to
    # the second compiler (which alone knows the processor's instructions for SHA-256).
    if "$home/bin/java" "${flags[@]}" -jar "$1/isnad.jar" sample "$work/dump" --messages 2000 >>"$out/build.log" 2>&1 </dev/null; then
        java_flags ingest
        for loop in sun.security.provider.{SHA2,DigestBase,ByteArrayAccess} \
            org.apache.lucene.index.{TermsHashPerField,FreqProxTermsWriterPerField,'IndexingChain$PerField'} \
            org.apache.lucene.index.'FreqProxFields$FreqProxPostingsEnum' \
            org.apache.lucene.util.{BytesRefHash,BytesRefBlockPool} \
            org.apache.lucene.codecs.{PushPostingsWriterBase,lucene104.Lucene104PostingsWriter} \
            org.isnad.core.dkim.{RelaxedBody,HeaderCanonicalizer,SignatureFieldParser,'BodyHash$Pass'} \
            org.isnad.core.{item.ArrayOctets,item.ByteScan,mail.LeafDecoder} \
            org.tukaani.xz.{rangecoder.RangeDecoder,lz.LZDecoder,lzma.LZMADecoder,lzma.'LZMADecoder$LiteralDecoder$LiteralSubdecoder'} \
            org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream \
            org.isnad.workbench.text.LanguageGuess \
            org.isnad.workbench.search.{Counts,FormStream,WordStream,analysis.Lexicon,analysis.WordScanner}; do
            flags+=("-XX:CompileCommand=exclude,$loop::*")
        done
        "$home/bin/java" "${flags[@]}" -XX:TieredStopAtLevel=1 -XX:CompileCommand=quiet -XX:AOTCacheOutput="$1/long.aot" \
            -jar "$1/isnad.jar" ingest "$work/long" "$work/dump/dump" >>"$out/build.log" 2>&1 </dev/null || rm -f "$1/long.aot"
    fi
    # What a server's first view waits for is mostly loading classes, and they are others than those of an ingest.
    java_flags serve
    "$home/bin/java" "${flags[@]}" -XX:AOTCacheOutput="$1/serve.aot" -jar "$1/isnad.jar" warm-up --browser "$work" \
        >>"$out/build.log" 2>&1 </dev/null || rm -f "$1/serve.aot"
    rm -rf "$work"
    return 0
}

# ./isnad test: format, compile with warnings as errors, every test; whatever was skipped is said with its reason.
run_test() {
    local status
    shift
    find_maven || return 70
    ! stale || build_product || return 70
    find "$root" -mindepth 2 -maxdepth 4 -type d -path '*/target/surefire-reports' -exec rm -rf {} +
    (cd "$root" && JAVA_HOME=$home "$maven" -B -ntp spotless:check verify "$@") </dev/null
    status=$?
    summary || status=1
    return $status
}

# The closing lines, from Surefire's reports: what was skipped and why, then the totals.
summary() {
    find "$root" -mindepth 2 -maxdepth 5 -path '*/target/surefire-reports/TEST-*.xml' -exec cat {} + | awk '
        function attribute(line, name,   at) {
            if (!match(line, " " name "=\"[^\"]*\"")) return ""
            return substr(line, RSTART + length(name) + 3, RLENGTH - length(name) - 4)
        }
        /<testsuite / { suite = 1 }
        suite { head = head $0; if (/>/) {
            run += attribute(head, "tests"); bad += attribute(head, "failures") + attribute(head, "errors")
            left += attribute(head, "skipped"); head = ""; suite = 0 } }
        /<testcase / { test = attribute($0, "classname") "." attribute($0, "name") }
        /<skipped/ {
            why = attribute($0, "message")
            if (why == "" && match($0, /Assumption failed: .*/)) why = substr($0, RSTART + 19)
            print "skipped: " test ": " why
        }
        END {
            printf "%d passed, %d failed, %d skipped\n", run - bad - left, bad, left
            exit (run == 0 || bad > 0)
        }'
}

# The module bench, which no command of the product needs: built when a measurement of it is asked for.
build_bench() {
    local jars=$out/bench log=$out/bench.log
    if [[ -f $jars/stamp && -z $(find "$root"/{,core/,workbench/,bench/}pom.xml "$root"/{core,workbench,bench}/src/main \
        -newer "$jars/stamp" -print -quit 2>&1) ]]; then
        return 0
    fi
    find_maven || return 1
    mkdir -p "$jars" || return 1
    say "building the bench…"
    : >"$jars/stamp.new"
    rm -rf "$root/bench/target/lib"
    if ! (cd "$root" && JAVA_HOME=$home "$maven" -B -q -ntp -pl bench -am -Dmaven.test.skip=true package) >"$log" 2>&1 </dev/null; then
        say "the build failed; all of it is in $log"
        return 1
    fi
    rm -rf "$jars/lib"
    cp -R "$root/bench/target/lib" "$jars/lib" && cp "$root"/bench/target/isnad-bench-*.jar "$jars/lib/" || return 1
    mv -f "$jars/stamp.new" "$jars/stamp"
}

# ./isnad bench NAME …: the measurements of bench/, each a script of its own or a command of the module.
bench_java() {
    # shellcheck disable=SC2086 # options are words
    exec "$home/bin/java" -XX:+UseSerialGC -Xmx1500m -Dfile.encoding=UTF-8 --enable-native-access=ALL-UNNAMED \
        ${ISNAD_JAVA_OPTS:-} -cp "$out/bench/lib/*" org.isnad.bench.Bench "$@"
}

run_bench() {
    shift
    local name=${1:-}
    case $name in
        levels | peers | verify)
            build_bench || return 70
            bench_java "$@" --scripts "$root/bench"
            ;;
        documents | first-view)
            # Measures the product itself, as it is started by users.
            build_bench || return 70
            ! stale || build_product || return 70
            bench_java "$@" --isnad "$root/isnad"
            ;;
        leak | signals | self-made-keys | repair | traces | relevance | queries | quotes | web | large-mail | exposed | accusations | houses | places)
            build_bench || return 70
            bench_java "$@"
            ;;
        fuzz)
            # The targets of the parsers' tests, for as long as one likes: --seconds N (600).
            local seconds=600
            [[ ${2:-} != --seconds ]] || seconds=${3:-600}
            find_maven || return 70
            (cd "$root" && JAVA_HOME=$home "$maven" -B -ntp -pl core test -Dtest=FuzzTest -Disnad.fuzz.seconds="$seconds" </dev/null)
            return $?
            ;;
    esac
    if [[ -z $name || ! -f $root/bench/$name.py ]]; then
        say "isnad bench NAME, where NAME is one of: levels peers verify fuzz leak signals self-made-keys repair traces relevance queries quotes web first-view large-mail documents exposed accusations houses places $(cd "$root/bench" 2>/dev/null && printf '%s ' *.py | sed 's/\.py//g')"
        return 2
    fi
    ! stale || build_product || return 70
    shift
    JAVA_HOME=$home python3 "$root/bench/$name.py" "$@"
}
