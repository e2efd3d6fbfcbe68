import { caseStanding, type CaseFacts, type Scenario } from '@quittance/cases'
import type { ScenarioCheck } from '@quittance/contract'
import {
  getOrganisation,
  loadDossiers,
  openDossierIds,
  scenarioFor,
  scenariosInForce,
  type DossierRecord,
  type ScenarioScope,
} from '@quittance/database'
import type { Day } from '@quittance/kernel'
import { statementOf } from '#assessment/statement.ts'
import { caseFacts } from '#dossier/case-facts.ts'
import type { Work } from '#wiring/work.ts'

/** The most live dossiers that a trial reads, and the most that it shows. */
const MOST_READ = 500
const MOST_SHOWN = 50

type Changes = NonNullable<ScenarioCheck['changes']>
type NextStep = Changes['rows'][number]['to']

/**
 * What a scenario would change of the live dossiers, were it published today: those whose next step,
 * or its day, is no longer the same. Bounded, and it says how many it read.
 */
export async function scenarioChanges(
  { tx, today }: Work,
  { scope, scenario }: { readonly scope: ScenarioScope; readonly scenario: Scenario },
): Promise<Changes> {
  const organisation = await getOrganisation(tx)
  const { ids, total: live } = await openDossierIds(tx, MOST_READ)
  const dossiers = await loadDossiers(tx, ids)
  const concerned = dossiers.filter(await followersOf(tx, scope))
  const rows = concerned.flatMap((dossier) => {
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
    : { act: next.step.act, on: next.from?.toString() ?? null, says: next.because }
}

function isSame(one: NextStep, other: NextStep): boolean {
  return one?.act === other?.act && one?.on === other?.on
}

function namesOf({ id, reference, debtor }: DossierRecord) {
  return { dossierId: id, reference, debtorName: debtor.name }
}
