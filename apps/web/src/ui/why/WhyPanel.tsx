import type { Certainty, Explanation } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { announce } from '#ui/acts/announce.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Key } from '#ui/acts/Key.tsx'
import { Panel } from '#ui/frame/Panel.tsx'
import { Icon } from '#ui/icons/Icon.tsx'
import { uiWords } from '#ui/ui-words.ts'
import { CertaintyMark, Citations } from '#ui/why/WhyNode.tsx'
import { DoubtMark } from '#ui/why/DoubtMark.tsx'
import { LawInFrench } from '#ui/why/LawInFrench.tsx'
import { TextNotes } from '#ui/why/TextNotes.tsx'
import type { Tried, WhyTrial } from '#ui/why/why-trial.ts'
import { WhyTree } from '#ui/why/WhyTree.tsx'
import {
  doubtOf,
  doubtUnder,
  explanationText,
  hasSurePoint,
  weakestNode,
} from '#ui/why/why-tree.ts'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'
import css from './why.module.css'

/** An answer that some points of its reasons leave as sure as it is, and how that is said. */
export type ApartPoints = {
  readonly certainty: Certainty
  /** What the certainty is of, and that the rest has its own. */
  readonly says: string
}

/** What a panel explains. */
export type Why = {
  /** The figure, the date or the verdict, as written on the page. */
  readonly figure: string
  readonly explanation: Explanation
  /** True for reasons that the product words itself; those of law are French on every screen. */
  readonly inScreenLanguage?: boolean
  /** What the answer is no surer for: points of its reasons that bear a certainty of their own. */
  readonly apart?: ApartPoints
  /** Which rules, and from when: « Règles du 1er janvier 2026, rejouable à l’identique ». */
  readonly rules?: string
  /** What may be tried on the figure, such as a payment that was forgotten. */
  readonly trial?: WhyTrial
}

export type WhyPanelProps = {
  readonly why: Why | null
  readonly onClose: () => void
}

/**
 * « Pourquoi ? »: the figure, one sentence, the weakest point in words, then the tree down to the
 * article; those of law are in French in either language of the screen. The focus stays in it, and
 * goes back to the figure when it closes.
 */
export function WhyPanel({ why, onClose }: WhyPanelProps): ReactNode {
  return why === null ? null : <OpenPanel why={why} onClose={onClose} />
}

type OpenPanelProps = { readonly why: Why; readonly onClose: () => void }

/** The panel of a figure, and what is tried in it: the same panel redraws as the trial is typed. */
function OpenPanel({ why, onClose }: OpenPanelProps): ReactNode {
  const [trying, setTrying] = useState(false)
  const { trial } = why
  const panel = (tried: Tried | null, form: ReactNode): ReactNode => (
    <Shown
      why={tried === null ? why : { ...why, ...tried }}
      form={form}
      trying={trying}
      onTry={() => setTrying(!trying)}
      onClose={onClose}
    />
  )
  if (trial === undefined) return panel(null, null)
  return trial.form({ open: trying, onLeave: () => setTrying(false), onClose, children: panel })
}

type ShownProps = OpenPanelProps & {
  readonly form: ReactNode
  readonly trying: boolean
  readonly onTry: () => void
}

function Shown({ why, form, trying, onTry, onClose }: ShownProps): ReactNode {
  const words = useWords(uiWords)
  const { figure, explanation, inScreenLanguage = false, apart, rules, trial } = why
  const lang = inScreenLanguage ? undefined : 'fr'
  const copy = (): void => {
    void navigator.clipboard.writeText(explanationText(figure, explanation)).then(() => {
      announce(words.copied)
    })
  }
  return (
    <Panel
      label={words.why(figure)}
      onClose={onClose}
      keys={{ y: copy, ...(trial === undefined ? {} : { [trial.keyName]: onTry }) }}
      head={<Head />}
      foot={
        <>
          <ActButton onAct={copy} keyName="y">
            {words.copyComputation}
          </ActButton>
          {trial !== undefined && !trying && (
            <ActButton onAct={onTry} keyName={trial.keyName} icon="plus">
              {trial.act}
            </ActButton>
          )}
          {rules !== undefined && (
            <span className={css['rules']}>
              <Prose>{rules}</Prose>
            </span>
          )}
        </>
      }
    >
      <p className={css['figure']}>{figure}</p>
      <p className={css['says']} lang={lang}>
        <Prose>{explanation.sentence}</Prose>
      </p>
      {form}
      {!inScreenLanguage && <LawInFrench />}
      <RootTexts of={explanation} apart={apart} />
      <Weakest explanation={explanation} apart={apart} lang={lang} />
      <WhyTree label={words.why(figure)} explanation={explanation} lang={lang} />
    </Panel>
  )
}

function Head(): ReactNode {
  const words = useWords(uiWords)
  return (
    <>
      <span className={css['head']}>{words.whyTitle}</span>
      <span className={css['hints']}>
        <span>
          <Key name="ArrowUp" />
          <Key name="ArrowDown" /> {words.browse}
        </span>
      </span>
    </>
  )
}

type RootTextsProps = { readonly of: Explanation; readonly apart: ApartPoints | undefined }

function RootTexts({ of, apart }: RootTextsProps): ReactNode {
  if (of.steps.length === 0 || of.citations.length === 0) return null
  return (
    <details className={css['rootTexts']}>
      <summary className={css['root']}>
        <span className={css['turn']}>
          <Icon name="fold" size={14} />
        </span>
        <Citations of={of.citations} />
        {apart === undefined ? (
          <CertaintyMark of={of} />
        ) : (
          <DoubtMark of={doubtOf(apart.certainty, of)} />
        )}
      </summary>
      <TextNotes of={of.citations} />
    </details>
  )
}

type WeakestProps = {
  readonly explanation: Explanation
  readonly apart: ApartPoints | undefined
  readonly lang: 'fr' | undefined
}

function Weakest({ explanation, apart, lang }: WeakestProps): ReactNode {
  const words = useWords(uiWords)
  const weakest = weakestNode(explanation)
  if (weakest === null) return null
  const said = {
    none: `${words.established}.`,
    'to-confirm': hasSurePoint(explanation) ? words.weakToConfirm : words.weakAllToConfirm,
    arguable: words.weakArguable,
    unknown: words.weakUnknown,
  }
  return (
    <p className={css['weakest']}>
      <Icon name="clock" />
      <span>
        <b>
          {
            said[
              apart === undefined ? doubtUnder(explanation) : doubtOf(apart.certainty, explanation)
            ]
          }
        </b>{' '}
        {apart !== undefined && (
          <>
            <Prose>{apart.says}</Prose>{' '}
          </>
        )}
        {words.weakest}{' '}
        <span lang={lang}>
          <Prose>{weakest.sentence}</Prose>
        </span>
      </span>
    </p>
  )
}
