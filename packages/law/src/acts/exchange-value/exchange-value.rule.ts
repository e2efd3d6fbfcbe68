import {
  answer,
  lowestCertainty,
  needsFacts,
  type Answer,
  type Certainty,
  type Day,
  type Explanation,
  type Outcome,
} from '@quittance/kernel'
import {
  exchangeUseWords,
  exchangeWarningWords,
  titleRoutesInForce,
  titleRouteWords,
  unfairProofWeighed,
} from '#acts/exchange-value/exchange-value.data.ts'
import {
  exhibitOf,
  missingExchangeFacts,
  readExchangeDocument,
  type ExchangeKind,
  type ExchangeUse,
  type ExchangeValueDocument,
  type ExchangeValueFacts,
  type ExchangeWarning,
  type TitleRoute,
} from '#acts/exchange-value/exchange.ts'
import type { ExhibitRole, ExhibitWeakness } from '#proof/writing/exhibit.ts'
import { writing, type Writing } from '#proof/writing/writing.rule.ts'
import { smallClaimsCeiling } from '#procedure/route/route.data.ts'
import { entryOn } from '#texts/dated-table.ts'

/** What an exchange is worth, as a use and as a proof (ce que vaut un échange). */
export type ExchangeValue = {
  readonly admissible: 'yes' | 'judge-decides'
  readonly role: ExhibitRole
  readonly weakness: ExhibitWeakness | null
  readonly uses: readonly ExchangeUse[]
  readonly warnings: readonly ExchangeWarning[]
  /** How it may become an enforceable title; null where the law of that day was not read. */
  readonly titles: readonly TitleRoute[] | null
}

/**
 * What one exchange between creditor and debtor is worth (ce que vaut un échange).
 *
 * A reminder shows good faith and proves nothing; a formal notice dates the demand; a signed plan
 * binds; an acknowledgment is full proof, or a beginning of it, by its form. The proof is that of
 * the question `writing`, asked of this exchange alone.
 */
export function exchangeValue(facts: ExchangeValueFacts): Outcome<ExchangeValue> {
  const missing = missingExchangeFacts(facts)
  const { on, exchange } = facts
  if (missing.length > 0 || on === undefined || exchange === undefined) {
    return needsFacts(...missing)
  }
  const exhibit = exhibitOf(facts)
  const weighed = writing({
    asOf: on,
    actOn: facts.actOn,
    actAmount: facts.actAmount,
    claimedAmount: facts.actAmount,
    actKind: 'juridical-act',
    against: facts.against,
    exhibits: exhibit === null ? [] : [exhibit],
  })
  if (weighed.outcome !== 'answer') return weighed
  return valueOf({ facts, on, exchange, weighed })
}

/** The same question as a parsed JSON document. */
export function answerExchangeValue(document: ExchangeValueDocument): Outcome<ExchangeValue> {
  return exchangeValue(readExchangeDocument(document))
}

type Weighed = {
  readonly facts: ExchangeValueFacts
  readonly on: Day
  readonly exchange: ExchangeKind
  readonly weighed: Answer<Writing>
}

function valueOf({ facts, on, exchange, weighed }: Weighed): Outcome<ExchangeValue> {
  const [exhibit] = weighed.value.exhibits
  const routes = entryOn(titleRoutesInForce, on.toString())
  const value: ExchangeValue = {
    admissible: exchange === 'covert-recording' ? 'judge-decides' : 'yes',
    role: exhibit?.role ?? spokenRole(facts, weighed.value.writingRequired),
    weakness: exhibit?.weakness ?? null,
    uses: usesOf(facts, exchange),
    warnings: warningsOf(facts, exchange),
    titles: titlesOf(facts, on, routes?.value ?? null),
  }
  const certainty = lowestCertainty(
    weighed.certainty,
    ...value.uses.map((use) => exchangeUseWords[use].certainty),
    exchange === 'covert-recording' && entryOn(unfairProofWeighed, on.toString()) === null
      ? 'unknown'
      : 'established',
    spoken(exchange) ? 'arguable' : 'established',
    value.titles === null ? 'unknown' : certaintyOfTitles(value.titles, routes),
  )
  return answer(value, certainty, () => explain(exchange, value, { weighed, certainty }))
}

/** An old version of the list of titles was not read: the ways are then to be confirmed. */
function certaintyOfTitles(
  titles: readonly TitleRoute[],
  routes: ReturnType<typeof entryOn<(typeof titleRoutesInForce.entries)[number]>>,
): Certainty {
  return titles.length > 0 && routes?.source.kind === 'practice' ? 'arguable' : 'established'
}

function spoken(exchange: ExchangeKind): boolean {
  return exchange === 'phone-call' || exchange === 'covert-recording'
}

/** Words that were only spoken prove where proof is free, and never for him who spoke them. */
function spokenRole(facts: ExchangeValueFacts, writingRequired: boolean): ExhibitRole {
  if (facts.exchange === 'phone-call' && facts.from !== 'debtor') return 'none'
  if (facts.states === 'nothing' || writingRequired) return 'none'
  return 'free-proof'
}

function usesOf(facts: ExchangeValueFacts, exchange: ExchangeKind): readonly ExchangeUse[] {
  const signed = facts.signature !== 'none'
  switch (exchange) {
    case 'reminder':
      return ['shows-good-faith']
    case 'formal-notice':
      return provesSending(facts) ? ['puts-on-notice', 'proves-sending'] : ['puts-on-notice']
    case 'payment-plan':
      return signed ? ['binds-both', 'admits-the-debt'] : []
    case 'acknowledgment-of-debt':
      return signed ? ['admits-the-debt'] : []
    case 'sms':
    case 'instant-message':
    case 'e-mail':
    case 'phone-call':
      return admits(facts) ? ['admits-the-debt'] : []
    case 'bank-transfer':
      return facts.from === 'debtor' ? ['shows-a-payment'] : []
    case 'covert-recording':
      return []
  }
}

function admits({ from, states, authorGrade }: ExchangeValueFacts): boolean {
  const speaksOfDebt = states === 'debt-and-amount' || states === 'debt-only'
  return from === 'debtor' && speaksOfDebt && authorGrade !== 'E'
}

function provesSending({ sentBy }: ExchangeValueFacts): boolean {
  return sentBy !== 'letter' && sentBy !== 'e-mail'
}

function warningsOf(facts: ExchangeValueFacts, exchange: ExchangeKind): readonly ExchangeWarning[] {
  switch (exchange) {
    case 'reminder':
      return ['own-document']
    case 'formal-notice':
      return [
        'own-document',
        ...(provesSending(facts) ? [] : (['receipt-not-proved'] as const)),
        ...(facts.sentBy === 'registered-e-mail' && facts.debtorIs !== 'professional'
          ? (['consent-to-registered-e-mail'] as const)
          : []),
      ]
    case 'payment-plan':
      return [
        ...(facts.signature === 'none' ? (['not-signed'] as const) : []),
        ...(facts.signature === 'none' && facts.from === 'creditor'
          ? (['own-document'] as const)
          : []),
      ]
    case 'sms':
    case 'instant-message':
    case 'e-mail':
      return facts.from === 'creditor' ? ['own-document'] : []
    case 'phone-call':
      return ['spoken-only']
    case 'covert-recording':
      return ['recording-is-a-crime', 'indispensable-and-proportionate']
    case 'acknowledgment-of-debt':
    case 'bank-transfer':
      return []
  }
}

/** A plan is an agreement of two; an acknowledgment binds one, and goes before a notary only. */
function titlesOf(
  facts: ExchangeValueFacts,
  on: Day,
  inForce: readonly TitleRoute[] | null,
): readonly TitleRoute[] | null {
  const { exchange, actAmount = 0, signature } = facts
  const agreement = exchange === 'payment-plan'
  if ((!agreement && exchange !== 'acknowledgment-of-debt') || signature === 'none') return []
  const ceiling = entryOn(smallClaimsCeiling, on.toString())?.value ?? 0
  const fits = (route: TitleRoute): boolean => {
    if (route === 'small-claims') return actAmount <= ceiling
    return agreement || route === 'notarial-deed'
  }
  return inForce?.filter(fits) ?? null
}

const SENTENCES: Readonly<Record<ExchangeKind, string>> = {
  reminder: 'Une relance montre la bonne foi, et ne prouve pas la dette.',
  'formal-notice': 'Une mise en demeure date la demande de payer, et ne prouve pas la dette.',
  'payment-plan': 'Un échéancier vaut ce que vaut la signature qu’il porte.',
  'acknowledgment-of-debt':
    'Une reconnaissance de dette vaut preuve complète ou commencement de preuve, selon sa forme.',
  sms: 'Un SMS vaut contre celui qui l’a écrit, et son destinataire peut le produire.',
  'instant-message': 'Un message vaut contre celui qui l’a écrit, au mieux comme un commencement.',
  'e-mail': 'Un courriel vaut contre celui qui l’a écrit, au mieux comme un commencement.',
  'phone-call': 'Un appel ne laisse que des paroles.',
  'covert-recording': 'Un enregistrement fait à l’insu de l’autre est une preuve déloyale.',
  'bank-transfer': 'Un virement prouve un paiement, non la dette entière.',
}

function explain(
  exchange: ExchangeKind,
  value: ExchangeValue,
  reasons: { readonly weighed: Answer<Writing>; readonly certainty: Certainty },
): Explanation {
  return {
    rule: 'acts/exchange-value',
    sentence: SENTENCES[exchange],
    citations: [],
    steps: [
      ...value.uses.map((use) => ({ rule: `acts/${use}`, ...exchangeUseWords[use], steps: [] })),
      ...value.warnings.map((warning) => ({
        rule: `acts/${warning}`,
        ...exchangeWarningWords[warning],
        steps: [],
      })),
      ...(spoken(exchange) ? [] : [reasons.weighed.explain()]),
      ...(value.titles ?? []).map((route) => ({
        rule: `acts/title-by-${route}`,
        ...titleRouteWords[route],
        steps: [],
      })),
      ...(value.titles === null ? [TITLES_NOT_READ] : []),
    ],
    certainty: reasons.certainty,
  }
}

const TITLES_NOT_READ: Explanation = {
  rule: 'acts/titles-not-read',
  sentence: 'La liste des titres exécutoires de ce jour n’a pas été lue.',
  citations: [],
  steps: [],
  certainty: 'unknown',
}
