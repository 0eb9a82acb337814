// What mailauth says of the messages in a folder, with the key of a table and no network.
//
// usage: node mailauth.mjs FOLDER TIMES     FOLDER holds NAME.eml files and keys.tsv: name, TAB, record
//
// Prints how many signatures passed, in so many readings of the folder.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';

const { dkimVerify } = createRequire(import.meta.url)('mailauth/lib/dkim/verify.js');
const [folder, times] = process.argv.slice(2);
const keys = new Map(
    fs.readFileSync(path.join(folder, 'keys.tsv'), 'latin1').trim().split('\n').map(line => line.split('\t')));
const resolver = async name => {
    const record = keys.get(name.toLowerCase());
    if (!record) {
        throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
    }
    return [[record]];
};
const files = fs.readdirSync(folder).filter(name => name.endsWith('.eml')).sort();
let passed = 0;
for (let i = 0; i < Number(times); i++) {
    for (const file of files) {
        const said = await dkimVerify(fs.readFileSync(path.join(folder, file)), { resolver });
        passed += said.results.filter(result => result.status.result === 'pass').length;
    }
}
console.log(passed);
