import type { Call } from './calls.ts'

/** A template that is nobody's. */
const ONE = '/api/letter-templates/01890a5d-ac96-774b-bcce-b302099a8057'

const template = {
  letter: 'second-reminder',
  audience: 'consumer',
  texts: {
    subject: 'Deuxième relance',
    opening: 'Il reste {somme}.',
    followUp: '',
    offer: '',
    closing: 'Recevez, {civilité}, nos salutations.',
  },
}

const smsTemplate = {
  letter: 'second-reminder',
  audience: 'consumer',
  text: '{expéditeur} : il reste {somme}. Réf. {référence de la première lettre}.',
}

/** How the operations on the templates of an organisation are called. */
export const templateCalls: Readonly<Record<string, Call>> = {
  'GET /letter-templates': { path: () => '/api/letter-templates', kind: 'lists' },
  'POST /letter-templates/check': {
    path: () => '/api/letter-templates/check',
    body: (of) => ({ ...template, channel: 'letter', dossierId: of.dossierId }),
    kind: 'names',
    reads: true,
  },
  'POST /letter-templates/sms/check': {
    path: () => '/api/letter-templates/sms/check',
    body: (of) => ({ ...smsTemplate, dossierId: of.dossierId }),
    kind: 'names',
    reads: true,
  },
  'POST /letter-templates/sms': {
    path: () => '/api/letter-templates/sms',
    body: () => smsTemplate,
    kind: 'open',
  },
  'POST /letter-templates': {
    path: () => '/api/letter-templates',
    body: () => template,
    kind: 'open',
  },
  'POST /letter-templates/{id}/publication': {
    path: () => `${ONE}/publication`,
    body: () => ({ reason: 'Notre voix.' }),
    kind: 'names',
  },
  'POST /letter-templates/{id}/withdrawal': {
    path: () => `${ONE}/withdrawal`,
    body: () => ({ reason: 'À réécrire.' }),
    kind: 'names',
  },
}
