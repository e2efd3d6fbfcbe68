import { holdsOnDay, holdStages, type CaseFacts, type HoldFact } from '@quittance/cases'
import { oneOf, type DossierRecord, type HoldRecord } from '@quittance/database'
import { earlierDay, type Day } from '@quittance/kernel'

const everyStage = Object.values(holdStages).flat()

/** A hold as its days decide of it; the table checks its stage. */
export function holdFact(record: HoldRecord): HoldFact {
  const { kind, stage, fromOn, untilOn, lifted, replacedOn } = record
  const ends = [lifted?.endsOn, replacedOn].flatMap((on) => on ?? [])
  return {
    kind,
    stage: oneOf(everyStage, stage),
    from: fromOn,
    until: untilOn,
    endsOn: ends.length === 0 ? null : ends.reduce(earlierDay),
    inError: lifted?.inError === true,
  }
}

/** What holds of the debtor of a dossier on a day, wherever it was noted. */
export function holdsOfDebtor(
  { holds }: Pick<DossierRecord, 'holds'>,
  on: Day,
): CaseFacts['holds'] {
  return holdsOnDay(holds.map(holdFact), on)
}
