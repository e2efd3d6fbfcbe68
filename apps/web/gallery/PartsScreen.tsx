import { cents, type Cents, type Day } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { days, prints } from './facts.ts'
import css from './gallery.module.css'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Acts } from '#ui/acts/Acts.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { CheckField } from '#ui/fields/CheckField.tsx'
import { DayField } from '#ui/fields/DayField.tsx'
import { FileDrop } from '#ui/fields/FileDrop.tsx'
import { MoneyField } from '#ui/fields/MoneyField.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { Amount } from '#ui/figures/Amount.tsx'
import { DateText } from '#ui/figures/DateText.tsx'
import { Page } from '#ui/frame/Shell.tsx'
import { iconPaths, type IconName } from '#ui/icons/icon-paths.ts'
import { Icon } from '#ui/icons/Icon.tsx'
import { EmptyState } from '#ui/paper/EmptyState.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { LoadingRules } from '#ui/paper/LoadingRules.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { AuthorGrade } from '#ui/proof/AuthorGrade.tsx'
import { ProofBoxes } from '#ui/proof/ProofBoxes.tsx'
import { Seal } from '#ui/proof/Seal.tsx'
import { SealStatement } from '#ui/proof/SealStatement.tsx'
import { StatusMark, type StatusShape } from '#ui/proof/StatusMark.tsx'
import { Tag } from '#ui/proof/Tag.tsx'
import { Beam } from '#ui/money/Beam.tsx'
import { Countdown } from '#ui/money/Countdown.tsx'
import { Pages } from '#ui/rows/Pages.tsx'

const shapes: readonly (readonly [StatusShape, string])[] = [
  ['settled', 'Établi'],
  ['arguable', 'Discutable'],
  ['unknown', 'Inconnu'],
  ['clock', 'À confirmer'],
  ['to-identify', 'À identifier'],
  ['passed', 'Franchie'],
  ['proved', 'Prouvée'],
  ['refused', 'Refusé'],
  ['adverse', 'Fait contraire'],
  ['last-day', 'Dernier jour'],
  ['locked', 'Impossible'],
]

const iconNames = Object.keys(iconPaths).filter((name): name is IconName => name in iconPaths)

/** Every small component, side by side. */
export function PartsScreen(): ReactNode {
  return (
    <Page>
      <PageHeader title="Composants" says="Chaque composant, sur les deux papiers." />
      <div className={css['section']}>
        <Beam
          bank={{
            head: 'En banque',
            amount: cents(3_716_285),
            counts: '1 compte, solde du relevé',
          }}
          owed={{
            head: 'Dû aux mandants et à identifier',
            amount: cents(3_728_285),
            counts: '6 mandants, 1 encaissement à identifier',
          }}
        />
      </div>
      <div className={css['grid']}>
        <Seals />
        <Signs />
        <Figures />
        <Fields />
        <States />
        <Deeds />
      </div>
    </Page>
  )
}

function Seals(): ReactNode {
  return (
    <Sheet title="Scellés">
      <div className={css['stack']}>
        <SealStatement
          state="intact"
          fingerprint={prints.dossier}
          says="26 pièces, revérifiées à 8 h 50"
        />
        <SealStatement
          state="altered"
          fingerprint={prints.dossier}
          says="pièce 14 : un octet a changé depuis l’import"
        />
        <SealStatement state="in-progress" fingerprint={prints.message} says="12 sur 26" />
        <SealStatement state="unsealed" says="le dépôt n’est pas terminé" />
        <Seal state="intact" fingerprint={prints.letter} size={200} />
      </div>
    </Sheet>
  )
}

function Signs(): ReactNode {
  return (
    <Sheet title="États et étiquettes">
      <div className={css['stack']}>
        <div className={css['row']}>
          {shapes.map(([shape, word]) => (
            <StatusMark key={shape} shape={shape}>
              {word}
            </StatusMark>
          ))}
        </div>
        <div className={css['row']}>
          <Tag>horodatage simple</Tag>
          <Tag about="proof">auteur : grade C</Tag>
          <Tag about="time">taux à confirmer</Tag>
          <Tag about="money">rapproché</Tag>
          <Tag about="refused">altéré</Tag>
        </div>
        <AuthorGrade grade="C" />
        <ProofBoxes proved={3} />
        <div className={css['row']}>
          {iconNames.map((name) => (
            <Icon key={name} name={name} size={16} />
          ))}
        </div>
      </div>
    </Sheet>
  )
}

function Figures(): ReactNode {
  const why = (): void => undefined
  return (
    <Sheet title="Figures">
      <div className={css['stack']}>
        <Amount of={cents(334_160)} size="page" onWhy={why} />
        <Amount of={cents(334_160)} size="total" onWhy={why} />
        <Amount of={cents(10_160)} onWhy={why} currency={false} />
        <Amount of={cents(45_000)} signed />
        <Amount of={cents(-40_000)} signed />
        <DateText of={days.lastDay} figure="sheet" onWhy={why} />
        <span>
          Depuis le <DateText of={days.today.with({ month: 3, day: 1 })} />, en rangée{' '}
          <DateText of={days.today} short />
        </span>
        <Countdown from={days.startsOn} until={days.today.add({ days: 2 })} today={days.today} />
        <Countdown from={days.startsOn} until={days.today.add({ days: 40 })} today={days.today} />
        <Pages from={1} to={50} total={1386} onNext={why} />
      </div>
    </Sheet>
  )
}

function Fields(): ReactNode {
  const [amount, setAmount] = useState<Cents | null>(cents(195_000))
  const [on, setOn] = useState<Day | null>(days.today)
  const [name, setName] = useState('')
  const [court, setCourt] = useState<'judicial' | 'commercial' | ''>('')
  const [agreed, setAgreed] = useState(false)
  const [files, setFiles] = useState<readonly File[]>([])
  return (
    <Sheet title="Champs">
      <div className={css['wide']}>
        <TextField label="Nom du débiteur" value={name} onChange={setName} optional />
        <TextField
          label="Motif"
          help="Gardé au journal, avec votre nom."
          lines={3}
          value={name}
          onChange={setName}
        />
        <MoneyField label="Montant promis" value={amount} onChange={setAmount} />
        <MoneyField
          label="Montant reçu"
          value={null}
          onChange={setAmount}
          error="Il manque le montant : sans lui, rien ne se rapproche."
        />
        <DayField label="Au plus tard le" value={on} onChange={setOn} />
        <SelectField
          label="Tribunal"
          unchosen="Choisir le tribunal"
          value={court}
          choices={[
            { value: 'judicial', text: 'Tribunal judiciaire' },
            { value: 'commercial', text: 'Tribunal de commerce' },
          ]}
          onChange={setCourt}
        />
        <CheckField
          label="Le débiteur est un professionnel"
          help="Change les intérêts et l’indemnité."
          checked={agreed}
          onChange={setAgreed}
        />
        <FileDrop
          label="Pièces"
          help="Les octets d’origine sont gardés."
          files={files}
          onChange={setFiles}
          several
        />
      </div>
    </Sheet>
  )
}

function States(): ReactNode {
  return (
    <Sheet title="Vide, lecture, défaillance">
      <EmptyState says="Rien pour aujourd’hui. Le prochain acte est mercredi 15, à 9 h." />
      <LoadingRules rows={3} says="Relecture des empreintes : 12 pièces sur 26." />
      <div className={css['wide']}>
        <ErrorNote
          what="La banque n’a pas répondu à 9 h 12."
          next="Rien n’a été envoyé. Nouvel essai à 9 h 20."
        />
        <ErrorNote
          lost
          what="Le relevé n’a pas pu être lu."
          next="Ligne 14, colonne « montant » : écrivez 1 950,00."
          reference="camt-14"
        />
      </div>
    </Sheet>
  )
}

function Deeds(): ReactNode {
  return (
    <Sheet margin title="Actes">
      <div className={css['stack']}>
        <Acts>
          <ActButton primary keyName="Enter" onAct={() => undefined}>
            Envoyer la lettre
          </ActButton>
          <ActButton icon="pen" onAct={() => undefined}>
            Revenir au texte
          </ActButton>
          <ActButton small busy onAct={() => undefined}>
            Lecture
          </ActButton>
        </Acts>
        <ReasonedButton
          keyName="k"
          reason="Possible quand les 120,00 € auront un destinataire ou seront rendus."
        >
          Clôturer le 14 avril
        </ReasonedButton>
      </div>
    </Sheet>
  )
}
