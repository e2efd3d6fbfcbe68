import type { SimulatedPeriod } from '@quittance/cases'
import type { DossierRecord, SimulatedLineRecord } from '@quittance/database'
import { isAfter, isBefore, type Day } from '@quittance/kernel'
import { lettersOf } from '#assessment/letters-sent.ts'

const PARIS = 'Europe/Paris'

/** What really left on a dossier in a period: letters known to have gone, and calls. */
export function realLines(
  dossier: Pick<DossierRecord, 'id' | 'acts' | 'calls'>,
  { from, until }: SimulatedPeriod,
): readonly SimulatedLineRecord[] {
  const letters = lettersOf(dossier)
    .filter(({ act }) => act.state === 'done')
    .map(({ letter, act, on }) => ({ act: letter, channel: act.channel, on }))
  const calls = dossier.calls.map((at) => ({ act: 'call', channel: 'phone', on: dayOf(at) }))
  return [...letters, ...calls]
    .filter(({ on }) => !isBefore(on, from) && !isAfter(on, until))
    .map((one) => ({
      ...one,
      dossierId: dossier.id,
      kind: 'real',
      until: null,
      dueOn: null,
      stepId: null,
      code: null,
      because: null,
      channelBecause: null,
    }))
}

function dayOf(at: Temporal.Instant): Day {
  return at.toZonedDateTimeISO(PARIS).toPlainDate()
}
