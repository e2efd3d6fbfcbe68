import type { PortfolioClaim } from '@quittance/contract'
import { addCents, day, said, type Said } from '@quittance/kernel'
import { answerSavingActs, type SavingAct, type SavingActs } from '@quittance/law'
import { amountCell, dayCell } from '#files/csv-line.ts'
import type { Language } from '#files/send-text.ts'
import { eventName } from '#law/event-words.ts'

type Standing = PortfolioClaim['standing']

const heads: readonly Said[] = [
  said('Dossier', 'Case'),
  said('Débiteur', 'Debtor'),
  said('Créancier', 'Creditor'),
  said('Solde (EUR)', 'Balance (EUR)'),
  said('Dernier jour sûr', 'Sure last day'),
  said('Dernier jour discutable', 'Arguable last day'),
  said('Jours restants', 'Days left'),
  said('Prescription', 'Limitation'),
  said('Certitude', 'Certainty'),
  said('Acte le moins coûteux', 'Act that costs least'),
  said('Texte', 'Text'),
  said('Coût connu (EUR)', 'Known cost (EUR)'),
  said('Coût à confirmer', 'Cost to be confirmed'),
  said('Acte le plus sûr', 'Surest act'),
  said('Texte', 'Text'),
  said('Accompli au plus tard le', 'Done by'),
]

const standings: Readonly<Record<Standing, Said>> = {
  'in-time': said('Dans le délai', 'In time'),
  'arguably-in-time': said('Dans le délai, discutable', 'In time, arguably'),
  over: said('Délai passé', 'Time is over'),
  stopped: said('Délai arrêté', 'Time stands still'),
  'not-started': said('Délai pas commencé', 'Time has not started'),
  unknown: said('Inconnu', 'Unknown'),
}

const certainties: Readonly<Record<PortfolioClaim['certainty'], Said>> = {
  established: said('Établi', 'Established'),
  arguable: said('Discutable', 'Arguable'),
  unknown: said('Inconnu', 'Unknown'),
}

const yesOrNo = { yes: said('oui', 'yes'), no: said('non', 'no') }

/** The names of the columns. */
export function headsIn(language: Language): readonly string[] {
  return heads.map((head) => head[language])
}

/** A claim as a line of the file. */
export function cellsOf(claim: PortfolioClaim, language: Language): readonly string[] {
  const saving = answerSavingActs(claim.document)
  const acts = saving.outcome === 'answer' ? saving.value : null
  const cheapest = actNamed(acts, acts?.cheapest ?? null)
  const surest = actNamed(acts, acts?.surest ?? null)
  const written = (text: string | null) => dayIn(text, language)
  return [
    claim.reference,
    claim.debtorName,
    claim.creditorName,
    amountCell(claim.balanceCents, language),
    written(claim.lastDay),
    written(claim.later?.lastDay ?? null),
    claim.daysLeft === null ? '' : String(claim.daysLeft),
    standings[claim.standing][language],
    certainties[claim.certainty][language],
    ...actCells(cheapest, language),
    ...costCells(cheapest, language),
    ...actCells(surest, language),
    written(cheapest?.by ?? null),
  ]
}

function actNamed(acts: SavingActs | null, name: SavingAct['act'] | null): SavingAct | null {
  return acts?.saves.find(({ act }) => act === name) ?? null
}

function actCells(act: SavingAct | null, language: Language): readonly [string, string] {
  if (act === null) return ['', '']
  const [text] = act.citations
  return [eventName(act.act)[language], text === undefined ? '' : `${text.code} ${text.article}`]
}

/** What is held of a cost, and whether a part of it is not. */
function costCells(act: SavingAct | null, language: Language): readonly [string, string] {
  if (act === null) return ['', '']
  const known = act.costs.flatMap(({ amount }) => amount ?? [])
  const open = act.costs.length > 0
  return [amountCell(addCents(...known), language), (open ? yesOrNo.yes : yesOrNo.no)[language]]
}

function dayIn(text: string | null, language: Language): string {
  return text === null ? '' : dayCell(day(text), language)
}
