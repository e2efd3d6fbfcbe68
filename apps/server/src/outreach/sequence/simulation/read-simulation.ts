import { heldCodes, heldWords, postageOf, scenarioActs, scenarioChannels } from '@quittance/cases'
import {
  scenarioStepsSchema,
  type SimulatedLineView,
  type SimulationRead,
  type SimulationSide,
  type SimulationView,
} from '@quittance/contract'
import {
  findSimulation,
  listPostagePrices,
  listSimulations,
  namesOfMembers,
  oneOf,
  simulatedCounts,
  simulatedLines,
  simulatedPost,
  simulatedReach,
  type SimulatedLineRecord,
  type SimulationRecord,
} from '@quittance/database'
import { said } from '@quittance/kernel'
import { capsOf } from '#outreach/sequence/scenario-of.ts'
import { priceOf } from '#outreach/sequence/simulation/postage-verbs.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

const SHOWN = 10

/** The last simulations, the last asked first. */
export async function readSimulations({ tx }: Work): Promise<{ rows: SimulationView[] }> {
  const names = await namesOfMembers(tx)
  const rows = await listSimulations(tx, SHOWN)
  return { rows: rows.map((row) => simulationView(row, names)) }
}

/** What a simulation found so far, counted. @throws Refused `not-found`. */
export async function readSimulation(
  { tx }: Work,
  { id }: { readonly id: string },
): Promise<SimulationRead> {
  const found = await requireSimulation(tx, id)
  const counts = await simulatedCounts(tx, id)
  const post = await simulatedPost(tx, id)
  const reach = await simulatedReach(tx, id)
  const prices = (await listPostagePrices(tx)).map(priceOf)
  const sideOf = (kind: 'sent' | 'real'): SimulationSide => {
    const posted = post.filter((one) => one.kind === kind)
    const { known, counted, unknown } = postageOf(
      posted.map(({ channel, on, count }) => ({ kind: channel, on, count })),
      prices,
    )
    return {
      dossiers: reach[kind],
      steps: counts
        .filter((one) => one.kind === kind)
        .map(({ act, channel, steps }) => ({
          act: oneOf(scenarioActs, act),
          channel: channelOf(channel),
          steps,
        })),
      postage: { knownCents: known, counted, unknown },
    }
  }
  return {
    ...simulationView(found, await namesOfMembers(tx)),
    steps: scenarioStepsSchema.parse(found.steps),
    caps: capsOf(found),
    wouldBe: sideOf('sent'),
    real: sideOf('real'),
    held: counts
      .filter(({ kind }) => kind === 'held')
      .map(({ code, steps, dossiers }) => {
        const known = oneOf(heldCodes, code ?? '')
        return { code: known, name: heldWords[known], steps, dossiers }
      })
      .toSorted((one, other) => other.dossiers - one.dossiers || (one.code < other.code ? -1 : 1)),
  }
}

type LinesAsked = Parameters<typeof simulatedLines>[1]

/** A page of the steps of a simulation, each with its dossier and its why. @throws Refused `not-found`. */
export async function readSimulationLines(
  { tx }: Work,
  asked: LinesAsked,
): Promise<{ rows: SimulatedLineView[]; nextCursor: string | null }> {
  await requireSimulation(tx, asked.id)
  const { rows, nextCursor } = await simulatedLines(tx, asked)
  return { rows: rows.map(lineView), nextCursor }
}

async function requireSimulation(tx: Work['tx'], id: string): Promise<SimulationRecord> {
  const found = await findSimulation(tx, id)
  if (found === null) throw new Refused('not-found', NO_SIMULATION)
  return found
}

function simulationView(
  { fromOn, untilOn, askedAt, askedBy, state, ...rest }: SimulationRecord,
  names: ReadonlyMap<string, string>,
): SimulationView {
  const { id, creditorId, creditorName, debtorKind, concerned, kept, read } = rest
  return {
    id,
    creditorId,
    creditorName,
    debtorKind,
    concerned,
    kept,
    read,
    from: fromOn.toString(),
    until: untilOn.toString(),
    askedAt: askedAt.toString(),
    askedBy: names.get(askedBy) ?? '',
    state: oneOf(['running', 'done', 'failed'], state),
  }
}

function lineView(
  line: SimulatedLineRecord & { readonly reference: string; readonly debtorName: string },
): SimulatedLineView {
  const { dossierId, reference, debtorName, kind, because, channelBecause } = line
  return {
    dossierId,
    reference,
    debtorName,
    kind,
    because,
    channelBecause,
    on: line.on.toString(),
    until: line.until?.toString() ?? null,
    dueOn: line.dueOn?.toString() ?? null,
    act: oneOf(scenarioActs, line.act),
    channel: channelOf(line.channel),
  }
}

function channelOf(text: string | null): SimulatedLineView['channel'] {
  return text === null ? null : oneOf(scenarioChannels, text)
}

const NO_SIMULATION = said(
  'Cette simulation n’existe pas ou n’est plus gardée.',
  'This simulation does not exist, or is no longer kept.',
)
