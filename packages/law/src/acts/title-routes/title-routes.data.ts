import type { Certainty, Citation } from '@quittance/kernel'
import type { TitleRoute } from '#acts/exchange-value/exchange.ts'
import type {
  TitleRouteChange,
  TitleRouteNeed,
  TitleRouteReason,
} from '#acts/title-routes/title-routes.rule.ts'
import { civil, enforcement, practice, procedure } from '#texts/citations.ts'

type Words = {
  readonly sentence: string
  readonly citations: readonly Citation[]
  readonly certainty: Certainty
}

const AGREEMENTS = practice('CPC', '1543 à 1545-1')
const REGISTRY = practice('CPC', '1546')
const READING_HOMOLOGATION = practice(
  'Lecture',
  'une reconnaissance de dette seule n’est pas un accord à homologuer',
)
const READING_TEN_YEARS = practice(
  'Lecture',
  'dix ans des seuls titres des 1° à 3° de l’article L111-3',
)
const READING_NOTARY = practice('Lecture', 'un notaire reçoit un acte, il n’en transforme pas un')

/** What each way is called, as the head of its reasons. */
export const titleRouteNames: Readonly<Record<TitleRoute, string>> = {
  'small-claims': 'Le titre d’un commissaire de justice (petites créances)',
  'lawyers-deed': 'L’acte contresigné par avocats et visé par le greffe',
  homologation: 'L’homologation par le juge',
  'notarial-deed': 'L’acte notarié',
}

/** Why a way is open, closed, or not known. */
export const titleReasonWords: Readonly<Record<TitleRouteReason, Words>> = {
  'title-already-held': {
    sentence: 'Un titre exécutoire est déjà tenu pour cette dette.',
    citations: [enforcement('L111-2')],
    certainty: 'established',
  },
  'not-signed': {
    sentence: 'Le débiteur n’a pas signé cet acte, qui ne l’engage donc pas.',
    citations: [civil('1367')],
    certainty: 'established',
  },
  'titles-not-read': {
    sentence: 'La liste des titres exécutoires de ce jour n’a pas été lue.',
    citations: [],
    certainty: 'unknown',
  },
  'not-yet-law': {
    sentence: 'Cette voie n’existait pas encore ce jour-là.',
    citations: [enforcement('L111-3')],
    certainty: 'arguable',
  },
  insolvency: {
    sentence:
      'Une procédure collective ou un surendettement est noté. Dans une procédure collective, les exécutions s’arrêtent et la créance se déclare. Ce qu’un titre demandé maintenant y changerait n’est pas établi.',
    citations: [practice('C. com.', 'L622-21'), practice('C. com.', 'R622-24')],
    certainty: 'unknown',
  },
  'time-barred': {
    sentence:
      'Le délai pour agir est passé. Signer de nouveau renoncerait à la prescription, ce qui doit être sans équivoque, et n’interromprait rien.',
    citations: [civil('2250'), civil('2251')],
    certainty: 'unknown',
  },
  'limitation-not-known': {
    sentence: 'Personne n’a pu dire si le délai pour agir est passé.',
    citations: [civil('2250')],
    certainty: 'unknown',
  },
  'debtor-contests': {
    sentence:
      'Le débiteur conteste, et cette voie suppose son accord. Il faut d’abord répondre à sa contestation.',
    citations: [practice('Lecture', 'un titre par accord suppose l’accord du débiteur')],
    certainty: 'unknown',
  },
  'dispute-not-known': {
    sentence: 'Personne n’a dit si le débiteur conteste, et cette voie suppose son accord.',
    citations: [practice('Lecture', 'un titre par accord suppose l’accord du débiteur')],
    certainty: 'unknown',
  },
  'unilateral-deed': {
    sentence:
      'Le juge confère force exécutoire à un accord. Une reconnaissance n’engage que le débiteur : il faut d’abord un accord des deux parties.',
    citations: [enforcement('L111-3, 1°'), civil('1376'), READING_HOMOLOGATION],
    certainty: 'arguable',
  },
  'acknowledgment-is-no-settlement': {
    sentence:
      'La formule du greffe est pour une transaction ou un accord issu d’une médiation, d’une conciliation ou d’une procédure participative. Une reconnaissance n’est ni l’une ni l’autre, même contresignée.',
    citations: [enforcement('L111-3, 7°'), civil('2044')],
    certainty: 'established',
  },
  'plain-agreement': {
    sentence:
      'Un accord direct, sans concessions réciproques, n’est ni une transaction ni un accord issu d’une médiation, d’une conciliation ou d’une procédure participative.',
    citations: [enforcement('L111-3, 7°'), civil('2044')],
    certainty: 'established',
  },
  'plain-agreement-not-settled': {
    sentence:
      'La loi parle des accords auxquels un juge a conféré force exécutoire. Qu’il homologue un accord direct qui n’est pas une transaction n’est pas établi.',
    citations: [enforcement('L111-3, 1°'), practice('CPC', '1541'), AGREEMENTS],
    certainty: 'unknown',
  },
  'how-agreed-not-said': {
    sentence:
      'Personne n’a dit si chacun fait des concessions, ni si l’accord vient d’une médiation, d’une conciliation ou d’une procédure participative : la voie en dépend.',
    citations: [civil('2044'), enforcement('L111-3, 7°')],
    certainty: 'unknown',
  },
  'settlement-or-assisted-agreement': {
    sentence:
      'L’accord est une transaction, ou vient d’une médiation, d’une conciliation ou d’une procédure participative : un juge peut lui conférer force exécutoire.',
    citations: [enforcement('L111-3, 1°'), AGREEMENTS],
    certainty: 'arguable',
  },
  'settlement-or-assisted-deed': {
    sentence:
      'L’accord est une transaction, ou vient d’une médiation, d’une conciliation ou d’une procédure participative : le greffe peut revêtir de la formule l’acte que les avocats de chacun contresignent.',
    citations: [enforcement('L111-3, 7°')],
    certainty: 'established',
  },
  'one-lawyer-for-all': {
    sentence:
      'Un avocat de toutes les parties suffit à l’acte d’avocats. Le texte des titres parle des avocats de chacune des parties, et ce cas n’est pas établi.',
    citations: [civil('1374'), enforcement('L111-3, 7°')],
    certainty: 'unknown',
  },
  'notary-draws-a-deed': {
    sentence:
      'Le notaire reçoit un nouvel acte, d’après celui-ci. Que le seul dépôt de l’acte signé chez lui suffise n’est pas établi.',
    citations: [enforcement('L111-3, 4°'), civil('1369'), READING_NOTARY],
    certainty: 'arguable',
  },
  'notarial-already': {
    sentence: 'L’acte est notarié : il lui faut la formule exécutoire, s’il ne la porte pas.',
    citations: [enforcement('L111-3, 4°')],
    certainty: 'established',
  },
  'officer-proposes-an-agreement': {
    sentence:
      'Le commissaire de justice invite le débiteur et lui propose un accord sur le montant et le paiement. L’acte signé le prépare, et n’oblige pas le débiteur à participer.',
    citations: [enforcement('L111-3, 5°'), enforcement('L125-1'), enforcement('R125-4')],
    certainty: 'established',
  },
  'amount-above-ceiling': {
    sentence:
      'La somme, principal et intérêts, dépasse le plafond de la procédure des petites créances.',
    citations: [enforcement('R125-1')],
    certainty: 'established',
  },
  'small-claims-closed': {
    sentence: 'La procédure des petites créances est fermée à cette créance.',
    citations: [enforcement('L125-1')],
    certainty: 'established',
  },
  'claim-facts-missing': {
    sentence:
      'Il manque un fait de la créance pour savoir si la procédure des petites créances est ouverte.',
    citations: [enforcement('L125-1')],
    certainty: 'unknown',
  },
}

/** What a way still lacks before there is a title. */
export const titleNeedWords: Readonly<Record<TitleRouteNeed, Words>> = {
  'debtor-before-the-notary': {
    sentence: 'Le débiteur y consent et signe l’acte que le notaire reçoit.',
    citations: [civil('1369'), READING_NOTARY],
    certainty: 'arguable',
  },
  'civil-status': {
    sentence:
      'L’état civil complet des parties, et pour une société qui peut l’engager : celui qui reçoit l’acte le vérifie.',
    citations: [practice('Lecture', 'identité des parties vérifiée par qui reçoit l’acte')],
    certainty: 'arguable',
  },
  'notarial-formula': {
    sentence: 'La formule exécutoire sur l’acte notarié.',
    citations: [enforcement('L111-3, 4°')],
    certainty: 'established',
  },
  'judge-decision': {
    sentence:
      'La demande d’une partie au moins, et la décision du juge. Le juge compétent et la forme de la demande sont à confirmer.',
    citations: [procedure('750-1, 1°'), AGREEMENTS],
    certainty: 'arguable',
  },
  'written-settlement': {
    sentence: 'Un écrit qui dit les concessions de chacun.',
    citations: [civil('2044')],
    certainty: 'established',
  },
  'lawyers-countersign': {
    sentence: 'Le contreseing des avocats de chacune des parties.',
    citations: [enforcement('L111-3, 7°'), civil('1374')],
    certainty: 'established',
  },
  'registry-formula': {
    sentence:
      'La formule exécutoire du greffe de la juridiction compétente. Laquelle, et comment la demander, est à confirmer.',
    citations: [enforcement('L111-3, 7°'), REGISTRY],
    certainty: 'arguable',
  },
  'officer-of-the-place': {
    sentence:
      'Un commissaire de justice du ressort de la cour d’appel où le débiteur a son domicile ou sa résidence.',
    citations: [enforcement('R125-1, al. 1')],
    certainty: 'established',
  },
  'debtor-takes-part': {
    sentence:
      'L’accord du débiteur pour participer, puis sur le montant et le paiement, dans le mois de l’envoi. Son silence vaut refus.',
    citations: [enforcement('R125-2'), enforcement('R125-5')],
    certainty: 'established',
  },
  'cost-to-be-asked': {
    sentence: 'Le coût n’est pas tenu ici : il se demande avant de s’engager.',
    citations: [],
    certainty: 'unknown',
  },
}

/** What a way changes, once there is a title. */
export const titleChangeWords: Readonly<Record<TitleRouteChange, Words>> = {
  enforceable: {
    sentence:
      'Le créancier pourra faire exécuter sans jugement ce qui est chiffré et exigible. Une échéance à venir ne l’est pas.',
    citations: [enforcement('L111-2'), civil('1305-2')],
    certainty: 'established',
  },
  'ten-years': {
    sentence:
      'L’exécution se poursuit pendant dix ans, ou plus si la créance elle-même se prescrit plus tard.',
    citations: [enforcement('L111-4'), enforcement('L111-3, 1°')],
    certainty: 'established',
  },
  'own-period': {
    sentence:
      'Le délai reste celui de la créance : les dix ans ne sont que pour les titres des 1° à 3°.',
    citations: [enforcement('L111-4'), READING_TEN_YEARS],
    certainty: 'arguable',
  },
  'no-amount-by-hand': {
    sentence: 'La somme n’a pas à être écrite par le débiteur lui-même dans un acte notarié.',
    citations: [civil('1369')],
    certainty: 'arguable',
  },
  'no-amount-by-hand-with-lawyers': {
    sentence: 'Contresigné par les avocats, l’acte est dispensé de toute mention manuscrite.',
    citations: [civil('1374, al. 3')],
    certainty: 'established',
  },
  'authentic-proof': {
    sentence:
      'L’acte fait foi, jusqu’à inscription de faux, de ce que le notaire dit avoir accompli ou constaté lui-même.',
    citations: [civil('1371')],
    certainty: 'established',
  },
  'certain-date': {
    sentence: 'Ce que l’acte notarié constate a date certaine à l’égard des tiers.',
    citations: [civil('1377')],
    certainty: 'established',
  },
  'proof-of-signatures': {
    sentence: 'L’acte fait foi de l’écriture et de la signature des parties.',
    citations: [civil('1374')],
    certainty: 'established',
  },
  'settlement-bars-suit': {
    sentence: 'Une transaction fait obstacle à une action en justice sur le même objet.',
    citations: [civil('2052')],
    certainty: 'established',
  },
  'no-prior-attempt': {
    sentence:
      'Demander l’homologation dispense de la tentative amiable préalable devant le tribunal judiciaire.',
    citations: [procedure('750-1, 1°')],
    certainty: 'established',
  },
  'attempt-if-refused': {
    sentence:
      'Engagée en vain, elle dispense de la tentative amiable préalable devant le tribunal judiciaire.',
    citations: [procedure('750-1, 5°')],
    certainty: 'established',
  },
  'limitation-suspended': {
    sentence:
      'L’accord du débiteur pour participer, que l’officier constate, suspend la prescription. L’envoi seul ne suspend rien.',
    citations: [enforcement('L125-1, al. 2'), civil('2238')],
    certainty: 'established',
  },
  'cost-on-the-creditor': {
    sentence: 'Tous les frais de cette procédure restent au créancier.',
    citations: [enforcement('L125-1, al. 4')],
    certainty: 'established',
  },
  'no-payment-meanwhile': {
    sentence:
      'De l’envoi de l’invitation à l’issue constatée, aucun paiement n’a lieu : une échéance tombée entre-temps attend.',
    citations: [enforcement('R125-7')],
    certainty: 'established',
  },
  'issuer-does-not-enforce': {
    sentence: 'L’officier qui établit le titre ne peut pas l’exécuter.',
    citations: [enforcement('R125-8')],
    certainty: 'established',
  },
}
