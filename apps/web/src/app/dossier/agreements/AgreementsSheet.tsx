import { useQuery } from '@tanstack/react-query'
import type { DossierView, PlanOfferView } from '@quittance/contract'
import { cents } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { agreementsQuery } from '#app/dossier/agreements/agreement-queries.ts'
import { agreementWords } from '#app/dossier/agreements/agreement-words.ts'
import css from '#app/dossier/agreements/agreements.module.css'
import { atProviderSays, whereOf } from '#app/dossier/agreements/at-provider-says.ts'
import { PaperPanel, PostPanel, WithdrawPanel } from '#app/dossier/agreements/OfferPanels.tsx'
import { Reading } from '#app/reading/Reading.tsx'
import { useSignedIn } from '#app/session/session.ts'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { announce } from '#ui/acts/announce.ts'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { StatusMark, type StatusShape } from '#ui/proof/StatusMark.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf, momentOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

type Open = { readonly act: 'withdraw' | 'post' | 'paper'; readonly offer: PlanOfferView }

/** « Échéanciers à signer »: what was offered, what became of each, the evidence of its signature. */
export function AgreementsSheet({ dossier }: { readonly dossier: DossierView }): ReactNode {
  const words = useWords(agreementWords)
  const say = useSaid()
  const { member } = useSignedIn()
  const [open, setOpen] = useState<Open | null>(null)
  const read = useQuery(agreementsQuery(dossier.id))
  const sends = member.rights.includes('send') && dossier.status !== 'closed'
  const close = (): void => setOpen(null)
  const signed = read.data?.offers.some(({ state }) => state === 'signed') ?? false
  return (
    <div className={css['place']}>
      <Sheet
        title={words.title}
        aside={
          sends &&
          read.data?.impossible === null && (
            <Anchor href={paths.planOffer(dossier.id)}>
              {signed ? words.proposeAgain : words.propose}
            </Anchor>
          )
        }
      >
        <Reading of={read} rows={1}>
          {({ offers, impossible }) => (
            <>
              {offers.length === 0 && <p className={css['empty']}>{words.nothing}</p>}
              {impossible !== null && (
                <p className={css['quiet']}>
                  <Prose>{say(impossible)}</Prose>
                </p>
              )}
              <ul className={css['list']}>
                {offers.map((offer) => (
                  <Offer
                    key={offer.id}
                    of={offer}
                    onAct={sends ? (act) => setOpen({ act, offer }) : null}
                  />
                ))}
              </ul>
            </>
          )}
        </Reading>
      </Sheet>
      {open?.act === 'withdraw' && (
        <WithdrawPanel dossier={dossier} offer={open.offer} onClose={close} />
      )}
      {open?.act === 'post' && <PostPanel dossier={dossier} offer={open.offer} onClose={close} />}
      {open?.act === 'paper' && <PaperPanel dossier={dossier} offer={open.offer} onClose={close} />}
    </div>
  )
}

const shapes: Readonly<Record<PlanOfferView['state'], StatusShape>> = {
  open: 'clock',
  expired: 'clock',
  signed: 'proved',
  declined: 'unknown',
  contested: 'adverse',
  withdrawn: 'locked',
}

type OfferProps = {
  readonly of: PlanOfferView
  readonly onAct: ((act: Open['act']) => void) | null
}

function Offer({ of, onAct }: OfferProps): ReactNode {
  const words = useWords(agreementWords)
  const format = useFormat()
  return (
    <li>
      <div className={css['head']}>
        <b>
          <Prose>
            {words.row(of.number, format.euros(cents(of.totalCents)), of.instalments.length)}
          </Prose>
        </b>
        <StatusMark shape={shapes[of.state]}>{words[of.state]}</StatusMark>
      </div>
      <p className={css['quiet']}>
        <Prose>{useOfferSays(of).join(' ')}</Prose>
      </p>
      <p>
        <a href={`/api/plan-offers/${of.id}/document.pdf`} target="_blank" rel="noreferrer">
          {words.readDocument}
        </a>
      </p>
      {of.atProvider !== null && <SignedFiles of={of.atProvider} />}
      {of.atProvider === null && of.exhibit !== null && (
        <p>
          <Anchor href={paths.exhibit(of.exhibit.id)}>{words.evidence(of.exhibit.number)}</Anchor>
        </p>
      )}
      {of.events.length > 0 && <Events of={of} />}
      {onAct !== null && <Acts of={of} onAct={onAct} />}
    </li>
  )
}

/** What was signed at a provider, and its file of proof. */
function SignedFiles({ of }: { readonly of: NonNullable<PlanOfferView['atProvider']> }): ReactNode {
  const words = useWords(agreementWords)
  const { document, proof } = of
  if (document === null || proof === null) return null
  return (
    <p>
      <Anchor href={paths.exhibit(document.id)}>{words.signedDocument(document.number)}</Anchor>{' '}
      <Anchor href={paths.exhibit(proof.id)}>{words.proofFile(proof.number)}</Anchor>
    </p>
  )
}

/** What a line under an offer says of it, one sentence each. */
function useOfferSays(of: PlanOfferView): readonly string[] {
  const words = useWords(agreementWords)
  const format = useFormat()
  const say = useSaid()
  const offeredOn = momentOf(of.offeredAt).toPlainDate()
  return [
    words.offered(of.offeredBy, format.day(offeredOn)),
    ...(of.state === 'open' ? [words.until(format.day(dayOf(of.answerBy)))] : []),
    ...(of.review === null ? [] : [words.reviewed(of.review)]),
    whereOf(of, words),
    ...(of.atProvider === null ? [] : atProviderSays(of, words, say)),
    words[of.interest],
    of.accelerationDays === null ? words.noAcceleration : words.acceleration(of.accelerationDays),
    ...(of.hasBudget ? [words.budgetGiven] : []),
    ...(of.state === 'signed' && of.signature !== 'paper' ? [words.level] : []),
    ...(of.posted === null ? [] : [words.posted]),
  ]
}

function Events({ of }: { readonly of: PlanOfferView }): ReactNode {
  const words = useWords(agreementWords)
  const format = useFormat()
  const say = useSaid()
  return (
    <details className={css['events']}>
      <summary>{words.history}</summary>
      <ol>
        {of.events.map(({ kind, at, says }) => {
          const moment = momentOf(at)
          return (
            <li key={`${kind}${at}`}>
              <time dateTime={at}>
                {format.shortDay(moment.toPlainDate())}, {format.hour(moment)}
              </time>
              {', '}
              <Prose>{say(says)}</Prose>
            </li>
          )
        })}
      </ol>
    </details>
  )
}

function Acts({
  of,
  onAct,
}: Required<OfferProps> & { readonly onAct: (act: Open['act']) => void }) {
  const words = useWords(agreementWords)
  const { link } = of
  const copy = async (text: string): Promise<void> => {
    await navigator.clipboard.writeText(text)
    announce(words.copied)
  }
  const isOpen = of.state === 'open' || of.state === 'expired'
  if (!isOpen && of.state !== 'signed') return null
  return (
    <div className={css['acts']}>
      {link !== null && (
        <ActButton small onAct={() => void copy(link)}>
          {words.copyLink}
        </ActButton>
      )}
      {of.posted === null && of.signature !== 'paper' && of.state !== 'expired' && (
        <ActButton small onAct={() => onAct('post')}>
          {words.post}
        </ActButton>
      )}
      {isOpen && of.signature === 'paper' && (
        <ActButton small onAct={() => onAct('paper')}>
          {words.paper}
        </ActButton>
      )}
      {isOpen && (
        <ActButton small onAct={() => onAct('withdraw')}>
          {words.withdraw}
        </ActButton>
      )}
    </div>
  )
}
