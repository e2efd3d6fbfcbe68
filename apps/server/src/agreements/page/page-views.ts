import { dayText, eurosText } from '@quittance/kernel'
import { codesSent } from '#agreements/signing/codes.ts'
import { hiddenAddress } from '#agreements/signing/hidden-address.ts'
import { instantText } from '#agreements/signing/evidence.ts'
import type { OpenedOffer } from '#agreements/signing/open-offer.ts'
import { offerCode } from '#agreements/signing/token.ts'
import type { Signed } from '#agreements/signing/sign-offer.ts'
import { keptInstalmentsOf } from '#agreements/plans/plan-terms.ts'
import { phoneText } from '#identifiers/phones.ts'
import { html, type Html } from '#agreements/page/html.ts'
import { sheetHtml } from '#agreements/page/sheet-html.ts'
import { composedOfOffer } from '#agreements/signing/evidence.ts'

/** A page with its title: what a browser names its tab by. */
export type View = { readonly title: string; readonly body: Html }

/** Where the forms of a page post: its own address. */
export type At = { readonly base: string }

const TITLE = 'Un échéancier vous est proposé'

/** Before any code: who writes, and how to open; nothing of the debtor or of the debt. */
export function introView(opened: OpenedOffer, { base }: At): View {
  const { organisation, offer } = opened
  return {
    title: TITLE,
    body: html`${who(opened)}
      <h1>${TITLE}</h1>
      <p>
        Pour le lire, demandez un code. Il part à l’adresse que ${organisation.name} connaissait
        déjà :
        <strong>${hiddenAddress(offer.email ?? '')}</strong>
      </p>
      <form method="post" action="${base}/code">
        <button class="main">Recevoir le code</button>
      </form>
      <p class="quiet">
        Lire n’engage à rien. Vous pourrez le télécharger, le faire relire, demander un autre
        calendrier ou contester.
      </p>
      ${reach(opened)}`,
  }
}

/** Once a code was asked for. */
export function codeView(
  { base }: At,
  opened: OpenedOffer,
  { alert, note }: { readonly alert: string | null; readonly note: string | null },
): View {
  return {
    title: 'Votre code',
    body: html`${who(opened)}
      <h1>Votre code</h1>
      ${alert === null ? null : html`<p class="alert" role="alert">${alert}</p>`}
      ${note === null ? null : html`<p>${note}</p>`} ${demoCode(opened)}
      <form method="post" action="${base}/lire">
        <label for="code">Les six chiffres reçus par courriel</label>
        <input
          class="code"
          id="code"
          name="code"
          type="text"
          inputmode="numeric"
          autocomplete="one-time-code"
          maxlength="7"
          required
        />
        <button class="main">Lire le document</button>
      </form>
      <form method="post" action="${base}/code"><button>Recevoir un autre code</button></form>
      ${reach(opened)}`,
  }
}

/** Of the demonstration nothing leaves: its code is on the page, so that the rest can be tried. */
function demoCode({ organisation, offer, house }: OpenedOffer): Html | null {
  if (!organisation.isDemo) return null
  const number = codesSent(offer.events).length
  return number === 0
    ? null
    : html`<p class="box">
        Démonstration : aucun courriel ne part. Le dernier code est
        <strong>${offerCode(house, offer.id, number)}</strong>.
      </p>`
}

type Reading = {
  readonly key: string
  readonly alert: string | null
}

/** The document, what signing it changes, and the ways to answer, none of them chosen beforehand. */
export function readingView({ base }: At, opened: OpenedOffer, { key, alert }: Reading): View {
  const { offer, dossier, organisation } = opened
  const creditor = organisation.kind === 'creditor' ? organisation.name : dossier.creditor.name
  const rows = keptInstalmentsOf(offer.instalments)
  const hidden = html`<input type="hidden" name="cle" value="${key}" />`
  const first = rows[0]
  return {
    title: 'Proposition d’échéancier',
    body: html`${who(opened)}
      <h1>${dossier.debtor.name}, voici ce qui vous est proposé</h1>
      ${alert === null ? null : html`<p class="alert" role="alert">${alert}</p>`}
      <p class="sum">${eurosText(offer.totalCents)}</p>
      <p>
        à ${creditor}, en
        ${rows.length === 1 ? 'une échéance' : `${rows.length} échéances`}${
          first === undefined ? null : `, la première le ${dayText(first.dueOn)}`
        }.
        Vous pouvez signer jusqu’au ${dayText(offer.answerBy)}.
      </p>
      <div class="box">
        <p><strong>Signer, c’est reconnaître la dette.</strong></p>
        <p>
          Le document l’explique : lisez-le jusqu’au bout. Rien ne vous oblige à signer, et
          contester est aussi simple que signer.
        </p>
      </div>
      ${sheetHtml(composedOfOffer(offer))}
      <form method="post" action="${base}/copie">
        ${hidden}<button>Télécharger ce document (PDF)</button>
      </form>
      <h2>Si vous êtes d’accord</h2>
      <form method="post" action="${base}/signer">
        ${hidden}
        <label class="check"
          ><input type="checkbox" name="accord" value="oui" required /><span
            >J’ai lu ce document. Je reconnais devoir ${eurosText(offer.owedCents)} à ${creditor},
            et je m’engage à payer aux dates indiquées.</span
          ></label
        >
        <button class="main">Signer</button>
      </form>
      <p class="quiet">
        Signature électronique simple, par le code que vous avez reçu : sa fiabilité n’est pas
        présumée (articles 1366 et 1367 du Code civil). Nous gardons l’heure, le texte et son
        empreinte, et l’adresse réseau et le navigateur tels que reçus.
      </p>
      <h2>Si vous n’êtes pas d’accord</h2>
      ${answerForm(base, hidden, contesting)} ${answerForm(base, hidden, declining)}
      ${reach(opened)}`,
  }
}

const contesting = {
  kind: 'contested',
  summary: 'Contester tout ou partie de cette somme',
  label: 'Ce que vous contestez, et pourquoi',
  act: 'Envoyer ma contestation',
  note: 'Les relances s’arrêtent jusqu’à ce qu’une personne vous réponde.',
} as const

const declining = {
  kind: 'declined',
  summary: 'Demander un autre calendrier',
  label: 'Les dates ou les sommes qui vous iraient',
  act: 'Envoyer ma demande',
  note: 'Vous n’avez pas à dire vos revenus ni vos charges.',
} as const

function answerForm(base: string, hidden: Html, of: typeof contesting | typeof declining): Html {
  // Contesting is as simple as signing: its field is there to be seen.
  return html`<details ${of.kind === 'contested' ? 'open' : ''}>
    <summary>${of.summary}</summary>
    <form method="post" action="${base}/repondre">
      ${hidden}<input type="hidden" name="reponse" value="${of.kind}" />
      <label for="${of.kind}">${of.label}</label>
      <textarea id="${of.kind}" name="mots" rows="4" maxlength="2000" required></textarea>
      <p class="quiet">${of.note}</p>
      <button>${of.act}</button>
    </form>
  </details>`
}

/** Once signed: what was kept, and the copy. */
export function signedView(
  { base }: At,
  opened: OpenedOffer,
  { signed, key }: { readonly signed: Signed; readonly key: string },
): View {
  const [first] = keptInstalmentsOf(opened.offer.instalments)
  return {
    title: 'Échéancier signé',
    body: html`${who(opened)}
      <h1>C’est signé</h1>
      <p class="done">
        Signé le ${instantText(signed.signedAt)}. Votre copie part à
        ${hiddenAddress(opened.offer.email ?? '')}.
      </p>
      ${
        first === undefined
          ? null
          : html`<p>
              Prochaine échéance : <strong>${eurosText(first.amountCents)}</strong>, le
              ${dayText(first.dueOn)}.
            </p>`
      }
      <form method="post" action="${base}/copie">
        <input type="hidden" name="cle" value="${key}" /><button class="main">
          Télécharger ma copie (PDF)
        </button>
      </form>
      <p class="quiet">
        Empreinte (SHA-256) du texte signé :<br /><code>${signed.textSha256}</code>
      </p>
      <p>
        Si une échéance devient difficile, prévenez-nous avant sa date : un autre calendrier peut
        être étudié.
      </p>
      ${reach(opened)}`,
  }
}

/** What is said once nothing can be signed any more. */
export function endedView(opened: OpenedOffer): View {
  const title = ENDED[opened.state]
  return {
    title,
    body: html`${who(opened)}
      <h1>${title}</h1>
      <p>${NEXT[opened.state]}</p>
      ${reach(opened)}`,
  }
}

type State = OpenedOffer['state']

const ENDED: Readonly<Record<State, string>> = {
  open: 'Cet échéancier est ouvert',
  changed: 'Cette proposition n’est plus à jour',
  held: 'Cette proposition n’est plus ouverte',
  expired: 'Le délai pour signer est passé',
  signed: 'Cet échéancier est signé',
  declined: 'Votre demande est reçue',
  contested: 'Votre contestation est reçue',
  withdrawn: 'Cette proposition a été retirée',
}

const NEXT: Readonly<Record<State, string>> = {
  open: '',
  changed:
    'Le compte a changé depuis qu’elle vous a été envoyée. Rien ne peut être signé ici : une personne vous répondra.',
  held: 'Rien ne peut être signé ici, et rien ne vous est demandé par cette page. Écrivez à qui vous l’a envoyée si vous avez une question.',
  expired: 'Rien ne peut plus être signé ici. Vous pouvez en demander une autre.',
  signed: 'Votre copie vous a été envoyée par courriel.',
  declined: 'Une personne la lira et vous répondra. Rien n’est signé.',
  contested: 'Une personne la lira et vous répondra. Les relances sont arrêtées jusque-là.',
  withdrawn: 'Rien ne peut être signé ici. Vous pouvez en demander une autre.',
}

/** A page of words alone, such as for a link that serves nothing. */
export function plainView(title: string, words: string): View {
  return {
    title,
    body: html`<p class="house">Quittance</p>
      <h1>${title}</h1>
      <p role="alert">${words}</p>`,
  }
}

function who({ organisation }: OpenedOffer): Html {
  const what =
    organisation.kind === 'agency'
      ? 'recouvrement amiable'
      : organisation.kind === 'creditor'
        ? 'votre créancier'
        : 'commissaire de justice, à titre amiable'
  return html`<p class="house">${organisation.name}</p>
    <p class="for">${what}</p>`
}

/** How to reach a person, and how to check that it is genuine. */
function reach({ organisation }: OpenedOffer): Html {
  const phone = organisation.phone === null ? null : phoneText(organisation.phone)
  const ways = [phone, organisation.email].filter((one) => one !== null)
  return html`<footer class="quiet">
    <p>
      Un doute sur ce message ? Vérifiez auprès de ${organisation.name}, par les coordonnées de sa
      lettre : ${ways.join(', ')}. Vous pouvez contester par ce moyen aussi, sans ouvrir ce
      document, et prendre conseil avant de répondre : un avocat, une association de consommateurs
      ou un point-justice.
    </p>
  </footer>`
}
