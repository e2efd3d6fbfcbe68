import { useQuery } from '@tanstack/react-query'
import { costKinds, type CostInput, type CostJudgement, type CostKind } from '@quittance/contract'
import { addCents, cents, zeroCents } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { blankCost, costFaults, type CostDraft } from '#app/dossier/costs/cost-draft.ts'
import { CostFields } from '#app/dossier/costs/CostFields.tsx'
import { judgementQuery } from '#app/dossier/costs/cost-queries.ts'
import { costWords } from '#app/dossier/costs/cost-words.ts'
import css from '#app/dossier/costs/costs.module.css'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import { useRecord, type RecordProps } from '#app/dossier/record/use-record.ts'
import { useSignedIn } from '#app/session/session.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

/** A cost that the office paid: what the law says of it is read before it is noted. */
export function CostPanel(props: RecordProps): ReactNode {
  const { dossier, onClose } = props
  const words = useWords(costWords)
  const today = dayOf(useSignedIn().today)
  const [draft, setDraft] = useState<CostDraft>(blankCost(today, dossier.items[0]?.id ?? ''))
  const [tried, setTried] = useState(false)
  const { data: judged } = useQuery(
    judgementQuery(dossier.id, {
      kind: draft.kind,
      paidOn: (draft.paidOn ?? today).toString(),
      netCents: draft.net ?? 0,
      vatCents: draft.vat ?? 0,
    }),
  )
  const record = useRecord(props, (input: CostInput) => api.costs.note(input))
  const faults = costFaults(draft, { onDebtor: judged?.onDebtor ?? false, words })
  const save = (): void => {
    setTried(true)
    if (draft.paidOn === null || draft.net === null || Object.keys(faults).length > 0) return
    record.save({
      id: dossier.id,
      expectedVersion: dossier.version,
      kind: draft.kind,
      itemId: draft.itemId,
      supplier: draft.supplier,
      document: draft.document,
      note: draft.note,
      paidOn: draft.paidOn.toString(),
      netCents: draft.net,
      vatCents: draft.vat ?? zeroCents,
      exhibitId: draft.exhibitId === '' ? null : draft.exhibitId,
      prescribedBy: draft.prescribedBy,
    })
  }
  return (
    <RecordPanel
      title={words.panelTitle}
      verb={words.save}
      busy={record.busy}
      error={record.error}
      onSave={save}
      onClose={onClose}
      onReread={record.reread}
      effect={judged !== undefined && (draft.net ?? 0) > 0 && <Effect of={judged} draft={draft} />}
    >
      <SelectField<CostKind>
        label={words.kind}
        value={draft.kind}
        onChange={(kind) => setDraft({ ...draft, kind })}
        choices={costKinds.map((kind) => ({ value: kind, text: words[kind] }))}
      />
      <Judged of={judged} />
      <CostFields
        dossier={dossier}
        draft={draft}
        onChange={setDraft}
        faults={tried ? faults : {}}
        onDebtor={judged?.onDebtor ?? false}
      />
    </RecordPanel>
  )
}

/** What the law says of the cost, with its reasons one key away. */
function Judged({ of }: { readonly of: CostJudgement | undefined }): ReactNode {
  const words = useWords(costWords)
  const say = useSaid()
  const why = useWhy()
  return (
    <section className={css['judged']} aria-label={words.lawSays} aria-live="polite">
      <p>
        <Prose>{of === undefined ? words.judging : say(of.says)}</Prose>
      </p>
      {of !== undefined && (
        <ActButton small onAct={() => why({ figure: words.lawSays, explanation: of.because })}>
          {words.why}
        </ActButton>
      )}
    </section>
  )
}

type EffectProps = { readonly of: CostJudgement; readonly draft: CostDraft }

function Effect({ of: { onDebtor, billed }, draft }: EffectProps): ReactNode {
  const words = useWords(costWords)
  const format = useFormat()
  if (onDebtor) {
    const sum = addCents(draft.net ?? zeroCents, draft.vat ?? zeroCents)
    return <Prose>{words.toDebtor(format.euros(sum))}</Prose>
  }
  if (billed === null) return <Prose>{words.toOffice}</Prose>
  const [net, vat] = [cents(billed.netCents), cents(billed.vatCents)]
  return <Prose>{words.toCreditor(format.euros(addCents(net, vat)), format.euros(vat))}</Prose>
}
