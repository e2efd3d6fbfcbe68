import { NBSP, withFrenchSpaces } from '@quittance/kernel'
import { cutCommand } from '#bundle/cut-command.ts'
import { numberOfOriginal } from '#bundle/layout.ts'
import type { MessageExample, ReadingExamples } from '#bundle/make/reading-examples.ts'
import { RENEWAL_NOTE, RENEWAL_SCRIPT } from '#renewal/renewal-notes.ts'

/** What the reading notes must know of the bundle. */
export type ReadMeFacts = {
  readonly id: string
  readonly sealedAt: string
  readonly originals: number
  /** Those of them that are exhibits of a dossier: its number there, its path here. */
  readonly exhibits: readonly {
    readonly exhibit: number
    readonly path: string
    readonly declaredName: string
  }[]
  readonly messages: number
  readonly examples: ReadingExamples
  /** Who gave the time-stamp; null when none was asked for. */
  readonly stamp: 'local' | 'authority' | null
  readonly platformSeal: boolean
  /** E-mails whose signature can be checked, and whether one was signed with Ed25519; null for none. */
  readonly mails: { readonly edwards: boolean } | null
  readonly report: boolean
  readonly log: boolean
  /** Each message was hashed with a salt: it may be shown without the others. */
  readonly redactable: boolean
}

/** LISEZ-MOI.txt: what the bundle is, what it proves and does not, and the commands of an expert. */
export function readMe(facts: ReadMeFacts): string {
  const paragraphs = [
    heading(facts),
    contents(facts),
    meaning(facts),
    'VÉRIFIER SANS RIEN INSTALLER',
    [
      'Ouvrez verifier.html dans un navigateur (aucun réseau n’est nécessaire) et déposez-y le',
      'fichier ZIP. La page nomme tout fichier changé, et le message touché.',
    ].join('\n'),
    'VÉRIFIER AVEC LES OUTILS DE TOUT EXPERT',
    'Il suffit de unzip, sha256sum, find, sort et openssl (3.0 ou plus récent).',
  ].map(frenchText)
  const exhibits = facts.exhibits.length === 0 ? [] : [exhibitNumbers(facts)]
  return `${[...paragraphs, commands(facts), aroundCommands(notes(facts)), ...exhibits].join('\n\n')}\n`
}

/** Spaces before signs are set by the kernel, where the text is a sentence. */
function frenchText(text: string): string {
  return withFrenchSpaces(text)
}

/** The same around commands, which stay as a shell takes them. */
function aroundCommands(text: string): string {
  return text
    .split('\n')
    .map((line) => (line.startsWith('  ') ? line : frenchText(line)))
    .join('\n')
}

function heading({ id, sealedAt }: ReadMeFacts): string {
  return [
    `DOSSIER SCELLÉ ${id}`,
    `Scellé le ${sealedAt} (temps universel), d’après l’horloge de la machine qui l’a fait.`,
  ].join('\n')
}

function contents({ originals, messages, report, redactable }: ReadMeFacts): string {
  const rows = [
    ['data/originaux/', `les fichiers reçus, octet pour octet : ${originals}`],
    ['data/reception.ndjson', 'quand, par qui et comment chacun a été reçu'],
    ['data/messages.ndjson', `les messages lus, chacun à sa place dans l’original : ${messages}`],
    ['data/journal.ndjson', 'la chaîne de conservation, chaque ligne liée à la précédente'],
    ...(report ? [['data/rapport.pdf', 'une copie de lecture, pour le juge']] : []),
    ...(redactable
      ? [['data/sels.txt', 'les sels des empreintes des messages : à ne pas détacher']]
      : []),
    ['manifest-sha256.txt', 'l’empreinte SHA-256 de chaque fichier de data/'],
    ...(redactable
      ? [['empreintes-messages.txt', 'une empreinte salée par message : voir plus bas']]
      : []),
    ['tagmanifest-sha256.txt', 'l’empreinte des autres fichiers : c’est lui qui est scellé'],
  ]
  const width = Math.max(...rows.map(([path = '']) => path.length))
  return [
    'CE QU’IL CONTIENT',
    ...rows.map(([path = '', words = '']) => `  ${path.padEnd(width)}  ${words}`),
  ].join('\n')
}

/** The number by which letters and pages of the dossier name an exhibit, beside that of its file. */
function exhibitNumbers({ exhibits }: ReadMeFacts): string {
  const rows = exhibits
    .toSorted((one, other) => one.exhibit - other.exhibit)
    .map(
      ({ exhibit, path, declaredName }) =>
        `  pièce n°${NBSP}${exhibit} du dossier (${numberOfOriginal(path)} du paquet scellé)  ${path}  ${onOneLine(declaredName)}`,
    )
  return [frenchText(EXHIBIT_NUMBERS), ...rows].join('\n')
}

const EXHIBIT_NUMBERS = `LES PIÈCES, SOUS LEURS DEUX NUMÉROS
Les fichiers de ce paquet scellé sont numérotés dans l’ordre de leurs noms ; les courriers et les
pages du dossier nomment les pièces par leur ordre d’arrivée. data/reception.ndjson le dit aussi :
exhibit est le numéro de la pièce.`

/** A name is a person’s: nothing in it begins another line or takes the hand of a terminal. */
function onOneLine(name: string): string {
  return name.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '\u{FFFD}')
}

function meaning({ stamp }: ReadMeFacts): string {
  return ['CE QUE LE SCEAU DIT, ET CE QU’IL NE DIT PAS', dateSentence(stamp), LIMITS].join('\n')
}

const LIMITS = `  Intégrité : aucun fichier n’a changé depuis le scellement, si les vérifications passent.
  Origine : ce que les fichiers disent d’eux-mêmes ; seule une signature DKIM en est une preuve.
  Auteur : ce que chaque export en dit, gradé de A à E ; le sceau ne prouve pas qui a écrit.
  Complétude : un export ne prouve jamais qu’il contient tout.
  Avant la réception, un fichier a pu être modifié par qui le détenait : le sceau n’en dit rien.`

function dateSentence(stamp: ReadMeFacts['stamp']): string {
  if (stamp === null) {
    return '  Date : aucun horodatage n’a été demandé ; le jour du scellement n’est que déclaré.'
  }
  if (stamp === 'local') {
    return [
      '  Date : jeton d’une autorité locale, NON QUALIFIÉE, faite pour l’essai ; elle vaut ce que',
      '  vaut l’horloge de cette machine.',
    ].join('\n')
  }
  return [
    '  Date : jeton d’une autorité d’horodatage. Il n’est « qualifié » que si elle figure pour ce',
    '  service sur la liste de confiance de l’Union européenne : ce dossier ne l’affirme pas.',
  ].join('\n')
}

function commands(facts: ReadMeFacts): string {
  const { id, stamp, platformSeal, mails } = facts
  return [
    `  unzip dossier-${id}.zip && cd dossier-${id}`,
    '  sha256sum --strict -c manifest-sha256.txt',
    '  sha256sum --strict -c tagmanifest-sha256.txt',
    `  ${NO_EXTRA_FILE}`,
    ...localRoots(facts).map((command) => `  ${command}`),
    ...(stamp === null ? [] : [`  ${TOKEN_CHECK}`, `  ${TOKEN_TEXT}`]),
    ...(platformSeal ? [`  ${SEAL_CHECK}`] : []),
    ...mailCommands(mails).map((command) => `  ${command}`),
  ].join('\n')
}

/** A local authority has no root elsewhere: the copy beside stands for it, and proves nothing alone. */
function localRoots({ stamp, platformSeal }: ReadMeFacts): readonly string[] {
  if (stamp !== 'local') return []
  const names = ['RACINE.pem', ...(platformSeal ? ['RACINE2.pem'] : [])]
  return names.map((name) => `cp sceau/ac-racine.pem ${name}`)
}

const NO_EXTRA_FILE =
  '[ "$(find data -type f | LC_ALL=C sort)" = "$(cut -c67- manifest-sha256.txt | LC_ALL=C sort)" ] && echo OK'
/** The commands that check and show the token, and that check the seal of the platform. */
export const TOKEN_CHECK =
  'openssl ts -verify -data tagmanifest-sha256.txt -in sceau/tagmanifest.tsr -CAfile RACINE.pem -untrusted sceau/tsa.pem'
export const TOKEN_TEXT = 'openssl ts -reply -in sceau/tagmanifest.tsr -text'
export const SEAL_CHECK =
  'openssl cms -verify -binary -content tagmanifest-sha256.txt -inform DER -in sceau/tagmanifest.p7s -CAfile RACINE2.pem -purpose any -out /dev/null'

/** The PEM of an Ed25519 key begins so, and that of no other key (RFC 8410, section 4). */
export const EDWARDS_PEM = 'MCowBQYDK2Vw'

const FALSE_MAIL = 'echo "FAUX : $d"'
const MAIL_RSA = `for k in $(grep -L ${EDWARDS_PEM} data/courriels/*/cle-publique.pem); do d=\${k%/*}; openssl dgst -sha256 -verify $k -signature $d/signature.bin $d/entetes-canoniques.bin || ${FALSE_MAIL}; done`
/** RFC 8463: what is signed is the hash of the headers. */
const MAIL_EDWARDS = `for k in $(grep -l ${EDWARDS_PEM} data/courriels/*/cle-publique.pem); do d=\${k%/*}; t=$(mktemp); openssl dgst -sha256 -binary $d/entetes-canoniques.bin > $t; openssl pkeyutl -verify -pubin -inkey $k -rawin -in $t -sigfile $d/signature.bin || ${FALSE_MAIL}; rm $t; done`
const MAIL_BODIES = `for d in data/courriels/*; do [ "bh=$(openssl dgst -sha256 -binary $d/corps-canonique.bin | openssl base64)" = "$(tr -d ' \\t\\r\\n' < $d/entetes-canoniques.bin | grep -ao '[;:]bh=[^;]*' | tail -n 1 | cut -c2-)" ] || ${FALSE_MAIL}; done`

/** Loops over every folder of `data/courriels`: a mailbox may leave thousands. */
function mailCommands(mails: ReadMeFacts['mails']): readonly string[] {
  if (mails === null) return []
  return [MAIL_RSA, ...(mails.edwards ? [MAIL_EDWARDS] : []), MAIL_BODIES]
}

function notes(facts: ReadMeFacts): string {
  const { stamp, mails, log, platformSeal, report, examples } = facts
  return [
    ...messageNotes(examples.messages),
    ...(mails === null ? [] : [mailNote(examples)]),
    ...rootNotes(facts),
    ...(stamp === null ? [] : [RENEWAL_NOTE]),
    ...(platformSeal && report ? [REPORT_NOTE] : []),
    ...(log ? [LOG_NOTE] : []),
    ...(examples.salted === null ? [] : [redactionNote(examples.salted)]),
    'verifier.sh enchaîne ces commandes ; il n’est jamais nécessaire.',
  ].join('\n')
}

/** The first message of a file, of an archive and of one that was cut: the others are found the same way. */
function messageNotes(examples: readonly MessageExample[]): readonly string[] {
  if (examples.length === 0) return []
  return [
    'Un message cité se retrouve dans l’original par sa place (offset et length de',
    'data/messages.ndjson) et se compare à son sliceSha256. Par exemple :',
    ...examples.flatMap(({ place, sha256 }) => [
      ...(place.packed === undefined ? [] : [cutNote(place.original)]),
      `  ${cutCommand(place)}`,
      `doit donner ${sha256}`,
    ]),
  ]
}

function cutNote(original: string): string {
  return `${original} est une archive coupée avant sa fin, qu’unzip n’ouvre pas : ce qui en reste se lit
à sa place dans ses octets, avec gzip s’il y est comprimé.`
}

/** What each root is, and where to take it: a copy inside the bundle proves nothing. */
function rootNotes({ stamp, platformSeal }: ReadMeFacts): readonly string[] {
  if (stamp === 'local') return [platformSeal ? TWO_LOCAL_ROOTS : LOCAL_ROOT, LATER]
  return [...(stamp === null ? [] : [ROOT, LATER]), ...(platformSeal ? [SEAL_ROOT] : [])]
}

const ROOT = `RACINE.pem, à poser ici, est la racine de l’autorité d’horodatage : elle se prend hors de ce
dossier, sur la liste de confiance ou chez l’autorité.`
const SEAL_ROOT = `RACINE2.pem, à poser ici, est la racine du cachet de la plateforme : elle se demande à qui a scellé.`
const LOCAL_ROOT = `RACINE.pem est la racine de l’autorité d’horodatage : ici sceau/ac-racine.pem, faute de mieux, car
l’autorité est locale.`
const TWO_LOCAL_ROOTS = `RACINE.pem est la racine de l’autorité d’horodatage, RACINE2.pem celle du cachet de la plateforme. Ici,
les deux sont sceau/ac-racine.pem, faute de mieux, car l’autorité est locale : comparez-la à celle que
donne qui a scellé.`
const LATER =
  'Après la fin du certificat, ajoutez : -attime $(date -d AAAA-MM-JJ +%s), au jour du jeton.'

function mailNote({ mailAlone, mailInside }: ReadingExamples): string {
  const alone = mailAlone === null ? [] : [`${mailAlone.folder} est le courriel ${mailAlone.path}`]
  const inside =
    mailInside === null
      ? []
      : [
          `${mailInside.folder} est le courriel de la ligne ${mailInside.line} de data/messages.ndjson, dans l’original ${mailInside.original}`,
        ]
  return `${[...alone, ...inside].join(' ;\n')}.\n${MAIL_NOTE}`
}

const MAIL_NOTE = `Les commandes ci-dessus n’écrivent FAUX pour aucun : la clé a signé les en-têtes, et l’empreinte du
corps est le bh= de ces en-têtes. dns.json est la réponse du DNS qui portait la clé.
Au plus 4 000 courriels, et 128 Mio de ceux des boîtes et des archives, ont un tel dossier : les autres
sont dans leur original, où leur signature se vérifie aussi.`

const REPORT_NOTE = `data/rapport.pdf porte le même cachet (PAdES), ajouté derrière les octets imprimés :
pdfsig, de poppler-utils, le lit. Ce cachet ne couvre que lui.`

const LOG_NOTE = `sceau/inclusion.tlog-proof montre que ce dossier est inscrit au journal : feuille
SHA-256(0x00 || tagmanifest-sha256.txt), nœuds SHA-256(0x01 || gauche || droite), RFC 6962.`

function redactionNote({ line, place }: NonNullable<ReadingExamples['salted']>): string {
  const bytes = cutCommand(place).replace(/ \| sha256sum$/, '')
  return `${REDACTION_NOTE}
  { sed -n ${line}p data/sels.txt | cut -d' ' -f1; ${bytes}; } | sha256sum
  grep "messages/${String(line).padStart(6, '0')}-octets" empreintes-messages.txt`
}

const REDACTION_NOTE = `Une copie occultée de ce dossier (quittance evidence redact) montre des messages et cache les
autres ; chacun de ceux qu’elle montre a son empreinte dans empreintes-messages.txt, scellé ici.
L’empreinte d’un message est celle de son sel, à la même ligne, puis de ses octets. Par exemple, ces
deux commandes donnent la même :`

/** verifier.sh: the same commands in a row; the root comes as its argument. */
export function verifyingScript(facts: ReadMeFacts): string {
  return [
    '#!/bin/sh',
    '# sh verifier.sh [RACINE.pem]',
    'racine=${1:+$(realpath "$1")} || exit 2',
    'cd "$(dirname "$0")" || exit 2',
    'faux=0',
    'sha256sum --strict -c manifest-sha256.txt || faux=1',
    'sha256sum --strict -c tagmanifest-sha256.txt || faux=1',
    '[ "$(find data -type f | LC_ALL=C sort)" = "$(cut -c67- manifest-sha256.txt | LC_ALL=C sort)" ] || faux=1',
    ...(facts.stamp === null ? [] : RENEWAL_SCRIPT),
    ...mailCommands(facts.mails).map((loop) =>
      loop.replace(FALSE_MAIL, () => `{ ${FALSE_MAIL}; faux=1; }`),
    ),
    'if [ "$faux" = 0 ]; then echo "Rien n’a changé."; else echo "Quelque chose a changé."; fi',
    'exit "$faux"',
    '',
  ].join('\n')
}
