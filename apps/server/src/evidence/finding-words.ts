import type { DossierRecord } from '@quittance/database'
import {
  dayText,
  englishDay,
  isBefore,
  parseDay,
  said,
  saidTogether,
  type Day,
  type Said,
} from '@quittance/kernel'
import { limitationOf } from '#assessment/limitation.ts'
import type { Ambiguity, FindingDetails } from '#evidence/finding-details.ts'

/** What reads in two ways in a finding, and which reading was taken; null where nothing does. */
export function ambiguitySentence(details: FindingDetails | null): Said | null {
  if (details === null || details.ambiguities.length === 0) return null
  return saidTogether(details.ambiguities.map((code) => wordsOf(code, details.due)))
}

function wordsOf(code: Ambiguity, due: FindingDetails['due']): Said {
  switch (code) {
    case 'sending-day-unknown':
      return said(
        'Le jour du message est inconnu : aucune échéance n’en est tirée.',
        'The day of the message is unknown: no due day is taken from it.',
      )
    case 'several-payments':
      return said(
        'Plusieurs paiements sont annoncés : le montant est leur total, le jour celui du premier.',
        'Several payments are announced: the amount is their total, the day that of the first.',
      )
    case 'conditional':
      return said(
        'Ces mots posent une condition : vérifiez qu’elle est remplie.',
        'These words set a condition: check that it is met.',
      )
    case 'equivocal':
      return said(
        'Ces mots ne reconnaissent pas la dette sans équivoque.',
        'These words do not acknowledge the debt unequivocally.',
      )
    case 'impossible-day':
    case 'event':
    case 'before-the-day':
    case 'several-days':
      return dayWords(code, due)
  }
}

type DayAmbiguity = Exclude<
  Ambiguity,
  'sending-day-unknown' | 'several-payments' | 'conditional' | 'equivocal'
>

/** What is doubtful in the words of a day, which are quoted as they were written. */
function dayWords(code: DayAmbiguity, { raw, date }: FindingDetails['due']): Said {
  const day = raw === null ? said('Le jour annoncé', 'The day announced') : quoted(raw)
  const taken = date === null ? null : parseDay(date)
  const last =
    taken === null
      ? said('le dernier jour', 'the last day')
      : said(`le ${dayText(taken)}`, englishDay(taken))
  switch (code) {
    case 'impossible-day':
      return said(
        `${day.fr} n’existe pas au calendrier : aucune échéance n’en est tirée.`,
        `${day.en} does not exist in the calendar: no due day is taken from it.`,
      )
    case 'event':
      return said(
        `${day.fr} dépend d’un événement : aucune échéance n’en est tirée.`,
        `${day.en} depends on an event: no due day is taken from it.`,
      )
    case 'before-the-day':
      return said(
        `${day.fr} se lit de deux façons : ${last.fr} est compris, au bénéfice du débiteur.`,
        `${day.en} reads in two ways: ${last.en} is included, to the benefit of the debtor.`,
      )
    case 'several-days':
      return said(
        `${day.fr} laisse plusieurs jours : ${last.fr} est retenu, au bénéfice du débiteur.`,
        `${day.en} leaves several days: ${last.en} is taken, to the benefit of the debtor.`,
      )
  }
}

function quoted(raw: string): Said {
  return said(`« ${raw} »`, `“${raw}”`)
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
export function consequenceOfKeeping(matter: ConsequenceMatter): Said {
  const [first, second] = [onReminders(matter), onLimitation(matter)]
  return said(sentenceOf(first.fr, second.fr, ' ; '), sentenceOf(first.en, second.en, '; '))
}

/** What setting a finding aside changes, in one sentence. */
export function consequenceOfSettingAside(wasKept: boolean): Said {
  return wasKept
    ? said(
        'Cet engagement ne compte plus, sa promesse ne fait plus attendre les relances, et le journal garde ce qui en avait été décidé.',
        'This commitment no longer counts, its promise no longer makes reminders wait, and the journal keeps what had been decided of it.',
      )
    : said(
        'Cet engagement ne compte ni pour les relances ni pour la prescription ; il reste visible, et vous pourrez revenir sur ce choix.',
        'This commitment counts neither for reminders nor for limitation; it stays visible, and you can decide otherwise later.',
      )
}

function onReminders({ kind, promisedDays, today }: ConsequenceMatter): Said {
  const ahead = promisedDays.filter((one) => !isBefore(one, today))
  const last = ahead.at(-1)
  if (last !== undefined) {
    return said(
      `les relances attendent jusqu’au ${dayText(last)}`,
      `reminders wait until ${englishDay(last)}`,
    )
  }
  if (promisedDays.length > 0) {
    return said(
      'le jour promis est passé : la promesse est notée sans faire attendre les relances',
      'the day promised has passed: the promise is recorded without making reminders wait',
    )
  }
  switch (kind) {
    case 'promise':
      return said(
        'faute d’un montant et d’un jour, aucune promesse n’est notée et les relances n’attendent pas',
        'without an amount and a day, no promise is recorded and reminders do not wait',
      )
    case 'dispute':
      return said(
        'ce message conteste la dette : ouvrez une contestation pour que les relances cessent',
        'this message disputes the debt: open a dispute so that reminders stop',
      )
    case 'payment_claimed':
      return said(
        'le débiteur dit avoir payé : cherchez ce versement avant toute relance',
        'the debtor says that they have paid: look for this payment before any reminder',
      )
    default:
      return said('les relances n’en sont pas retardées', 'reminders are not delayed by it')
  }
}

function onLimitation({ before, after, today, acknowledges }: ConsequenceMatter): Said {
  const [was, is] = [lastDayOf(before, today), lastDayOf(after, today)]
  if (was !== null && is !== null && !was.equals(is)) {
    return said(
      `cette reconnaissance peut interrompre la prescription (C. civ., art. 2240, discutable), dont le dernier jour passerait du ${dayText(was)} au ${dayText(is)}`,
      `this acknowledgment may interrupt limitation (C. civ., art. 2240, arguable), whose last day would go from ${englishDay(was)} to ${englishDay(is)}`,
    )
  }
  return acknowledges === 'unequivocal'
    ? said('la date de prescription n’en change pas', 'the date of limitation is not changed by it')
    : said('la prescription n’en est pas interrompue', 'limitation is not interrupted by it')
}

function lastDayOf(dossier: DossierRecord, today: Day): Day | null {
  const outcome = limitationOf(dossier, today)
  const lastDay = outcome.outcome === 'answer' ? outcome.value.lastDay : null
  return lastDay === null ? null : parseDay(lastDay)
}

function sentenceOf(first: string, second: string, between: string): string {
  return `${first.charAt(0).toUpperCase()}${first.slice(1)}${between}${second}.`
}
