import type { Language } from '#files/send-text.ts'

const says = {
  fr: {
    what: 'Vérifie qu’une entrée est dans le journal scellé : openssl, sed et cat suffisent.',
    place: 'Place et racine : OK, l’entrée est dans l’arbre du point de contrôle.',
    noPlace: 'Place et racine : ÉCHEC, l’entrée n’est pas dans cet arbre.',
    note: 'Point de contrôle : ÉCHEC, ce n’est pas celui de la preuve.',
    signed: 'Signature : OK, la clé journal-cle.pem a signé ce point de contrôle.',
    notSigned: 'Signature : ÉCHEC.',
  },
  en: {
    what: 'Checks that an entry is in the sealed journal: openssl, sed and cat are enough.',
    place: 'Place and root: OK, the entry is in the tree of the checkpoint.',
    noPlace: 'Place and root: FAILED, the entry is not in this tree.',
    note: 'Checkpoint: FAILED, it is not the one of the proof.',
    signed: 'Signature: OK, the key journal-cle.pem signed this checkpoint.',
    notSigned: 'Signature: FAILED.',
  },
} satisfies Readonly<Record<Language, Readonly<Record<string, string>>>>

/**
 * A script of the plain shell that checks a proof, next to it: nothing of ours runs.
 *
 * The climb to the root is that of RFC 9162, section 2.1.3.2.
 */
export function verifyScript(language: Language): string {
  const words = says[language]
  return `#!/bin/sh
# ${words.what}
set -eu
LC_ALL=C
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
sha256() { openssl dgst -sha256 -binary; }

index=$(sed -n 's/^index //p' inclusion.tlog-proof)
sed '1,/^$/d' inclusion.tlog-proof > "$work/note"
sed '/^$/,$d' "$work/note" > "$work/text"
cmp -s "$work/note" point-de-controle.txt || { echo "${words.note}"; exit 1; }
size=$(sed -n 2p "$work/text")
root=$(sed -n 3p "$work/text")

{ printf '\\000'; cat entree.json; } | sha256 > "$work/hash"
node=$index
last=$((size - 1))
for beside in $(sed -e '/^$/,$d' -e '1,/^index /d' inclusion.tlog-proof); do
  printf '%s' "$beside" | openssl base64 -d -A > "$work/beside"
  if [ $((node % 2)) -eq 1 ] || [ "$node" -eq "$last" ]; then
    { printf '\\001'; cat "$work/beside" "$work/hash"; } | sha256 > "$work/above"
    while [ $((node % 2)) -eq 0 ] && [ "$node" -ne 0 ]; do
      node=$((node / 2))
      last=$((last / 2))
    done
  else
    { printf '\\001'; cat "$work/hash" "$work/beside"; } | sha256 > "$work/above"
  fi
  mv "$work/above" "$work/hash"
  node=$((node / 2))
  last=$((last / 2))
done
[ "$last" -eq 0 ] && [ "$(openssl base64 -A -in "$work/hash")" = "$root" ] ||
  { echo "${words.noPlace}"; exit 1; }
echo "${words.place}"

sed -n 's/^— [^ ]* //p' "$work/note" | sed -n 1p | openssl base64 -d -A |
  tail -c +5 > "$work/signature"
openssl pkeyutl -verify -pubin -inkey journal-cle.pem -rawin -in "$work/text" \\
  -sigfile "$work/signature" > /dev/null || { echo "${words.notSigned}"; exit 1; }
echo "${words.signed}"
`
}
