import { caseStanding, type CaseFacts, type Scenario } from '@quittance/cases'
import type { ScenarioChanges } from '@quittance/contract'
import {
  getOrganisation,
  loadDossiers,
  openDossierIds,
  scenarioFor,
  scenariosInForce,
  type DossierRecord,
  type ScenarioRecord,
  type ScenarioScope,
} from '@quittance/database'
import type { Day } from '@quittance/kernel'
import { statementOf } from '#assessment/statement.ts'
import { caseFacts } from '#dossier/case-facts.ts'
import { scenarioOf } from '#outreach/sequence/scenario-of.ts'
import type { Work } from '#wiring/work.ts'

/** The most live dossiers that a trial reads, and the most that it shows. */
const MOST_READ = 500
const MOST_SHOWN = 50

type NextStep = ScenarioChanges['rows'][number]['to']

/**
 * What a scenario would change of the live dossiers, were it published today: those whose next step,
 * its day or the way it leaves by is no longer the same. Bounded, and it says how many it read.
 */
export async function scenarioChanges(
  work: Work,
  { scope, scenario }: { readonly scope: ScenarioScope; readonly scenario: Scenario },
): Promise<ScenarioChanges> {
  const follows = await followersOf(work.tx, scope)
  return await changesOf(work, (dossier) => (follows(dossier) ? scenario : null))
}

/** What taking a version out of force would change: its dossiers follow the next nearest scenario. */
export async function withdrawalChanges(
  work: Work,
  { id }: Pick<ScenarioRecord, 'id'>,
): Promise<ScenarioChanges> {
  const others = (await scenariosInForce(work.tx)).filter((one) => one.id !== id)
  return await changesOf(work, ({ scenario, creditor, debtor }) =>
    scenario?.id === id
      ? scenarioOf(scenarioFor(others, { creditorId: creditor.id, debtorKind: debtor.kind }))
      : null,
  )
}

/** The live dossiers that would follow another scenario, and those of them that it changes. */
async function changesOf(
  { tx, today }: Work,
  thenFollows: (dossier: DossierRecord) => Scenario | null,
): Promise<ScenarioChanges> {
  const organisation = await getOrganisation(tx)
  const { ids, total: live } = await openDossierIds(tx, MOST_READ)
  const dossiers = await loadDossiers(tx, ids)
  const concerned = dossiers.flatMap((dossier) => {
    const scenario = thenFollows(dossier)
    return scenario === null ? [] : [{ dossier, scenario }]
  })
  const rows = concerned.flatMap(({ dossier, scenario }) => {
    const statement = statementOf(dossier, today)
    const facts = caseFacts(dossier, { organisation, statement, on: today })
    const from = nextStep(facts, today)
    const outreach = { ...facts.outreach, scenario }
    const to = nextStep({ ...facts, outreach }, today)
    return isSame(from, to) ? [] : [{ ...namesOf(dossier), from, to }]
  })
  return {
    examined: dossiers.length,
    live,
    concerned: concerned.length,
    changed: rows.length,
    rows: rows.slice(0, MOST_SHOWN),
  }
}

/** Whether a dossier would follow the scenario of this scope, none nearer being in force. */
async function followersOf(tx: Work['tx'], scope: ScenarioScope) {
  const others = (await scenariosInForce(tx)).filter(
    (one) => one.creditorId !== scope.creditorId || one.debtorKind !== scope.debtorKind,
  )
  const here: ScenarioScope = { creditorId: scope.creditorId, debtorKind: scope.debtorKind }
  return ({ creditor, debtor }: DossierRecord): boolean =>
    scenarioFor<ScenarioScope>([...others, here], {
      creditorId: creditor.id,
      debtorKind: debtor.kind,
    }) === here
}

function nextStep(facts: CaseFacts, on: Day): NextStep {
  const { next } = caseStanding(facts, on)
  return next === null
    ? null
    : {
        act: next.step.act,
        on: (next.cap?.until ?? next.from)?.toString() ?? null,
        channel: next.choice.channel,
        says: next.because,
      }
}

function isSame(one: NextStep, other: NextStep): boolean {
  return one?.act === other?.act && one?.on === other?.on && one?.channel === other?.channel
}

function namesOf({ id, reference, debtor }: DossierRecord) {
  return { dossierId: id, reference, debtorName: debtor.name }
}
