import { dayText, NBSP, withFrenchSpaces } from '@quittance/kernel'
import { drawable } from '#words/french/drawable.ts'
import { exhibitMark, exhibitTitle } from '#words/french/exhibit-mark.ts'
import { fileReserveText, reserveText } from '#words/report/reserves.ts'

/** A file that was received, as a report tells it. */
export type ReportedOriginal = {
  /** Its number in the bundle: `0001`. */
  readonly number: string
  /** Its number in the dossier; null where the bundle was made outside one. */
  readonly exhibit: number | null
  /** What it was attached as: a constat, and its day where it was said to be the report of one. */
  readonly constat: { readonly drawnUpOn: string | null } | null
  /** Codes of what its reading leaves in doubt: `truncated-file`; empty for most. */
  readonly reserves: readonly string[]
  readonly declaredName: string
  readonly sizeBytes: number
  readonly sha256: string
  /** RFC 3339. */
  readonly receivedAt: string
  readonly receivedBy: string
  readonly device: string | null
  /** The format that was recognised; null for a file kept without being read. */
  readonly format: string | null
  readonly messages: number
}

/** A message as a report quotes it. */
export type ReportedMessage = {
  readonly original: string
  /** Its rank in the original, from 1. */
  readonly rank: number
  readonly author: string | null
  /** How surely it is from its author, A to E. */
  readonly grade: string
  /** How surely that author is a party; null where it is not known. */
  readonly linkGrade: string | null
  readonly at: string | null
  /** The same in universal time; null where the file does not say on which clock it is. */
  readonly universal: string | null
  readonly text: string
  /** Codes of what its record says against taking it as it stands: `draft`, `deleted`; empty for most. */
  readonly reserves: readonly string[]
  /** What was found in it, in words; empty for most. */
  readonly found: readonly string[]
}

/** What a report is composed from. */
export type EvidenceReportFacts = {
  readonly id: string
  readonly sealedAt: string
  readonly originals: readonly ReportedOriginal[]
  readonly messages: readonly ReportedMessage[]
  readonly stamp: 'local' | 'authority' | null
  readonly platformSeal: boolean
  readonly log: boolean
  /** True where an e-mail bears a DKIM signature that held with its archived key. */
  readonly dkim: boolean
}

/** The reading copy of a bundle (rapport), ready to be printed. */
export type EvidenceReport = {
  readonly title: string
  readonly id: string
  readonly issuedOn: string
  readonly lead: string
  readonly originals: readonly {
    readonly mark: string
    readonly name: string
    readonly about: string
    readonly sha256: string
  }[]
  readonly messages: readonly {
    readonly mark: string
    readonly who: string
    readonly text: string
    /** The reserves on it, then what was found in it. */
    readonly found: readonly string[]
  }[]
  /** How many messages are not quoted; they are in the bundle. */
  readonly more: string | null
  readonly statements: readonly { readonly name: string; readonly says: string }[]
  readonly notProven: readonly string[]
  readonly commands: readonly string[]
  readonly closing: string
}

/** A judge reads some pages; the rest is in the bundle. */
const MOST_QUOTED = 60
const LONGEST_QUOTED = 600
/** Messages quoted on each side of one that commits. */
const AROUND = 2

/**
 * Composes the report of a bundle, for a judge: what was received, the conversation, five separate
 * statements, what is not proven, how to verify.
 *
 * It stands inside what is sealed: it cannot tell the time-stamp, which is made after it.
 */
export function composeEvidenceReport(facts: EvidenceReportFacts): EvidenceReport {
  const quoted = chosen(facts.messages)
  const left = facts.messages.length - quoted.length
  return {
    title: 'Rapport de scellement',
    id: facts.id,
    issuedOn: facts.sealedAt.slice(0, 10),
    lead: withFrenchSpaces(leadOf(facts)),
    originals: facts.originals.toSorted(byExhibit).map(originalRow),
    messages: quoted.map((message) => messageRow(message, markOf(facts, message.original))),
    more: left === 0 ? null : withFrenchSpaces(moreText(left)),
    statements: statementsOf(facts).map(({ name, says }) => ({
      name,
      says: withFrenchSpaces(says),
    })),
    notProven: NOT_PROVEN.map(withFrenchSpaces),
    commands: commandsOf(facts),
    closing: withFrenchSpaces(closingOf(facts)),
  }
}

function leadOf({ originals, messages }: EvidenceReportFacts): string {
  const files =
    originals.length === 1 ? 'Un fichier a été reçu' : `${originals.length} fichiers ont été reçus`
  const read =
    messages.length === 0
      ? 'Aucun message n’y a été lu'
      : `${messages.length} ${messages.length === 1 ? 'message y a été lu' : 'messages y ont été lus'}`
  return `${files}, gardé${originals.length === 1 ? '' : 's'} octet pour octet. ${read}. Cette copie se lit ; ce sont les fichiers scellés à côté d’elle qui se vérifient.`
}

function originalRow(original: ReportedOriginal) {
  const { declaredName, sizeBytes, sha256, receivedAt, receivedBy, device, reserves } = original
  const day = dayText(Temporal.PlainDate.from(receivedAt.slice(0, 10)))
  const hour = receivedAt.slice(11, 16).replace(/^0/, '').replace(':', ' h ')
  const by = `reçu le ${day} à ${hour} (temps universel) par ${receivedBy}`
  const read =
    original.format === null
      ? 'gardé sans être lu'
      : `${original.messages} ${original.messages === 1 ? 'message' : 'messages'}`
  const about = [`${sizeBytes} octets`, read, by, ...(device === null ? [] : [device])].join(', ')
  const doubts = reserves.flatMap(fileReserveText).join(' ')
  return {
    mark: numbered(original),
    name: drawable(declaredName),
    about: drawable(withFrenchSpaces(doubts === '' ? about : `${about}. ${doubts}`)),
    sha256,
  }
}

/** A dossier is read by the order of its own numbers. */
function byExhibit(one: ReportedOriginal, other: ReportedOriginal): number {
  return (one.exhibit ?? 0) - (other.exhibit ?? 0)
}

function numbered({ exhibit, number }: Pick<ReportedOriginal, 'exhibit' | 'number'>): string {
  return exhibitTitle({ exhibit, sealedNumber: number })
}

/** The list of what was received says which number is which. */
function markOf({ originals }: EvidenceReportFacts, number: string): string {
  const exhibit = originals.find((one) => one.number === number)?.exhibit ?? null
  return exhibit === null ? numbered({ exhibit, number }) : `Pièce n°${NBSP}${exhibit} (${number})`
}

function chosen(messages: readonly ReportedMessage[]): readonly ReportedMessage[] {
  if (messages.length <= MOST_QUOTED) return messages
  const near = new Set<number>()
  for (const [at, { found }] of messages.entries()) {
    if (found.length === 0) continue
    for (let index = at - AROUND; index <= at + AROUND; index += 1) near.add(index)
  }
  const wanted = near.size === 0 ? messages : messages.filter((_, at) => near.has(at))
  return wanted.slice(0, MOST_QUOTED)
}

function messageRow(message: ReportedMessage, exhibit: string) {
  const { rank, author, text, reserves, found } = message
  const cut = text.length > LONGEST_QUOTED ? `${text.slice(0, LONGEST_QUOTED)} […]` : text
  return {
    mark: `${exhibit}, message ${rank}`,
    who: drawable(
      `${author ?? 'auteur que le fichier ne dit pas'} (${gradesOf(message)}), ${whenOf(message)}`,
    ),
    text: drawable(cut),
    found: [...reserves.flatMap(reserveText), ...found].map((words) =>
      drawable(withFrenchSpaces(words)),
    ),
  }
}

/** A number that the file writes surely may be nobody’s of the dossier: both are said. */
function gradesOf({ grade, linkGrade }: ReportedMessage): string {
  return linkGrade === null || linkGrade === grade
    ? `grade ${grade}`
    : `grade ${grade} par le fichier, ${linkGrade} par son lien avec une partie`
}

const HAS_HOUR = /^\d{4}-\d{2}-\d{2}T\d/

/** An hour alone would be read on any clock: which one is written, or that the file does not say. */
function whenOf({ at, universal }: ReportedMessage): string {
  if (at === null) return 'heure inconnue'
  if (!HAS_HOUR.test(at)) return at
  const written = at.replace('T', ' ')
  if (universal === null) return `${written}, fuseau non écrit`
  const [day = '', hour = ''] = universal.split('T')
  const moment = at.startsWith(day) ? hour : `${day} ${hour}`
  return `${written}, soit ${moment} en temps universel`
}

function moreText(left: number): string {
  const rest = left === 1 ? 'Un autre message est' : `${left} autres messages sont`
  return `${rest} dans data/messages.ndjson, chacun à sa place dans son original.`
}

function statementsOf({ stamp, dkim, log, platformSeal }: EvidenceReportFacts) {
  const seals = [
    ...(platformSeal ? ['cacheté par la plateforme'] : []),
    ...(log ? ['inscrit au journal scellé'] : []),
  ]
  return [
    { name: 'Date', says: dateOf(stamp) },
    {
      name: 'Intégrité',
      says: `Tout changement d’un octet depuis le scellement se voit, et le message touché est nommé.${seals.length === 0 ? '' : ` Le dossier est aussi ${seals.join(' et ')}.`}`,
    },
    {
      name: 'Origine',
      says: dkim
        ? 'Un courriel au moins porte la signature DKIM de son domaine, vérifiée avec la clé archivée. Les autres fichiers ont été remis tels quels : rien ne prouve d’où ils viennent.'
        : 'Les fichiers ont été remis tels quels par le créancier : rien ne prouve d’où ils viennent.',
    },
    {
      name: 'Auteur',
      says: 'Chaque message porte ce que son export dit de l’auteur, avec sa force : A, signature vérifiée ; B, identifiant donné par le fournisseur ; C, numéro ou compte ; D, nom affiché ; E, saisi par le créancier. Une seconde lettre, quand elle diffère, note de même son lien avec une partie du dossier.',
    },
    {
      name: 'Complétude',
      says: 'Un export ne prouve jamais qu’il contient tout : des messages ont pu être effacés, ou ne pas être exportés.',
    },
  ]
}

function dateOf(stamp: EvidenceReportFacts['stamp']): string {
  if (stamp === null) {
    return 'Aucun horodatage n’a été demandé : le jour du scellement n’est que déclaré.'
  }
  if (stamp === 'local') {
    return 'Le jeton d’horodatage vient d’une autorité locale, non qualifiée : il vaut ce que vaut l’horloge de la machine qui a scellé.'
  }
  return 'Le jeton vient d’une autorité d’horodatage. Il n’est qualifié que si elle figure, pour ce service, sur la liste de confiance de l’Union européenne : ce rapport ne l’affirme pas.'
}

const NOT_PROVEN: readonly string[] = [
  'Ce qui a pu arriver aux fichiers avant leur réception.',
  'Qui tenait le téléphone ou le clavier.',
  'Que la conversation est complète.',
  'Que l’heure des téléphones était juste.',
]

const KEEP_IT = 'gardez-le, sans effacer la conversation.'

/** Advises a constat; where one is sealed here, says so, and where. */
function closingOf({ originals }: EvidenceReportFacts): string {
  const there = originals.flatMap(({ constat, exhibit, number }) =>
    constat === null
      ? []
      : [`${constatIs(constat)} : ${exhibitMark({ exhibit, sealedNumber: number })}.`],
  )
  if (there.length > 0) return `${there.join(' ')} Le téléphone reste utile : ${KEEP_IT}`
  return `Un commissaire de justice peut constater sur le téléphone lui-même : ${KEEP_IT}`
}

function constatIs({ drawnUpOn }: NonNullable<ReportedOriginal['constat']>): string {
  if (drawnUpOn === null) return 'Une pièce est jointe comme constat d’un commissaire de justice'
  const day = dayText(Temporal.PlainDate.from(drawnUpOn))
  return `Un procès-verbal de constat, dressé le ${day}, est joint`
}

function commandsOf({ id, stamp, platformSeal }: EvidenceReportFacts): readonly string[] {
  const sealed = 'tagmanifest-sha256.txt'
  return [
    `unzip dossier-${id}.zip && cd dossier-${id}`,
    'sha256sum --strict -c manifest-sha256.txt',
    'find data -type f > ../fichiers',
    'cut -c67- manifest-sha256.txt | grep -vxFf - ../fichiers || echo OK',
    `sha256sum --strict -c ${sealed}`,
    ...(stamp === null
      ? []
      : [
          `openssl ts -verify -data ${sealed} -in sceau/tagmanifest.tsr -CAfile RACINE.pem -untrusted sceau/tsa.pem`,
        ]),
    ...(platformSeal
      ? [
          `openssl cms -verify -binary -content ${sealed} -inform DER -in sceau/tagmanifest.p7s -CAfile RACINE2.pem -purpose any -out /dev/null`,
        ]
      : []),
  ]
}
