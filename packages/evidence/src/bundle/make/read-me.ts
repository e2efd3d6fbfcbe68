import { withFrenchSpaces } from '@quittance/kernel'
import { cutting } from '#bundle/cut-command.ts'
import { RENEWAL_NOTE, RENEWAL_SCRIPT } from '#renewal/renewal-notes.ts'

/** What the reading notes must know of the bundle. */
export type ReadMeFacts = {
  readonly id: string
  readonly sealedAt: string
  readonly originals: number
  readonly messages: number
  /** Who gave the time-stamp; null when none was asked for. */
  readonly stamp: 'local' | 'authority' | null
  readonly platformSeal: boolean
  /** Numbers of the e-mails whose signature can be checked: `0002`. */
  readonly mails: readonly string[]
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
  return `${[...paragraphs, commands(facts), frenchText(notes(facts))].join('\n\n')}\n`
}

/** Spaces before signs are set by the kernel, where the text is a sentence. */
function frenchText(text: string): string {
  return withFrenchSpaces(text)
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
    ...(stamp === null ? [] : [`  ${TOKEN_CHECK}`, `  ${TOKEN_TEXT}`]),
    ...(platformSeal ? [`  ${SEAL_CHECK}`] : []),
    ...mails.flatMap((number) => mailCommands(number).map((command) => `  ${command}`)),
  ].join('\n')
}

const NO_EXTRA_FILE =
  '[ "$(find data -type f | LC_ALL=C sort)" = "$(cut -c67- manifest-sha256.txt | LC_ALL=C sort)" ] && echo OK'
/** The commands that check and show the token, and that check the seal of the platform. */
export const TOKEN_CHECK =
  'openssl ts -verify -data tagmanifest-sha256.txt -in sceau/tagmanifest.tsr -CAfile RACINE.pem -untrusted sceau/tsa.pem'
export const TOKEN_TEXT = 'openssl ts -reply -in sceau/tagmanifest.tsr -text'
export const SEAL_CHECK =
  'openssl cms -verify -binary -content tagmanifest-sha256.txt -inform DER -in sceau/tagmanifest.p7s -CAfile RACINE2.pem -purpose any -out /dev/null'

function mailCommands(number: string): readonly string[] {
  const folder = `data/courriels/${number}`
  return [
    `openssl dgst -sha256 -verify ${folder}/cle-publique.pem -signature ${folder}/signature.bin ${folder}/entetes-canoniques.bin`,
    `openssl dgst -sha256 -binary ${folder}/corps-canonique.bin | openssl base64`,
  ]
}

function notes({ stamp, mails, log, platformSeal, report, redactable }: ReadMeFacts): string {
  return [
    'Un message cité se retrouve dans l’original par sa place (offset et length de',
    'data/messages.ndjson) et se compare à son sliceSha256 :',
    `  ${cutting({ ...SLICE, original: 'data/originaux/0001.xml', member: null })}`,
    `  ${cutting({ ...SLICE, original: 'data/originaux/0003.zip', member: 'MEMBRE' })}`,
    ...(mails.length === 0
      ? []
      : ['L’empreinte du corps d’un courriel doit être égale au bh= de ses en-têtes canoniques.']),
    ...(stamp === null ? [] : [rootNote(stamp), RENEWAL_NOTE]),
    ...(platformSeal && report ? [REPORT_NOTE] : []),
    ...(log ? [LOG_NOTE] : []),
    ...(redactable ? [REDACTION_NOTE] : []),
    'verifier.sh enchaîne ces commandes ; il n’est jamais nécessaire.',
  ].join('\n')
}

/** The members of `messages.ndjson` that a reader puts in the command. */
const SLICE = { from: '$((OFFSET+1))', length: 'LENGTH' }

function rootNote(stamp: 'local' | 'authority'): string {
  const where =
    stamp === 'local'
      ? 'RACINE.pem est ici sceau/ac-racine.pem, faute de mieux : l’autorité est locale.'
      : 'RACINE.pem se prend hors de ce dossier, sur la liste de confiance ou chez l’autorité.'
  const later =
    'Après la fin du certificat, ajoutez : -attime $(date -d AAAA-MM-JJ +%s), au jour du jeton.'
  return `${where}\n${later}`
}

const REPORT_NOTE = `data/rapport.pdf porte le même cachet (PAdES), ajouté derrière les octets imprimés :
pdfsig, de poppler-utils, le lit. Ce cachet ne couvre que lui.`

const LOG_NOTE = `sceau/inclusion.tlog-proof montre que ce dossier est inscrit au journal : feuille
SHA-256(0x00 || tagmanifest-sha256.txt), nœuds SHA-256(0x01 || gauche || droite), RFC 6962.`

const REDACTION_NOTE = `Une copie occultée de ce dossier (quittance evidence redact) montre des messages et cache les
autres ; chacun de ceux qu’elle montre a son empreinte dans empreintes-messages.txt, scellé ici.
L’empreinte du message N est celle de son sel, sur une ligne, puis de ses octets :
  { sed -n Np data/sels.txt | cut -d' ' -f1; tail -c +$((OFFSET+1)) data/originaux/0001.xml | head -c LENGTH; } | sha256sum`

/** verifier.sh: the same commands in a row; the root comes as its argument. */
export function verifyingScript(facts: ReadMeFacts): string {
  return [
    '#!/bin/sh',
    '# sh verifier.sh [RACINE.pem]',
    'cd "$(dirname "$0")" || exit 2',
    'racine=${1:-}',
    'faux=0',
    'sha256sum --strict -c manifest-sha256.txt || faux=1',
    'sha256sum --strict -c tagmanifest-sha256.txt || faux=1',
    '[ "$(find data -type f | LC_ALL=C sort)" = "$(cut -c67- manifest-sha256.txt | LC_ALL=C sort)" ] || faux=1',
    ...(facts.stamp === null ? [] : RENEWAL_SCRIPT),
    ...facts.mails.map((number) => `${mailCommands(number)[0]} || faux=1`),
    'if [ "$faux" = 0 ]; then echo "Rien n’a changé."; else echo "Quelque chose a changé."; fi',
    'exit "$faux"',
    '',
  ].join('\n')
}
