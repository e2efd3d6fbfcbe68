import { opensFrom } from '@quittance/cases'
import type { DepositInput } from '@quittance/contract'
import {
  cents,
  compareDays,
  dayText,
  eurosText,
  holidayPlaceOfPostalCode,
  invariant,
  type Day,
} from '@quittance/kernel'
import { openDispute } from '#dossier/disputes/open-dispute.ts'
import { readDisputes } from '#dossier/disputes/read-disputes.ts'
import { resolveDispute } from '#dossier/disputes/resolve-dispute.ts'
import { writeNote, writePromise } from '#dossier/record-verbs.ts'
import { depositClaim } from '#intake/deposit.ts'
import { holdWhatIsApproved, recordCreditor } from '#demo/demo-firm.ts'
import { delmasExhibits } from '#demo/delmas.ts'
import { demoDossiers, type DemoDossier, type DemoEvent } from '#demo/dossiers.data.ts'
import type { Hand } from '#demo/hand.ts'
import { nineOClock, PARIS } from '#demo/moving-clock.ts'
import {
  demoCreditors,
  demoDebtors,
  type DemoCreditor,
  type DemoDebtor,
} from '#demo/people.data.ts'
import { notePayoutAccounts, signMandate } from '#demo/money/prepare-money.ts'
import { receiveMoney } from '#demo/receive-money.ts'
import { attachFile, paper, postLetters, sendLetter, versionNow } from '#demo/steps.ts'

/** What happens on a day of the story. */
type Step = { readonly on: Day; readonly happens: () => Promise<void> }

/** Tells the story day after day, each act through its verb, on the day it happened. */
export async function tellStory(hand: Hand, of: { readonly today: Day }): Promise<void> {
  const creditors = new Map<DemoCreditor, string>()
  for (const [key, creditor] of entriesOf(demoCreditors)) {
    creditors.set(key, await recordCreditor(hand, creditor))
  }
  await notePayoutAccounts(hand, creditors)
  const deposited = new Map<DemoDebtor, string>()
  const steps = demoDossiers.flatMap((dossier) =>
    stepsOf({ hand, ...of, creditors, deposited }, dossier),
  )
  for (const { on, happens } of steps.toSorted((a, b) => compareDays(a.on, b.on))) {
    hand.moveTo(on)
    await happens()
  }
  await signMandate(hand, {
    dossierId: depositedFrom(deposited, 'girouette'),
    on: of.today.subtract({ days: 3 }),
  })
  await receiveMoney(hand, { ...of, idOf: (debtor) => depositedFrom(deposited, debtor) })
  await holdWhatIsApproved(hand)
}

type Telling = {
  readonly hand: Hand
  readonly today: Day
  readonly creditors: ReadonlyMap<DemoCreditor, string>
  readonly deposited: Map<DemoDebtor, string>
}

function stepsOf(telling: Telling, dossier: DemoDossier): readonly Step[] {
  const { hand, today, deposited } = telling
  const idOf = () => depositedFrom(deposited, dossier.debtor)
  const deposit: Step = {
    on: today.subtract({ days: dossier.depositedAgo }),
    happens: async () => {
      const { id } = await hand.does(depositClaim, depositOf(telling, dossier))
      deposited.set(dossier.debtor, id)
      if (dossier.debtor !== 'delmas') await bringInvoices(hand, { id, today, dossier })
    },
  }
  const exhibits = dossier.debtor === 'delmas' ? delmasExhibits : []
  return [
    deposit,
    ...exhibits.map(({ ago, bring }) => ({
      on: today.subtract({ days: ago }),
      happens: async () => bring(hand, { dossierId: idOf(), today }),
    })),
    ...dossier.events.map((event) => ({
      on: dayOf(event, { today, debtor: dossier.debtor }),
      happens: async () => happensOn({ hand, today, id: idOf() }, event),
    })),
  ]
}

/**
 * The day on which something happens: an e-mail leaves on the first open day from the one counted back,
 * so that the story lacks none whatever the day on which it is told.
 */
export function dayOf(
  event: DemoEvent,
  { today, debtor }: { readonly today: Day; readonly debtor: DemoDebtor },
): Day {
  const counted = today.subtract({ days: event.ago })
  if (event.what !== 'letter') return counted
  const place = holidayPlaceOfPostalCode(demoDebtors[debtor].address.postCode)
  const opens = opensFrom({ channel: event.channel, place }, nineOClock(counted))
  return opens?.toZonedDateTimeISO(PARIS).toPlainDate() ?? counted
}

function depositedFrom(deposited: ReadonlyMap<DemoDebtor, string>, debtor: DemoDebtor): string {
  const id = deposited.get(debtor)
  invariant(id !== undefined, 'a dossier is deposited before anything happens on it')
  return id
}

function depositOf({ creditors, today }: Telling, dossier: DemoDossier): DepositInput {
  const creditorId = creditors.get(dossier.creditor)
  invariant(creditorId !== undefined, 'creditors are recorded first')
  const on = (ago: number) => today.subtract({ days: ago }).toString()
  return {
    creditorId,
    debtor: demoDebtors[dossier.debtor],
    nature: dossier.nature,
    title: dossier.title,
    limitationStartsOn: startSaid(dossier, on),
    contractRateHundredths: null,
    items: dossier.items.map(({ issuedAgo, dueAgo, ...item }) => ({
      ...item,
      issuedOn: on(issuedAgo),
      dueOn: on(dueAgo),
    })),
    creditNotes: (dossier.creditNotes ?? []).map(({ ago, ...note }) => ({ ...note, on: on(ago) })),
  }
}

/** Against a consumer the creditor says from when limitation runs: the due day that the contract set. */
function startSaid(
  { debtor, items: [first] }: DemoDossier,
  on: (ago: number) => string,
): string | null {
  if (first === undefined || demoDebtors[debtor].kind !== 'consumer') return null
  return on(first.dueAgo)
}

/** The invoices that the creditor brings with its claim, as plain texts. */
async function bringInvoices(
  hand: Hand,
  of: { readonly id: string; readonly today: Day; readonly dossier: DemoDossier },
): Promise<void> {
  const { id: dossierId, today, dossier } = of
  for (const { number, label, issuedAgo, dueAgo, amountCents } of dossier.items) {
    const lines = [
      'DONNÉES FICTIVES',
      `${demoCreditors[dossier.creditor].name} — ${number}, ${dayText(today.subtract({ days: issuedAgo }))}`,
      `${label} : ${eurosText(cents(amountCents))}`,
      `À régler au plus tard le ${dayText(today.subtract({ days: dueAgo }))}`,
      '',
    ]
    await attachFile(hand, { dossierId, kind: 'invoice', file: paper(`${number}.txt`, lines) })
  }
}

async function happensOn(
  { hand, today, id }: { readonly hand: Hand; readonly today: Day; readonly id: string },
  event: DemoEvent,
): Promise<void> {
  const on = today.subtract({ days: event.ago }).toString()
  if (event.what === 'letter') {
    const { letter, channel, registered } = event
    await sendLetter(hand, { dossierId: id, letter, channel, registered })
    await postLetters(hand)
    return
  }
  const dossier = { id, expectedVersion: await versionNow(hand, id) }
  switch (event.what) {
    case 'promise': {
      const { amountCents, channel } = event
      const dueOn = today.subtract({ days: event.dueAgo }).toString()
      await hand.does(writePromise, { ...dossier, amountCents, channel, dueOn, madeOn: on })
      return
    }
    case 'dispute':
      await hand.does(openDispute, { ...dossier, reason: event.reason, on, isSerious: null })
      return
    case 'settled': {
      const { disputes } = await hand.does(readDisputes, { id })
      const open = disputes.find(({ settledOn }) => settledOn === null)
      invariant(open !== undefined, 'what is settled was contested')
      const { resolution } = event
      const outcome = 'unfounded' as const
      await hand.does(resolveDispute, { ...dossier, disputeId: open.id, outcome, resolution })
      return
    }
    case 'note':
      await hand.does(writeNote, { ...dossier, text: event.text, kind: 'note' })
  }
}

function entriesOf<Key extends string, Value>(
  record: Readonly<Record<Key, Value>>,
): readonly (readonly [Key, Value])[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a literal of ours
  return Object.entries(record) as [Key, Value][]
}
