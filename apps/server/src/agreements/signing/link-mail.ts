import { dayText } from '@quittance/kernel'
import { toSignLeavesFrom } from '#agreements/leaving/leaves-from.ts'
import { judgePlan, planOrder, type PlanDraft } from '#agreements/plans/draft-plan.ts'
import { LINK_MARK, reserveOfferMail } from '#agreements/signing/offer-mails.ts'
import { phoneText } from '#identifiers/phones.ts'
import { requirePassage } from '#outreach/approve.ts'
import { verdictView } from '#outreach/compose.ts'
import { firstLetterOf } from '#outreach/letter-facts.ts'
import type { Work } from '#wiring/work.ts'

type Offered = {
  readonly draft: PlanDraft
  readonly offerId: string
  readonly email: string
  /** What a person answered the gate of the document, where it asked one. */
  readonly personSays: string | null
}

/**
 * Reserves the e-mail that gives the page of an offer: its words pass the gate like any other, say no
 * sum, and take the address of the page only when they leave. What the gate said of the document behind
 * them is kept with what it said of them.
 */
export async function reserveLink(
  work: Work,
  { draft, offerId, email, personSays }: Offered,
): Promise<void> {
  const text = linkText(draft)
  const judgement = judgePlan(work, planOrder(work, draft), {
    composed: { text },
    channel: 'e-mail',
    quotable: [],
    replaces: true,
  })
  requirePassage(judgement, personSays)
  const { organisationId, userId } = work.caller
  await reserveOfferMail(
    { ...work, organisationId, actor: { kind: 'member', id: userId } },
    {
      kind: 'plan-offer-link',
      offerId,
      dossierId: draft.dossier.id,
      codeNumber: null,
      to: email,
      reference: draft.reference,
      subject: `Proposition d’échéancier à lire, dossier ${draft.dossier.reference}`,
      text,
      gate: {
        gateVerdict: {
          ...verdictView(judgement),
          document: {
            contentSha256: draft.contentSha256,
            ...verdictView(draft.judgement),
            ...(personSays === null ? {} : { personSays }),
          },
        },
        gateVersion: judgement.version,
      },
      notBefore: await toSignLeavesFrom(work, draft.dossier, 'e-mail'),
    },
  )
}

function linkText({ organisation, dossier, agreement, reference }: PlanDraft): string {
  const first = firstLetterOf(dossier)
  const forWhom = organisation.kind === 'creditor' ? '' : `, pour ${dossier.creditor.name}`
  const recall =
    first === null
      ? ''
      : ` Notre première lettre : référence ${first.reference}, du ${dayText(first.sentOn)}.`
  const { name, phone, email } = organisation
  return [
    `${dossier.debtor.name},`,
    `${name}${forWhom}, vous propose un échéancier. Vous pouvez le lire, et le signer si vous êtes ` +
      `d’accord, jusqu’au ${dayText(agreement.answerBy)} :`,
    LINK_MARK,
    `Pour l’ouvrir, un code vous sera envoyé à cette même adresse. Rien ne vous oblige à signer : vous ` +
      `pouvez aussi contester, demander un autre calendrier, ou prendre conseil avant de répondre.`,
    `Dossier ${dossier.reference}, référence ${reference}.${recall}`,
    [name, phone === null ? null : phoneText(phone), email]
      .filter((one) => one !== null)
      .join(', '),
  ].join('\n\n')
}
