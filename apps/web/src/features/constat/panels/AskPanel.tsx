import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import record from '#app/dossier/record/record.module.css'
import { useRecord } from '#app/dossier/record/use-record.ts'
import css from '#features/constat/constat.module.css'
import type { ConstatPanelProps } from '#features/constat/panels/ConstatPanels.tsx'
import { constatWords } from '#features/constat/words/constat-words.ts'
import { CheckField } from '#ui/fields/CheckField.tsx'
import { ChoiceField } from '#ui/fields/ChoiceField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { Prose } from '#words/Prose.tsx'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

const MOST_MESSAGES = 40
/** Lines of an address, as the post reads them. */
const MOST = { name: 38, street: 38, town: 32 } as const

type Office = {
  readonly name: string
  readonly street: string
  readonly postCode: string
  readonly town: string
}

type Decider = 'creditor' | 'house'

/** The request: which office, who brings the device and where, which messages, who pays. */
export function AskPanel({ dossier, constat, onClose }: ConstatPanelProps): ReactNode {
  const say = useSaid()
  const words = useWords(constatWords)
  const kept = constat.toChoose
  const [office, setOffice] = useState<Office>({ name: '', street: '', postCode: '', town: '' })
  const [presentedBy, setPresentedBy] = useState(dossier.creditor.name)
  const [seenAt, setSeenAt] = useState('')
  const [decidedBy, setDecidedBy] = useState<Decider | null>(null)
  const [chosen, setChosen] = useState<readonly string[]>(kept.map(({ id }) => id))
  const [tried, setTried] = useState(false)
  const faults = officeFaults(office, words)
  const asking = useRecord(
    { dossier, onClose },
    (decider: Decider) =>
      api.evidence.askConstat({
        id: dossier.id,
        expectedVersion: dossier.version,
        office,
        presentedBy: orNull(presentedBy),
        seenAt: orNull(seenAt),
        decidedBy: decider,
        messageIds: [...chosen],
      }),
    words.done,
  )
  const messagesFault =
    chosen.length === 0
      ? words.noMessageChosen
      : chosen.length > MOST_MESSAGES
        ? words.tooManyChosen(chosen.length, MOST_MESSAGES)
        : undefined
  const save = (): void => {
    setTried(true)
    if (decidedBy === null || messagesFault !== undefined || Object.keys(faults).length > 0) return
    asking.save(decidedBy)
  }
  const field = (name: keyof Office) => ({
    value: office[name],
    onChange: (text: string) => setOffice({ ...office, [name]: text }),
    error: tried ? faults[name] : undefined,
  })
  return (
    <RecordPanel
      title={words.askTitle}
      verb={words.askVerb}
      busy={asking.busy}
      error={asking.error}
      onSave={save}
      onClose={onClose}
      onReread={asking.reread}
      effect={<Prose>{words.askEffect}</Prose>}
    >
      <TextField label={words.officeName} {...field('name')} />
      <TextField label={words.street} {...field('street')} />
      <div className={record['pair']}>
        <TextField label={words.postCode} {...field('postCode')} />
        <TextField label={words.town} {...field('town')} />
      </div>
      <TextField label={words.presentedBy} optional value={presentedBy} onChange={setPresentedBy} />
      <TextField
        label={words.seenAt}
        help={words.seenAtHelp}
        optional
        value={seenAt}
        onChange={setSeenAt}
      />
      <ChoiceField<Decider>
        label={words.whoDecides}
        value={decidedBy}
        onChange={setDecidedBy}
        options={[
          { value: 'creditor', text: words.creditorChoice, says: words.creditorSays },
          { value: 'house', text: words.houseChoice, says: words.houseSays },
        ]}
        error={tried && decidedBy === null ? words.decideMissing : undefined}
      />
      <fieldset className={css['choices']}>
        <legend>
          <Prose>{words.choose}</Prose>
        </legend>
        {kept.map(({ id, writtenAt, text }) => (
          <CheckField
            key={id}
            label={`${writtenAt === null ? words.undated : say(writtenAt)} : ${text}`}
            checked={chosen.includes(id)}
            onChange={(isChosen) =>
              setChosen(isChosen ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          />
        ))}
      </fieldset>
      {tried && messagesFault !== undefined && <p role="alert">{messagesFault}</p>}
    </RecordPanel>
  )
}

function officeFaults(
  { name, street, postCode, town }: Office,
  words: (typeof constatWords)['fr'],
): Partial<Record<keyof Office, string>> {
  const lineFault = (text: string, most: number, missing: string): string | null => {
    const { length } = text.trim()
    if (length === 0) return missing
    return length > most ? words.tooLong(length, most) : null
  }
  const code = postCode.trim()
  const codeFault = code === '' ? words.noPostCode : words.wrongPostCode(code)
  const faults = {
    name: lineFault(name, MOST.name, words.officeMissing),
    street: lineFault(street, MOST.street, words.streetMissing),
    postCode: /^\d{5}$/.test(postCode) ? null : codeFault,
    town: lineFault(town, MOST.town, words.townMissing),
  }
  return Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault !== null))
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text
}
