import { oneOf, type InspectedCall, type OrganisationTransaction } from '@quittance/database'
import { callIdentities, callOutcomes } from '@quittance/contract'
import type { ArchiveFile } from '@quittance/evidence'
import { file, journalFiles, plain } from '#inspection/inspected.ts'
import { identityNames, outcomeNames } from '#outreach/calls/call-words.ts'

/** A call with all that is told of it: what was before the eyes of who called, what was said, its entry. */
export type CallTold = {
  readonly call: InspectedCall
  /** Its rank among the calls of the file, from 1. */
  readonly rank: number
  readonly folder: string
  readonly names: ReadonlyMap<string, string>
  readonly files: readonly ArchiveFile[]
}

/** Gathers a call: its script, its verdict, its report, its place in the journal. */
export async function inspectCall(
  tx: OrganisationTransaction,
  of: Pick<CallTold, 'call' | 'rank' | 'names'>,
): Promise<CallTold> {
  const { call, rank } = of
  const folder = `appels/${String(rank).padStart(5, '0')}-${plain(call.dossier_reference)}`
  const entries =
    call.entry_id === null || call.entry_canonical === null
      ? []
      : [{ id: call.entry_id, verb: 'call-made', canonical: call.entry_canonical }]
  const files = [
    ...(call.script === null ? [] : [file(`${folder}/script.txt`, call.script)]),
    ...(call.report === '' ? [] : [file(`${folder}/compte-rendu.txt`, `${call.report}\n`)]),
    ...(await journalFiles(tx, folder, entries)),
    file(`${folder}/appel.json`, `${JSON.stringify(callFacts({ ...of, folder }), null, 2)}\n`),
  ]
  return { ...of, folder, files }
}

function callFacts({ call, names }: Omit<CallTold, 'files'>): object {
  return {
    id: call.id,
    dossier: call.dossier_reference,
    debiteur: call.debtor_name,
    creancier: call.creditor_name,
    par: names.get(call.made_by) ?? call.made_by,
    noteLe: call.made_at.toString(),
    numero: call.number_called,
    dureeSecondes: call.duration_seconds,
    identite: identityNames[oneOf(callIdentities, call.identity)],
    resultat: outcomeNames[oneOf(callOutcomes, call.outcome)].fr,
    script:
      call.script === null
        ? null
        : { empreinte: call.script_sha256, luLe: call.shown_at?.toString() ?? null },
    gardeFou: { regles: call.gate_version, verdict: call.gate_verdict },
    journal: call.entry_id === null ? [] : [{ entree: call.entry_id, empreinte: call.entry_leaf }],
  }
}
