import { amountText, cents, dayText, parseDay } from '@quittance/kernel'
import { z } from 'zod'

/** What a signed reconciliation holds, as its page prints it. */
const factsSchema = z.object({
  organisation: z.string(),
  account: z.string(),
  day: z.string(),
  bank: z.object({ statementSha256: z.string(), closingCents: z.number() }),
  books: z.object({ bankCents: z.number() }),
  owed: z.array(z.object({ account: z.string(), label: z.string(), amountCents: z.number() })),
  shortfalls: z.object({ firmCents: z.number(), creditorsCents: z.number() }),
  totalCents: z.number(),
  gapCents: z.number(),
  items: z.array(
    z.object({
      sentence: z.string(),
      on: z.string(),
      ageDays: z.number(),
      amountCents: z.number(),
    }),
  ),
  root: z.string(),
  publishedSha256: z.string(),
  journalEntryId: z.string(),
  stamp: z.object({ at: z.string(), authority: z.string(), local: z.boolean() }).nullable(),
  signedAt: z.string(),
  signedBy: z.string(),
  role: z.string(),
})

type Facts = z.infer<typeof factsSchema>

/**
 * The signed reconciliation of a day as a page to print: no script, nothing to load, the words of the
 * document that was signed and its hash.
 */
export function reconciliationPage(text: string, sha256: string): string {
  const facts = factsSchema.parse(JSON.parse(text))
  const title = `Rapprochement du compte séparé au ${inFull(facts.day)}`
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>${safe(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>${STYLE}</style></head><body><main>
<p class="house">${safe(facts.organisation)}</p>
<h1>${safe(title)}</h1>
<p>Compte ${safe(facts.account)}</p>
${equationTable(facts)}
${itemsTable(facts)}
<h2>Ce qui est scellé</h2>
<dl>${[
    ['Relevé de la banque, SHA-256', facts.bank.statementSha256],
    ['Racine de l’arbre de sommes', facts.root],
    ['Texte publié, SHA-256', facts.publishedSha256],
    ['Entrée du journal', facts.journalEntryId],
    ['Ce document, SHA-256 (forme canonique)', sha256],
  ]
    .map(([label = '', value = '']) => `<dt>${safe(label)}</dt><dd>${safe(value)}</dd>`)
    .join('')}</dl>
<p>${safe(stampSentence(facts))}</p>
<p class="signed">${safe(signedSentence(facts))}</p>
</main></body></html>
`
}

function equationTable({ bank, books, owed, shortfalls, totalCents, gapCents }: Facts): string {
  const row = (label: string, amount: number, name = '') =>
    `<tr class="${name}"><td>${safe(label)}</td><td>${safe(amountText(cents(amount)))}</td></tr>`
  return `<table><caption>Banque, livres, mandants (en euros)</caption>
${row('Solde final du relevé', bank.closingCents)}
${row('Compte 512100 dans les livres', books.bankCents)}
${row('Insuffisances à couvrir par le cabinet', shortfalls.firmCents)}
${row('Insuffisances à couvrir par des mandants', shortfalls.creditorsCents)}
${owed.map(({ account, label, amountCents }) => row(`${label} (${account})`, amountCents)).join('\n')}
${row('Total dû', totalCents, 'sum')}
${row('Écart : banque, plus insuffisances, moins total dû', gapCents, 'sum')}
</table>`
}

function itemsTable({ items }: Facts): string {
  if (items.length === 0) return '<p>Aucun élément en rapprochement.</p>'
  const rows = items.map(
    ({ sentence, on, ageDays, amountCents }) =>
      `<tr><td>${safe(sentence)}</td><td>${safe(inFull(on))}</td><td>${ageDays} j</td><td>${safe(amountText(cents(amountCents)))}</td></tr>`,
  )
  return `<table><caption>Éléments en rapprochement, âge au jour de la signature</caption>${rows.join('\n')}</table>`
}

function stampSentence({ stamp }: Facts): string {
  if (stamp === null) return 'Aucun horodatage au moment de la signature.'
  const { at, authority, local } = stamp
  const worth = local ? ' ; horodatage local, non qualifié' : ''
  return `Texte publié horodaté le ${instantText(at)} par « ${authority} »${worth}.`
}

function signedSentence({ signedBy, role, signedAt }: Facts): string {
  const as = role === 'manager' ? 'responsable' : 'comptable'
  return `Rapprochement signé le ${instantText(signedAt)} par ${signedBy}, ${as}. Cette signature est un acte du logiciel, au nom de la personne entrée sous son mot de passe ; ce n’est pas une signature électronique qualifiée.`
}

function instantText(at: string): string {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO('Europe/Paris')
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' })
  return `${dayText(local.toPlainDate())} à ${time} (heure de Paris)`
}

function inFull(day: string): string {
  const read = parseDay(day)
  return read === null ? day : dayText(read)
}

function safe(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

const STYLE = `
body{margin:0;background:#fbfbf8;color:#1a2033;font:16px/1.5 Georgia,serif}
main{max-width:44rem;margin:2rem auto;padding:0 1.5rem}
h1{font-weight:400;font-size:1.7rem}h2{font-weight:400;font-size:1.2rem}.house{color:#474d60}
table{width:100%;border-collapse:collapse;margin:1.5rem 0}caption{text-align:left;color:#474d60;padding-bottom:.4rem}
td{padding:.3rem 0;border-bottom:1px solid #d5d7cf;vertical-align:top}
td:last-child{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.sum td{border-top:1px solid #1a2033;font-weight:700}
dt{color:#474d60}dd{margin:0 0 .6rem;font:13px/1.4 monospace;overflow-wrap:anywhere}
.signed{margin-top:1.5rem;border-top:1px solid #1a2033;padding-top:1rem}
@media print{body{background:#fff}main{margin:0}}`
