#!/usr/bin/env bash
# Makes the browser client and lays it into folder $1. Called by Maven (ui/pom.xml); does nothing where nothing changed.
#
# Without npm, or where its packages cannot be had, the rest of Isnad is built all the same, and one line says what is
# missing. A client that does not pass its type check is an error like any other.
set -u
cd -P -- "$(dirname -- "${BASH_SOURCE[0]}")/.." || exit 1
into=$1
made=target/client
stamp=target/client.stamp

left_out() {
    rm -rf "$into/index.html" "$into/assets"
    echo "[WARNING] the browser client is left out: $1"
    exit 0
}

# What the client is made of, as one line: names and contents, so that a fresh checkout with new dates is not a change.
sources() {
    {
        find src/main/client api tools index.html *.json *.js *.ts .npmrc \
            ../workbench/src/main/resources/org/isnad/words/*.properties -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum
    } | sha256sum
}

now=$(sources) || exit 1
if [[ ! -f $made/index.html || ! -f $stamp || $(<"$stamp") != "$now" ]]; then
    command -v npm >/dev/null && command -v node >/dev/null || left_out "npm is not here (Debian: apt install nodejs npm)"
    mkdir -p target
    if [[ ! -f target/modules.stamp || ! -d node_modules ]] || ! cmp -s package-lock.json target/modules.stamp; then
        rm -f target/modules.stamp
        npm ci --prefer-offline --no-audit --no-fund --ignore-scripts >target/npm.log 2>&1 </dev/null ||
            left_out "npm could not get its packages; the reason is in ui/target/npm.log"
        cp package-lock.json target/modules.stamp
    fi
    rm -f "$stamp"
    npm run --silent build >target/build.log 2>&1 </dev/null || {
        cat target/build.log
        echo "[ERROR] the browser client does not build"
        exit 1
    }
    printf '%s\n' "$now" >"$stamp"
fi
mkdir -p "$into" && rm -rf "$into/assets" && cp -R "$made/." "$into/"
