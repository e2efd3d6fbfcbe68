import { createHash } from 'node:crypto'
import { said, type Said } from '@quittance/kernel'
import type { Language } from '#files/send-text.ts'
import type { LeafProof } from '#journal/sealing/proof.ts'
import { fastSha256 } from '@quittance/evidence/authority'
import { leafHash } from '@quittance/evidence'

/** A file of what is taken away. */
export type TakenFile = { readonly name: string; readonly bytes: Uint8Array }

/** What a proof shows and what it does not, and the commands that check it without us. */
export function readMe(
  { canonical, proof }: { readonly canonical: Uint8Array; readonly proof: LeafProof },
  language: Language,
): string {
  const { checkpoint } = proof
  const facts = {
    place: String(proof.index + 1),
    size: String(checkpoint.treeSize),
    leaf: leafHash(canonical, fastSha256),
    root: Buffer.from(checkpoint.rootHash).toString('hex'),
    key: createHash('sha256').update(proof.publicKeyPem).digest('hex'),
    sealedAt: checkpoint.sealedAt.toString({ smallestUnit: 'second' }),
    stamped: proof.stamp !== null,
  }
  const text: Said = said(french(facts), english(facts))
  return text[language]
}

type Facts = {
  readonly place: string
  readonly size: string
  readonly leaf: string
  readonly root: string
  readonly key: string
  readonly sealedAt: string
  readonly stamped: boolean
}

const STAMP_COMMANDS = `
  openssl ts -verify -data point-de-controle.txt -in horodatage.tsr -CAfile RACINE.pem
  openssl ts -reply -in horodatage.tsr -text
`

function french(of: Facts): string {
  return `PREUVE D’UNE ENTRÉE DU JOURNAL SCELLÉ

L’entrée n° ${of.place} du journal est entree.json : ses octets exacts. Le journal est un arbre d’empreintes
(RFC 6962). La maison signe régulièrement sa racine : c’est un point de contrôle. Celui-ci couvre ${of.size} entrées
et a été signé le ${of.sealedAt}, à l’horloge de la maison.

  empreinte de l’entrée   ${of.leaf}
  racine de l’arbre       ${of.root}

CE QUE CELA MONTRE
  L’entrée était au journal, octet pour octet, quand ce point de contrôle a été signé. Personne n’a pu
  ensuite la changer, la retirer ou en glisser une autre avant elle sans que la racine change.

CE QUE CELA NE MONTRE PAS
  Que les faits écrits dans l’entrée sont vrais. Ni l’heure, si ce n’est par l’horloge de la maison${
    of.stamped
      ? '\n  ou par l’horodatage joint (horodatage.tsr), qui vaut ce que vaut son autorité.'
      : '.'
  }
  La clé journal-cle.pem est jointe pour la commodité : comparez-la à celle que la maison publie
  (sha256 du fichier : ${of.key}).
  Contre une maison qui referait tout son journal, gardez ailleurs un point de contrôle antérieur.

VÉRIFIER, SANS RIEN DE QUITTANCE
  sh verifier.sh

  ou à la main :
  { printf '\\000'; cat entree.json; } | sha256sum              # l’empreinte ci-dessus
  puis, pour chaque ligne de inclusion.tlog-proof, SHA-256(01 ‖ gauche ‖ droite), jusqu’à la racine
  sed '/^$/,$d' point-de-controle.txt > texte                  # ce qui est signé
  sed -n 's/^— [^ ]* //p' point-de-controle.txt | base64 -d | tail -c +5 > signature
  openssl pkeyutl -verify -pubin -inkey journal-cle.pem -rawin -in texte -sigfile signature
${of.stamped ? STAMP_COMMANDS : ''}
FORMATS
  inclusion.tlog-proof et point-de-controle.txt suivent c2sp.org/tlog-proof, tlog-checkpoint et signed-note.
  entree.json suit la RFC 8785 ; ses champs sont décrits dans la documentation de Quittance.
`
}

function english(of: Facts): string {
  return `PROOF OF AN ENTRY OF THE SEALED JOURNAL

Entry ${of.place} of the journal is entree.json: its exact bytes. The journal is a tree of fingerprints
(RFC 6962). The house signs its root regularly: that is a checkpoint. This one covers ${of.size} entries
and was signed on ${of.sealedAt}, by the clock of the house.

  fingerprint of the entry   ${of.leaf}
  root of the tree           ${of.root}

WHAT THIS SHOWS
  The entry was in the journal, byte for byte, when this checkpoint was signed. Nobody could change it,
  remove it or put another before it afterwards without the root being another.

WHAT THIS DOES NOT SHOW
  That the facts written in the entry are true. Nor the hour, other than by the clock of the house${
    of.stamped
      ? '\n  or by the time-stamp enclosed (horodatage.tsr), worth what its authority is worth.'
      : '.'
  }
  The key journal-cle.pem is enclosed for convenience: compare it with the one that the house publishes
  (sha256 of the file: ${of.key}).
  Against a house that would make its whole journal again, keep an earlier checkpoint elsewhere.

TO CHECK IT, WITH NOTHING OF QUITTANCE
  sh verifier.sh

  or by hand:
  { printf '\\000'; cat entree.json; } | sha256sum              # the fingerprint above
  then, for each line of inclusion.tlog-proof, SHA-256(01 ‖ left ‖ right), up to the root
  sed '/^$/,$d' point-de-controle.txt > text                   # what is signed
  sed -n 's/^— [^ ]* //p' point-de-controle.txt | base64 -d | tail -c +5 > signature
  openssl pkeyutl -verify -pubin -inkey journal-cle.pem -rawin -in text -sigfile signature
${of.stamped ? STAMP_COMMANDS : ''}
FORMATS
  inclusion.tlog-proof and point-de-controle.txt follow c2sp.org/tlog-proof, tlog-checkpoint and signed-note.
  entree.json follows RFC 8785; its fields are described in the documentation of Quittance.
`
}
