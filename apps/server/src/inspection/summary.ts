import { callIdentities, callOutcomes } from '@quittance/contract'
import { oneOf } from '@quittance/database'
import { dayText, englishDay, NBSP, withFrenchSpaces, type Day } from '@quittance/kernel'
import { BYTE_ORDER_MARK, csvLine } from '#files/csv-line.ts'
import { letterName } from '#departures/letter-names.ts'
import { payloadOfAct, type Inspected } from '#inspection/inspected.ts'
import type { CallTold } from '#inspection/inspected-call.ts'
import { identityNames, outcomeNames } from '#outreach/calls/call-words.ts'
import { registeredStateName } from '#registered/state-words.ts'

/** What the summary and the index say of a sending. */
export type IndexRow = {
  readonly rank: number
  readonly folder: string
  readonly dossier: string
  readonly debtor: string
  readonly letter: string
  readonly channel: string
  readonly reference: string
  readonly approvedAt: string
  readonly approvedBy: string
  readonly override: string
  readonly leftAt: string
  readonly state: string
  readonly verdict: string
  readonly rules: string
  readonly findings: string
  readonly number: string
  readonly post: string
  readonly because: string
  readonly sha256: string
}

const CHANNELS: ReadonlyMap<string, string> = new Map([
  ['letter', 'lettre'],
  ['registered-letter', 'lettre recommandée'],
  ['electronic-registered', 'recommandé électronique'],
  ['sms', 'SMS'],
  ['e-mail', 'courriel'],
])
const STATES: ReadonlyMap<string, string> = new Map([
  ['reserved', 'prêt à partir'],
  ['doing', 'en cours'],
  ['done', 'parti'],
  ['failed', 'échoué'],
  ['ambiguous', 'douteux'],
  ['cancelled', 'retenu ou annulé'],
])
const VERDICTS: ReadonlyMap<string, string> = new Map([
  ['pass', 'laisse partir'],
  ['ask-a-person', 'confié à une personne'],
  ['refuse', 'refuse'],
])

/** What is told of a sending on one line. */
export function indexRow(of: Inspected): IndexRow {
  const { act, names, states, rank, folder } = of
  const payload = payloadOfAct(act)
  const verdict = verdictOf(act.gate_verdict)
  const standing = states.filter(({ withdrawnBecause }) => withdrawnBecause === null)
  return {
    rank,
    folder,
    dossier: act.dossier_reference ?? '',
    debtor: act.debtor_name ?? '',
    letter: letterName(payload.letter).fr,
    channel: CHANNELS.get(act.channel) ?? act.channel,
    reference: payload.reference ?? '',
    approvedAt: act.reserved_at.toString({ smallestUnit: 'second' }),
    approvedBy: names.get(act.reserved_by) ?? act.reserved_by,
    override: overrideWords(payload.override),
    leftAt: act.finished_at?.toString({ smallestUnit: 'second' }) ?? '',
    state: STATES.get(act.state) ?? act.state,
    verdict: verdict.word,
    rules: act.gate_version ?? '',
    findings: verdict.findings,
    number: act.registered_number ?? providerNumber(act.result),
    post: standing
      .map(({ state, on }) => `${registeredStateName(state).fr} le ${dayText(on)}`)
      .join(' ; '),
    because: because(act.result) ?? act.failure ?? '',
    sha256: act.file_sha256 ?? '',
  }
}

/** What is told of a call on one line. */
export function callRow({ call, names, rank, folder }: CallTold): IndexRow {
  const verdict = verdictOf(call.gate_verdict)
  const at = call.made_at.toString({ smallestUnit: 'second' })
  return {
    rank,
    folder,
    dossier: call.dossier_reference,
    debtor: call.debtor_name,
    letter: 'Appel',
    channel: 'téléphone',
    reference: '',
    approvedAt: at,
    approvedBy: names.get(call.made_by) ?? call.made_by,
    override: '',
    leftAt: at,
    state: outcomeNames[oneOf(callOutcomes, call.outcome)].fr,
    because: identityNames[oneOf(callIdentities, call.identity)],
    verdict: call.gate_verdict === null ? 'aucun script lu' : verdict.word,
    rules: call.gate_version ?? '',
    findings: verdict.findings,
    number: call.number_called ?? '',
    post: '',
    sha256: call.script_sha256 ?? '',
  }
}

function verdictOf(kept: unknown): { readonly word: string; readonly findings: string } {
  if (typeof kept !== 'object' || kept === null) {
    return { word: 'sans objet : rien n’est demandé au débiteur', findings: '' }
  }
  const word = 'verdict' in kept && typeof kept.verdict === 'string' ? kept.verdict : ''
  const findings = 'findings' in kept && Array.isArray(kept.findings) ? kept.findings : []
  const sentences = findings.flatMap((finding: unknown) =>
    typeof finding === 'object' &&
    finding !== null &&
    'sentence' in finding &&
    typeof finding.sentence === 'string'
      ? [finding.sentence]
      : [],
  )
  return { word: VERDICTS.get(word) ?? word, findings: sentences.join(' ') }
}

/** What a manager passed over, and why. */
function overrideWords(
  override: { readonly reason: string; readonly against: string } | undefined,
): string {
  if (override === undefined) return ''
  return withFrenchSpaces(`${override.against} Passé outre : ${override.reason}`)
}

/** The number that a provider gave to an electronic registered letter. */
function providerNumber(result: unknown): string {
  if (typeof result !== 'object' || result === null || !('providerId' in result)) return ''
  return typeof result.providerId === 'string' ? result.providerId : ''
}

/** Why the last check held it back. */
function because(result: unknown): string | null {
  if (typeof result !== 'object' || result === null || !('because' in result)) return null
  const { because: words } = result
  if (typeof words !== 'object' || words === null || !('fr' in words)) return null
  return typeof words.fr === 'string' ? words.fr : null
}

const HEADS: readonly (readonly [keyof IndexRow, string])[] = [
  ['rank', 'N°'],
  ['dossier', 'Dossier'],
  ['debtor', 'Débiteur'],
  ['letter', 'Lettre ou appel'],
  ['channel', 'Voie'],
  ['reference', 'Référence'],
  ['approvedAt', 'Approuvée ou notée le'],
  ['approvedBy', 'Par'],
  ['override', 'Avant son tour'],
  ['leftAt', 'Fin de l’envoi'],
  ['state', 'État ou résultat'],
  ['because', 'Motif'],
  ['verdict', 'Garde-fou'],
  ['rules', 'Version des règles'],
  ['findings', 'Points relevés'],
  ['number', 'Recommandé ou numéro appelé'],
  ['post', 'Ce que La Poste ou le prestataire a fait'],
  ['sha256', 'Empreinte de la lettre ou du script'],
  ['folder', 'Pièces'],
]

/** The index as a spreadsheet opens it. */
export function indexCsv(rows: readonly IndexRow[]): string {
  const lines = [
    HEADS.map(([, head]) => head),
    ...rows.map((row) => HEADS.map(([key]) => String(row[key]))),
  ]
  return BYTE_ORDER_MARK + lines.map(csvLine).join('')
}

/** Whose sendings, of which period. */
export type Cover = {
  readonly organisation: string
  readonly from: Day
  readonly to: Day
  readonly askedBy: string
  readonly madeAt: Temporal.Instant
}

/** « du 1er janvier 2026 au 22 novembre 2026 ». */
function periodText({ from, to }: Cover): string {
  return `du ${dayText(from)} au ${dayText(to)}`
}

/** The summary, to be read in a browser with no network: counts, every sending, every call. */
export function summaryHtml(
  cover: Cover,
  {
    sendings,
    calls,
  }: { readonly sendings: readonly IndexRow[]; readonly calls: readonly IndexRow[] },
): string {
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>Dossier de contrôle</title>
<meta name="viewport" content="width=device-width">
<style>body{font:16px/1.5 Georgia,serif;color:#1a2033;margin:2rem auto;max-width:80rem;padding:0 1rem}
div{overflow-x:auto}table{border-collapse:collapse;font-size:.85rem}th,td{border-bottom:1px solid #d5d7cf;padding:.4rem .6rem;text-align:left;vertical-align:top}th{border-bottom:2px solid #1a2033}</style>
</head><body>
<h1>Dossier de contrôle</h1>
<p>${escaped(withFrenchSpaces(`${cover.organisation} : envois approuvés et appels notés ${periodText(cover)}.`))}</p>
<p>${escaped(withFrenchSpaces(`Demandé par ${cover.askedBy}, fait le ${cover.madeAt.toString({ smallestUnit: 'second' })}.`))}</p>
${sectionOf('envois', sendings)}
${sectionOf('appels', calls)}
</body></html>
`
}

/** How many of each state, then each of them on a line. */
function sectionOf(what: 'envois' | 'appels', rows: readonly IndexRow[]): string {
  const counted = [...Map.groupBy(rows, ({ state }) => state)].map(
    ([state, of]) => `<li>${of.length} ${escaped(state)}</li>`,
  )
  const shown = HEADS.filter(([key]) => !['sha256', 'folder', 'rules'].includes(key))
  const heads = shown.map(([, head]) => `<th scope="col">${escaped(head)}</th>`).join('')
  const body = rows.map(
    (row) =>
      `<tr>${shown.map(([key]) => `<td>${escaped(String(row[key]))}</td>`).join('')}<td><a href="${escaped(row.folder)}/">pièces</a></td></tr>`,
  )
  return `<h2>${rows.length}${NBSP}${what}</h2>
<ul>${counted.join('')}</ul>
<div tabindex="0" role="region" aria-label="Tous les ${what}"><table><thead><tr>${heads}<th scope="col">Pièces</th></tr></thead>
<tbody>${body.join('\n')}</tbody></table></div>`
}

/** What the file holds, how to check it, and what it does not show. */
export function readMe(cover: Cover): string {
  return `DOSSIER DE CONTRÔLE
${cover.organisation}, envois approuvés et appels notés ${periodText(cover)}
Sendings approved and calls noted from ${englishDay(cover.from)} to ${englishDay(cover.to)}

CE QU’IL CONTIENT
  resume.html        tous les envois et tous les appels, à lire dans un navigateur, sans réseau
  index.csv          les mêmes, pour un tableur (séparateur « ; », UTF-8)
  envois/            un dossier par envoi, dans l’ordre des approbations :
    texte.txt          les mots exacts que le garde-fou a jugés
    lettre.pdf         la page, octet pour octet, telle qu’elle est partie
    envoi.json         approbation (qui, quand), motif d’un envoi avant son tour, verdict et version des règles, état, motif, recommandé
    accord/            pour un échéancier à signer : le document, ce qu’il est devenu, sa preuve de signature ; le verdict
                       du document est dans envoi.json, sous celui du courriel qui y mène
    acte/              pour une reconnaissance de dette : ce qui est revenu, et ce que sa forme a été jugée valoir
    preuves/           preuves de dépôt et de distribution données par La Poste ou le prestataire
    journal/           chaque entrée du journal sur cet envoi, avec la preuve de sa place : sh verifier.sh
  appels/            un dossier par appel, dans l’ordre où ils sont notés :
    script.txt         ce que la personne qui a appelé avait sous les yeux, et que le garde-fou a jugé
    compte-rendu.txt   ce qui s’est dit, dans ses mots : l’appel n’est jamais enregistré
    appel.json         qui, quand, quel numéro, comment la personne a été reconnue, résultat, verdict
    journal/           l’entrée du journal sur cet appel, avec la preuve de sa place
  empreintes.sha256  l’empreinte de chaque fichier

VÉRIFIER
  sha256sum -c empreintes.sha256

CE QU’IL NE MONTRE PAS
  Une lettre que le garde-fou refuse à l’approbation n’est jamais réservée : elle n’a aucune trace ici. Un envoi
  retenu au dernier contrôle y figure, avec son motif. « Parti » dit d’un courrier qu’il est imprimé dans un lot :
  le jour du dépôt est dans envoi.json (lotPosteLe), sa preuve dans preuves/ quand elle a été jointe.
  Une entrée du journal qui n’a pas encore sa place y est donnée seule (.json).
  Un appel noté sans que son script ait été lu à l’écran n’a ni script.txt ni verdict.
`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
