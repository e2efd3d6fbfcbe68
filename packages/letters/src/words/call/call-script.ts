import { afterDe, cents, dayText, eurosText, NBSP } from '@quittance/kernel'
import type { CallPart, CallScript, CallScriptFacts } from '#words/call/call-facts.ts'
import type { DebtElement } from '#words/facts/letter-facts.ts'
import { setFrench } from '#words/french/typography.ts'
import { sumOf } from '#words/refusals.ts'

/**
 * What is said in a call to a debtor, in its order (script d’appel).
 *
 * Nothing of a debt is said before the person has given her name and something that she alone knows;
 * whoever else answers is told the caller's own name and nothing more (accord ASF–consommateurs of
 * 27/07/2004). An agency names its first letter at each later step (CPCE R124-4).
 */
export function composeCallScript(facts: CallScriptFacts): CallScript {
  const parts = [
    greeting(facts),
    identity(facts),
    thirdParty(facts),
    who(facts),
    sum(facts),
    questions(facts),
    payment(facts),
    offer(facts),
    contest(facts),
    closing(facts),
  ].map(({ id, says, minds }) => ({
    id,
    says: says.map(setFrench),
    minds: minds.map(setFrench),
  }))
  const heard = (isThird: boolean): string =>
    parts
      .filter(({ id }) => (id === 'third-party') === isThird)
      .flatMap(({ says }) => says)
      .join('\n')
  return { parts, toDebtor: heard(false), toThirdParty: heard(true) }
}

function greeting({ caller, debtorName }: CallScriptFacts): CallPart {
  return {
    id: 'greeting',
    says: [`Bonjour, je suis ${caller}. Je souhaite parler à ${debtorName}, s’il vous plaît.`],
    minds: ['Ni le nom du cabinet, ni celui du créancier, ni l’objet de l’appel à ce stade.'],
  }
}

function identity({ audience }: CallScriptFacts): CallPart {
  return audience === 'consumer'
    ? {
        id: 'identity',
        says: [
          'Avant d’aller plus loin, pouvez-vous me donner vos nom et prénom, puis l’adresse où vous recevez votre courrier ?',
        ],
        minds: [
          'La personne donne ces éléments, vous les comparez : ne les lisez jamais vous-même.',
          'S’ils ne concordent pas, ou si elle refuse : rien de la somme ni du créancier.',
        ],
      }
    : {
        id: 'identity',
        says: [
          'Avant d’aller plus loin, pouvez-vous me donner votre nom, votre fonction, et le numéro SIREN ou l’adresse de votre entreprise ?',
        ],
        minds: [
          'La personne donne ces éléments, vous les comparez : ne les lisez jamais vous-même.',
          'Parlez à qui engage l’entreprise ou tient ses comptes ; sinon, demandez seulement à être rappelé.',
        ],
      }
}

/** The only words for anybody else: a name, a number to call back. */
function thirdParty({ caller, debtorName, sender }: CallScriptFacts): CallPart {
  const at = sender.phone === null ? '' : ` au ${sender.phone.replaceAll(' ', NBSP)}`
  return {
    id: 'third-party',
    says: [`Pouvez-vous demander à ${debtorName} de rappeler ${caller}${at} ? Je vous remercie.`],
    minds: ['À toute autre personne, ou sur un répondeur : ces mots seuls, même si l’on insiste.'],
  }
}

function who(facts: CallScriptFacts): CallPart {
  const { sender, creditorName, firstLetter, caller } = facts
  const named =
    firstLetter === null
      ? ''
      : ` Notre lettre du ${dayText(firstLetter.sentOn)}, référence ${firstLetter.reference}, vous a été adressée à ce sujet.`
  const minds =
    sender.capacity === 'agency'
      ? ['La référence et la date de la première lettre sont dues à chaque démarche (CPCE R124-4).']
      : []
  return { id: 'who', says: [`${presents(sender, creditorName, caller)}${named}`], minds }
}

function presents(
  sender: CallScriptFacts['sender'],
  creditorName: string | null,
  caller: string,
): string {
  if (creditorName === null) return `Je suis ${caller}, ${afterDe(sender.name)}.`
  switch (sender.capacity) {
    case 'agency':
      return `Je vous appelle au nom ${afterDe(sender.name)}, qui exerce une activité de recouvrement amiable, pour le compte ${afterDe(creditorName)}, votre créancier.`
    case 'judicial-officer':
      return `Je vous appelle au nom ${afterDe(sender.name)}, commissaire de justice, en recouvrement amiable, pour le compte ${afterDe(creditorName)}, votre créancier.`
    case 'creditor':
      return `Je vous appelle au nom ${afterDe(sender.name)}, pour ${creditorName}, votre créancier.`
  }
}

const PARTS: Readonly<Record<DebtElement, string>> = {
  principal: 'principal',
  interest: 'intérêts',
  'late-payment-indemnity': 'indemnité forfaitaire',
  'recoverable-costs': 'frais récupérables selon la loi',
  'contractual-penalty': 'clause pénale',
  'other-accessory': 'accessoires',
  'payment-received': 'déjà payé',
  'credit-note': 'avoir déduit',
  remission: 'remise déduite',
  'conditional-remission': 'remise sous condition',
}

const OPENINGS: Readonly<Record<CallScriptFacts['tone'], string>> = {
  courteous: 'Sauf erreur de notre part, un paiement reste attendu',
  firm: 'Malgré notre lettre, un paiement reste attendu',
  grave: 'Malgré nos lettres, cette somme n’est toujours pas payée',
}

/** The sum of the day by part: to the cent, as the gate checks it. */
function sum({ lines, about, tone, setAside }: CallScriptFacts): CallPart {
  const asked = eurosText(cents(sumOf(lines)))
  const parts = lines.map(
    ({ element, amountCents }) =>
      `${PARTS[element]}${NBSP}: ${eurosText(cents(Math.abs(amountCents)))}`,
  )
  return {
    id: 'sum',
    says: [
      `${OPENINGS[tone]} pour ${about}.`,
      ...(lines.length > 1 ? [`En détail, ${parts.join(', ')}.`] : []),
      setAside === null
        ? `Au total, il reste ${asked} à payer à ce jour.`
        : `Au total, hors ce que vous contestez, il reste ${asked} à payer à ce jour.`,
      ...(setAside === null ? [] : [suspended(setAside)]),
    ],
    minds:
      setAside === null
        ? []
        : [
            'Rien de ce qui est contesté ne se demande ni ne se discute ici : la réponse est écrite.',
            'Si la personne parle de payer le tout, notez la promesse sur la part non contestée seule.',
          ],
  }
}

/** What the call does not ask for, and until when. */
function suspended({ numbers, inPart }: NonNullable<CallScriptFacts['setAside']>): string {
  const whole = numbers.map((number) => `la facture n° ${number}`)
  const parts = inPart.map((number) => `une part de la facture n° ${number}`)
  const named = [...whole, ...parts]
  const last = named.at(-1) ?? ''
  const listed = named.length < 2 ? last : `${named.slice(0, -1).join(', ')} et ${last}`
  return `Nous ne vous demandons pas ce que vous contestez, ${listed} : c’est suspendu jusqu’à notre réponse écrite.`
}

function questions({ audience }: CallScriptFacts): CallPart {
  return {
    id: 'questions',
    says: [
      'Avez-vous reçu notre lettre ? Reconnaissez-vous cette somme, ou y a-t-il un point que vous contestez ?',
      audience === 'consumer'
        ? 'Y a-t-il une difficulté que vous voulez nous signaler ? Vous n’avez aucun détail à donner.'
        : 'Manque-t-il une pièce pour que cette facture soit réglée ?',
    ],
    minds: [
      'Laissez répondre. Ne notez de santé ou de famille que si la personne le demande elle-même.',
    ],
  }
}

function payment({ paymentReference, tone }: CallScriptFacts): CallPart {
  const asks: Readonly<Record<CallScriptFacts['tone'], string>> = {
    courteous: 'Quand pensez-vous pouvoir payer ?',
    firm: 'À quelle date précise pouvez-vous payer ?',
    grave: 'Pouvez-vous payer maintenant, ou vous engager sur une date et un montant ?',
  }
  return {
    id: 'payment',
    says: [
      `Vous pouvez payer par virement sur le compte imprimé dans notre lettre, avec la référence ${paymentReference}.`,
      asks[tone],
    ],
    minds: [
      'Ne demandez jamais un numéro de carte ou un code au téléphone.',
      'Un montant et une date : notez la promesse aussitôt.',
    ],
  }
}

function offer({ plan }: CallScriptFacts): CallPart {
  if (plan === null) {
    return {
      id: 'offer',
      says: [
        'Si un paiement en une fois n’est pas possible, dites-nous ce qui l’est : nous le transmettrons au créancier et vous répondrons par écrit.',
      ],
      minds: ['Le créancier n’a pas dit ce qu’il accepte : ne promettez ni délai ni remise.'],
    }
  }
  const span = plan.mostMonths === null ? '' : `, sur ${plan.mostMonths} mois au plus`
  return {
    id: 'offer',
    says: [
      `Si un paiement en une fois n’est pas possible, un échéancier peut vous être proposé${span}. Vous le recevrez par écrit avant de l’accepter.`,
    ],
    minds: ['Dans les limites dites par le créancier ; aucune remise ne se promet au téléphone.'],
  }
}

function contest({ sender, mediator }: CallScriptFacts): CallPart {
  const how = sender.phone === null ? 'par écrit' : 'au téléphone ou par écrit'
  return {
    id: 'contest',
    says: [
      `Vous pouvez contester tout ou partie de cette somme, ${how} : votre réponse sera examinée avant toute autre démarche. Vous pouvez aussi demander que nous ne vous joignions que par écrit.`,
      ...(mediator === null
        ? []
        : [
            `Si un désaccord persiste après une réclamation écrite, vous pouvez saisir gratuitement le médiateur de la consommation : ${mediator}.`,
          ]),
    ],
    minds: [],
  }
}

function closing({ tone }: CallScriptFacts): CallPart {
  const next: Readonly<Record<CallScriptFacts['tone'], string>> = {
    courteous: '',
    firm: ' Sans paiement ni réponse, un nouveau rappel pourra vous être adressé.',
    grave: ' Sans paiement ni réponse, le créancier décidera de la suite à donner.',
  }
  return {
    id: 'closing',
    says: [
      `Je résume ce que nous venons de convenir, et je le note au dossier.${next[tone]} Je vous remercie. Au revoir.`,
    ],
    minds: ['L’appel n’est pas enregistré : ce que vous notez est votre compte rendu.'],
  }
}
