import type { SavingMust, SavingNeed } from '@quittance/law'

/** French words of the acts that save a claim: what must be done by the last day, and before. */
export const savingFr = {
  saves: 'Ce qui la sauverait',
  by: (day: string) => `accompli au plus tard le ${day}, le moins coûteux d’abord`,
  ifDone: (day: string) => `Dernier jour, si l’acte est fait le ${day} :`,
  arguably: (day: string) =>
    `Le dernier jour sûr, le ${day}, est passé : seule une lecture discutable laisse encore du temps.`,
  stops: 'le délai s’arrête',
  surest: 'le plus sûr',
  changesNothing: 'Ce qui n’y changerait rien',
  over: 'Le délai est passé',
  tryIt: 'Essayer',
  tryAct: (act: string) => `Essayer : ${act}`,
  written: 'écrite par le débiteur',
  signed: 'signé par le débiteur',
  paid: 'payé par le débiteur lui-même',
  sent: 'recommandée, avec avis de réception',
  'agreed-or-met': 'convenue par écrit, ou commencée',
  registered: 'enregistrée par le greffe',
  served: 'obtenue, puis signifiée',
  'filed-or-served': 'le juge est saisi',
  'carried-out': 'à accomplir, non seulement à demander',
  'prior-attempt': 'après une tentative amiable',
  'prior-attempt-perhaps': 'peut-être après une tentative amiable',
  'claim-above-the-limit': 'si la somme dépasse le plafond de l’article 750-1',
  'judicial-court': 'devant le tribunal judiciaire',
  'order-granted': 'si le juge l’accorde',
  dispute: 'si un litige est né',
  'judge-permission': 'avec la permission du juge',
  'written-lease': 'avec un bail écrit',
  title: 'avec un titre exécutoire',
} satisfies Record<SavingMust | SavingNeed, string> & Record<string, unknown>
