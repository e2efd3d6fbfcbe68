import type { JournalVerb, TimelineRow } from '@quittance/contract'
import type { JournalRow } from '@quittance/database'
import {
  dayText,
  englishDay,
  NBSP,
  said,
  saidTogether,
  verbatim,
  type Said,
} from '@quittance/kernel'
import { factsSchema, type Facts } from '#dossier/timeline-facts.ts'
import { groupedTold } from '#departures/grouped-told.ts'
import { disputesTold } from '#dossier/disputes/disputes-told.ts'
import { holdsTold } from '#dossier/holds/holds-told.ts'
import { decisionWords } from '#dossier/decision-words.ts'
import { channelName, departureWords } from '#departures/channel-words.ts'
import { failureWords } from '#departures/failure-words.ts'
import { moneyTold } from '#client-money/commission/money-words.ts'
import { directDebitTellers } from '#client-money/direct-debits/direct-debit-words.ts'
import { expectedTold } from '#client-money/expected/expected-told.ts'
import { ownOrdersTold } from '#client-money/own-orders/own-words.ts'
import { payOverTold } from '#client-money/pay-over/pay-over-words.ts'
import {
  heldBackTitle,
  inDoubtTitle,
  inDoubtWords,
  letterApproved,
  letterName,
  letterOfStep,
  settledTitle,
} from '#departures/letter-names.ts'
import type { OffDossier } from '#journal/off-dossier.ts'
import { dayTold, sumTold } from '#journal/told-facts.ts'
import { eventName } from '#law/event-words.ts'
import { inboundTold } from '#inbound/inbound-told.ts'
import { constatTold } from '#evidence/constat/constat-words.ts'
import { authorSideWords } from '#evidence/authors/author-side-words.ts'
import { alteredWords, readWords, stopWords } from '#evidence/reading/reading-words.ts'
import { agreementsTold } from '#agreements/agreements-told.ts'
import { reviewsTold } from '#agreements/reviews/review-told.ts'
import { titlesTold } from '#agreements/titles/title-told.ts'
import { sequenceTold } from '#outreach/sequence/sequence-told.ts'
import { costTold } from '#client-money/costs/cost-told.ts'
import { remissionTold } from '#client-money/remissions/remission-told.ts'
import { statusTold } from '#intake/life-cycle/status-told.ts'
import { callTold } from '#outreach/calls/call-words.ts'
import { descriptionWords } from '#law/exhibit-words.ts'

/** An entry of the journal as « Ce qui s’est passé » tells it, in both languages. */
export type Told = Pick<TimelineRow, 'icon' | 'title' | 'detail' | 'link'>

type Entry = Pick<JournalRow, 'verb' | 'subject' | 'facts'>
type Teller = (facts: Facts, subjectId: string) => Told

const nothing = verbatim('')

/** One sentence a verb of the journal. */
const tellers: Readonly<Record<Exclude<JournalVerb, OffDossier>, Teller>> = {
  'claim-deposited': ({ creditor }) =>
    told(
      'dossier',
      said('Créance déposée', 'Claim deposited'),
      creditor === undefined
        ? nothing
        : said(`Confiée par ${creditor}.`, `Entrusted by ${creditor}.`),
    ),
  'note-written': ({ text, kind }) =>
    kind === 'call'
      ? told('call', said('Appel', 'Call'), as(text))
      : told('note', said('Note', 'Note'), as(text)),
  'call-made': (facts) => {
    const { title, detail } = callTold(facts)
    return told('call', title, detail)
  },
  'promise-noted': ({ amountCents, dueOn }) => {
    const [sum, by] = [sumTold(amountCents), dayTold(dueOn)]
    return told(
      'note',
      said('Promesse notée', 'Promise recorded'),
      said(`${sum.fr} au plus tard le ${by.fr}.`, `${sum.en} by ${by.en}.`),
    )
  },
  ...toldAs('note', disputesTold),
  'letter-reserved': (facts, id) =>
    onAct(id, told('letter', letterApproved(facts.letter), reservation(facts))),
  'act-left': ({ step, channel }, id) => {
    const name = letterName(letterOfStep(step))
    const title = said(`Envoi : ${name.fr}`, `Sent: ${name.en}`)
    return onAct(id, told('letter', title, departureWords(channel)))
  },
  'act-failed': ({ failure }, id) =>
    onAct(id, told('letter', said('Envoi refusé', 'Sending refused'), failureWords(failure ?? ''))),
  'act-held-back': ({ step, because, printed }, id) =>
    onAct(id, told('letter', heldBackTitle({ step, printed }), because ?? nothing)),
  'act-retried': ({ failure }, id) =>
    onAct(
      id,
      told(
        'letter',
        said('Envoi refait, à la demande d’une personne', 'Sent again, as a person asked'),
        failureWords(failure ?? ''),
      ),
    ),
  'act-in-doubt': ({ step, groupedWith }, id) =>
    onAct(
      id,
      told('time', inDoubtTitle(step), saidTogether([inDoubtWords, groupedTold(groupedWith)])),
    ),
  'doubt-resolved': ({ happened, reason, step, groupedWith }) =>
    told(
      'letter',
      settledTitle({ step, happened: happened === true }),
      saidTogether([as(reason), groupedTold(groupedWith)]),
    ),
  'registered-number-entered': ({ number }) =>
    told(
      'letter',
      said('Recommandé numéroté', 'Registered number entered'),
      as(String(number ?? '')),
    ),
  'exhibit-attached': ({ declaredName, number = '' }, id) =>
    linked(
      { kind: 'exhibit', id },
      told(
        'proof',
        said(`Pièce ${number} attachée`, `Exhibit ${number} attached`),
        as(declaredName),
      ),
    ),
  'bundle-redacted': ({ shown, hidden, reason }) =>
    told(
      'proof',
      said('Copie occultée faite', 'Redacted copy made'),
      saidTogether([
        said(`${shown} montrés, ${hidden} occultés.`, `${shown} shown, ${hidden} hidden.`),
        as(reason),
      ]),
    ),
  'bundle-sealed': () =>
    told(
      'proof',
      said('Dossier scellé', 'Bundle sealed'),
      said(
        'Son empreinte est inscrite au journal scellé.',
        'Its fingerprint is entered in the sealed journal.',
      ),
    ),
  'invoice-status-received': onStatus('invoice-status-received'),
  'invoice-status-decided': onStatus('invoice-status-decided'),
  'dossier-closed': onStatus('dossier-closed'),
  'credit-note-taken-off': onStatus('credit-note-taken-off'),
  'constat-asked': onConstat('constat-asked'),
  'constat-appointment-set': onConstat('constat-appointment-set'),
  'constat-cost-stated': onConstat('constat-cost-stated'),
  'constat-drawn-up': onConstat('constat-drawn-up'),
  'constat-given-up': onConstat('constat-given-up'),
  'bundle-renewed': ({ until }) =>
    told(
      'proof',
      said('Horodatage renouvelé', 'Time-stamp renewed'),
      until === undefined
        ? nothing
        : said(
            `Le dossier scellé se vérifie jusqu’au ${dayText(Temporal.PlainDate.from(until.slice(0, 10)))}.`,
            `The bundle can be checked until ${englishDay(Temporal.PlainDate.from(until.slice(0, 10)))}.`,
          ),
    ),
  'bundle-contained': () =>
    told('proof', said('Dossier scellé mis au format ASiC-E', 'Bundle written as ASiC-E'), nothing),
  'exhibit-described': ({ number = '', kind, signature }, id) =>
    linked(
      { kind: 'exhibit', id },
      told(
        'proof',
        said(`Pièce ${number} décrite`, `Exhibit ${number} described`),
        descriptionWords(kind, signature),
      ),
    ),
  'exhibit-read': (facts, id) =>
    linked(
      { kind: 'exhibit', id },
      told('message', said('Conversation lue', 'Conversation read'), readWords(facts)),
    ),
  'exhibit-reading-stopped': ({ number = '', stop }, id) =>
    linked(
      { kind: 'exhibit', id },
      told(
        'message',
        said(`Lecture de la pièce ${number} interrompue`, `Reading of exhibit ${number} stopped`),
        stopWords(stop),
      ),
    ),
  'exhibit-original-altered': ({ number = '' }, id) =>
    linked({ kind: 'exhibit', id }, { icon: 'proof', link: null, ...alteredWords(number) }),
  'exhibit-reading-asked-again': ({ number = '' }, id) =>
    linked(
      { kind: 'exhibit', id },
      told(
        'message',
        said(`Pièce ${number} à relire`, `Exhibit ${number} to be read again`),
        nothing,
      ),
    ),
  'exhibit-stamped': ({ number = '', local }, id) =>
    linked(
      { kind: 'exhibit', id },
      told(
        'proof',
        said(`Pièce ${number} horodatée`, `Exhibit ${number} time-stamped`),
        local === false ? STAMPED_OUTSIDE : STAMPED_HERE,
      ),
    ),
  'author-stated': ({ number = '', side, reason }, id) =>
    linked(
      { kind: 'exhibit', id },
      told(
        'proof',
        said(`Auteur de la pièce ${number} dit`, `Author of exhibit ${number} stated`),
        saidTogether([authorSideWords(side), as(reason ?? undefined)]),
      ),
    ),
  'mail-keys-kept': ({ asked, answered }, id) =>
    linked(
      { kind: 'exhibit', id },
      told(
        'proof',
        said('Clés de courriel gardées', 'E-mail keys kept'),
        mailKeys(asked, answered),
      ),
    ),
  'limitation-event-noted': ({ kind, on, note }) => {
    const [name, day] = [eventName(kind), dayTold(on)]
    return told(
      'time',
      said(`Noté pour la prescription : ${name.fr}`, `Recorded for limitation: ${name.en}`),
      saidTogether([said(`Le ${day.fr}.`, `On ${day.en}.`), as(note)]),
    )
  },
  'limitation-event-withdrawn': ({ reason }) =>
    told(
      'time',
      said('Événement de prescription retiré', 'Event of limitation withdrawn'),
      as(reason),
    ),
  'finding-decided': ({ decision, kind, amountCents, dueOn }, id) =>
    linked(
      { kind: 'finding', id },
      told('proof', decisionWords(decision, kind), sumAndDay(amountCents, dueOn)),
    ),
  ...toldAs('proof', { ...titlesTold, ...reviewsTold }),
  ...toldAs('time', { ...expectedTold, ...agreementsTold, ...sequenceTold, ...holdsTold }),
  'payment-recorded': inEuros(moneyTold['payment-recorded']),
  'cash-refused': inEuros(moneyTold['cash-refused']),
  'payment-confirmed': inEuros(moneyTold['payment-confirmed']),
  'payment-returned': inEuros(moneyTold['payment-returned']),
  'match-undone': inEuros(moneyTold['match-undone']),
  'remission-noted': inEuros(remissionTold['remission-noted']),
  'remission-undone': inEuros(remissionTold['remission-undone']),
  'cost-advanced': inEuros(costTold['cost-advanced']),
  'cost-invoice-issued': inEuros(costTold['cost-invoice-issued']),
  'cost-settled': inEuros(costTold['cost-settled']),
  'cost-undone': inEuros(costTold['cost-undone']),
  'payments-replayed': inEuros(moneyTold['payments-replayed']),
  'commission-earned': inEuros(moneyTold['commission-earned']),
  'commission-invoice-issued': inEuros(moneyTold['commission-invoice-issued']),
  'commission-paid': inEuros(moneyTold['commission-paid']),
  'reply-received': onReply('reply-received'),
  'reply-placed': onReply('reply-placed'),
  'reply-handled': onReply('reply-handled'),
  'address-check-opened': onReply('address-check-opened'),
  'address-confirmed': onReply('address-confirmed'),
  'address-corrected': onReply('address-corrected'),
  'receipt-annulled': (facts, id) =>
    linked({ kind: 'receipt', id }, inEuros(moneyTold['receipt-annulled'])(facts, id)),
  ...directDebitTellers,
  'paid-over': inEuros(payOverTold['paid-over']),
  'pay-over-returned': inEuros(payOverTold['pay-over-returned']),
  'overpayment-refunded': inEuros(ownOrdersTold['overpayment-refunded']),
  'own-transfer-returned': inEuros(ownOrdersTold['own-transfer-returned']),
  'shortfall-set-off': inEuros(ownOrdersTold['shortfall-set-off']),
  'pay-over-frozen': inEuros(payOverTold['pay-over-frozen']),
  'pay-over-unfrozen': inEuros(payOverTold['pay-over-unfrozen']),
  'receipt-issued': (facts, id) =>
    linked({ kind: 'receipt', id }, inEuros(moneyTold['receipt-issued'])(facts, id)),
}

/** What an entry says of a dossier; a verb of a later version is told by its name. */
export function tell({ verb, subject, facts }: Entry): Told {
  const known: Readonly<Record<string, Teller | undefined>> = tellers
  const teller = known[verb]
  const read = factsSchema.safeParse(facts)
  if (teller === undefined || !read.success) {
    return told('note', verbatim(verb.replaceAll('-', ' ')), nothing)
  }
  return teller(read.data, subject.id)
}

function told(icon: Told['icon'], title: Said, detail: Said): Told {
  return { icon, title, detail, link: null }
}

function onStatus(verb: keyof typeof statusTold): Teller {
  return (facts) => {
    const { title, detail } = statusTold[verb](facts)
    return told('dossier', title, detail)
  }
}

function onReply(verb: keyof typeof inboundTold): Teller {
  return (facts) => {
    const { title, detail } = inboundTold[verb](facts)
    return told('message', title, detail)
  }
}

function onConstat(verb: keyof typeof constatTold): Teller {
  return (facts) => {
    const { title, detail } = constatTold[verb](facts)
    return told('proof', title, detail)
  }
}

function inEuros(tellOf: (facts: Facts) => Pick<Told, 'title' | 'detail'>): Teller {
  return (facts) => {
    const { title, detail } = tellOf(facts)
    return told('euro', title, detail)
  }
}

/** The tellers of a room, each told under the same mark. */
function toldAs<Verb extends string>(
  icon: Told['icon'],
  room: Readonly<Record<Verb, (facts: Facts) => Pick<Told, 'title' | 'detail'>>>,
): Readonly<Record<Verb, Teller>> {
  const verbs = Object.entries<(facts: Facts) => Pick<Told, 'title' | 'detail'>>(room)
  const tellersOf = verbs.map(([verb, of]): [string, Teller] => [
    verb,
    (facts) => {
      const { title, detail } = of(facts)
      return told(icon, title, detail)
    },
  ])
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys are those of the room
  return Object.fromEntries(tellersOf) as Record<Verb, Teller>
}

function linked(link: Told['link'], words: Told): Told {
  return { ...words, link }
}

function onAct(id: string, words: Told): Told {
  return linked({ kind: 'act', id }, words)
}

function reservation({ channel, reference = '', personSays, groupedWith }: Facts): Said {
  const by = channelName(channel)
  return saidTogether([
    said(
      `Par ${by.fr}, sous la référence ${reference}.`,
      `By ${by.en}, under the reference ${reference}.`,
    ),
    groupedTold(groupedWith),
    personSays === undefined
      ? nothing
      : { fr: `Vérifié${NBSP}: ${personSays}`, en: `Verified: ${personSays}` },
  ])
}

function sumAndDay(amountCents: Facts['amountCents'], dueOn: Facts['dueOn']): Said {
  if (amountCents == null) return nothing
  const [sum, day] = [sumTold(amountCents), dayTold(dueOn)]
  const both = (amount: string, on: string) => `${amount}${on === '' ? '' : `, ${on}`}.`
  return { fr: both(sum.fr, day.fr), en: both(sum.en, day.en) }
}

const STAMPED_HERE = said('Jeton de la maison, non qualifié.', 'Token of the house, not qualified.')
const STAMPED_OUTSIDE = said('Jeton d’une autorité extérieure.', 'Token of an outside authority.')

/** The keys that the DNS gave on that day, of those it was asked for. */
function mailKeys(asked: unknown, answered: unknown): Said {
  const [many, got] = [Number(asked ?? 0), Number(answered ?? 0)]
  return said(
    `${got} clé${got < 2 ? '' : 's'} obtenue${got < 2 ? '' : 's'} sur ${many}.`,
    `${got} of ${many} key${many === 1 ? '' : 's'} obtained.`,
  )
}

/** Words of a person or of a file, as they were given. */
function as(text: string | null | undefined): Said {
  return verbatim(text ?? '')
}
