import type { DossierRecord } from '@quittance/database'
import { dayText, isBefore, parseDay, type Day } from '@quittance/kernel'
import { limitationOf } from '#assessment/limitation.ts'
import type { Ambiguity, FindingDetails } from '#evidence/finding-details.ts'

const labels: Readonly<Record<string, string>> = {
  promise: 'Promesse de payer',
  acknowledgment: 'Reconnaissance de la dette',
  dispute: 'Contestation de la dette',
  request_for_time: 'Demande de délai',
  payment_claimed: 'Paiement affirmé',
  refusal: 'Refus de payer',
}

/** The name of a kind of finding. */
export function findingLabel(kind: string): string {
  return labels[kind] ?? 'Engagement'
}

/** What reads in two ways in a finding, and which reading was taken; null where nothing does. */
export function ambiguitySentence(details: FindingDetails | null): string | null {
  if (details === null || details.ambiguities.length === 0) return null
  return details.ambiguities.map((code) => wordsOf(code, details.due)).join(' ')
}

function wordsOf(code: Ambiguity, { raw, date }: FindingDetails['due']): string {
  const said = raw === null ? 'Le jour annoncé' : `« ${raw} »`
  const taken = date === null ? null : parseDay(date)
  const lastDay = taken === null ? 'le dernier jour' : `le ${dayText(taken)}`
  switch (code) {
    case 'sending-day-unknown':
      return 'Le jour du message est inconnu : aucune échéance n’en est tirée.'
    case 'impossible-day':
      return `${said} n’existe pas au calendrier : aucune échéance n’en est tirée.`
    case 'event':
      return `${said} dépend d’un événement : aucune échéance n’en est tirée.`
    case 'before-the-day':
      return `${said} se lit de deux façons : ${lastDay} est compris, au bénéfice du débiteur.`
    case 'several-days':
      return `${said} laisse plusieurs jours : ${lastDay} est retenu, au bénéfice du débiteur.`
    case 'several-payments':
      return 'Plusieurs paiements sont annoncés : le montant est leur total, le jour celui du premier.'
    case 'conditional':
      return 'Ces mots posent une condition : vérifiez qu’elle est remplie.'
    case 'equivocal':
      return 'Ces mots ne reconnaissent pas la dette sans équivoque.'
  }
}

/** A finding as kept, and the dossier before and after it was. */
export type ConsequenceMatter = {
  readonly before: DossierRecord
  readonly after: DossierRecord
  readonly today: Day
  readonly kind: string
  readonly acknowledges: 'unequivocal' | 'equivocal' | 'none'
  /** The days of the promises that keeping it notes. */
  readonly promisedDays: readonly Day[]
}

/** What keeping a finding changes, in one sentence. */
export function consequenceOfKeeping(matter: ConsequenceMatter): string {
  return sentenceOf([...onReminders(matter), onLimitation(matter)])
}

/** What setting a finding aside changes, in one sentence. */
export function consequenceOfSettingAside(wasKept: boolean): string {
  return wasKept
    ? 'Cet engagement ne compte plus, sa promesse ne fait plus attendre les relances, et le journal garde ce qui en avait été décidé.'
    : 'Cet engagement ne compte ni pour les relances ni pour la prescription ; il reste visible, et vous pourrez revenir sur ce choix.'
}

function onReminders({ kind, promisedDays, today }: ConsequenceMatter): readonly string[] {
  const ahead = promisedDays.filter((one) => !isBefore(one, today))
  const last = ahead.at(-1)
  if (last !== undefined) return [`les relances attendent jusqu’au ${dayText(last)}`]
  if (promisedDays.length > 0) {
    return ['le jour promis est passé : la promesse est notée sans faire attendre les relances']
  }
  switch (kind) {
    case 'promise':
      return [
        'faute d’un montant et d’un jour, aucune promesse n’est notée et les relances n’attendent pas',
      ]
    case 'dispute':
      return [
        'ce message conteste la dette : ouvrez une contestation pour que les relances cessent',
      ]
    case 'payment_claimed':
      return ['le débiteur dit avoir payé : cherchez ce versement avant toute relance']
    default:
      return ['les relances n’en sont pas retardées']
  }
}

function onLimitation({ before, after, today, acknowledges }: ConsequenceMatter): string {
  const was = lastDayOf(before, today)
  const is = lastDayOf(after, today)
  if (was !== null && is !== null && was !== is) {
    return `cette reconnaissance peut interrompre la prescription (C. civ., art. 2240, discutable), dont le dernier jour passerait du ${dayOf(was)} au ${dayOf(is)}`
  }
  return acknowledges === 'unequivocal'
    ? 'la date de prescription n’en change pas'
    : 'la prescription n’en est pas interrompue'
}

function lastDayOf(dossier: DossierRecord, today: Day): string | null {
  const outcome = limitationOf(dossier, today)
  return outcome.outcome === 'answer' ? outcome.value.lastDay : null
}

function dayOf(text: string): string {
  const read = parseDay(text)
  return read === null ? text : dayText(read)
}

function sentenceOf(clauses: readonly string[]): string {
  const joined = clauses.join(' ; ')
  return `${joined.charAt(0).toUpperCase()}${joined.slice(1)}.`
}
