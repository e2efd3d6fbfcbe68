import type { ComposedLetter, LabelledText, LetterBlock, StatementRow } from '@quittance/letters'
import { html, type Html } from '#agreements/page/html.ts'

/**
 * A composed document as a page shows it: every word of its text, in its order, and no other, for that
 * text is what is signed.
 */
export function sheetHtml(letter: ComposedLetter): Html {
  const { letterhead, recipient, delivery, references, placeAndDate, subject } = letter
  return html`<article class="paper" aria-label="Le document">
    <p>${letterhead.name}</p>
    <p class="quiet">${lines(letterhead.lines)}</p>
    <p>${lines(recipient)}</p>
    ${delivery === null ? null : html`<p>${delivery}</p>`}
    <p class="quiet">${lines(references.map(labelled))}</p>
    <p>${placeAndDate}</p>
    <h3>${subject}</h3>
    ${letter.salutation === null ? null : html`<p>${letter.salutation}</p>`}
    ${letter.body.map(blockHtml)} ${letter.closing === null ? null : html`<p>${letter.closing}</p>`}
    <p>${lines(letter.signature)}</p>
    <p class="quiet">${lines(letter.footer)}</p>
  </article>`
}

function blockHtml(block: LetterBlock): Html {
  switch (block.kind) {
    case 'paragraph':
      return paragraphHtml(block.text)
    case 'statement':
      return html`<table>
        <tbody>
          ${block.rows.map(rowHtml)}
        </tbody>
        <tfoot>
          ${rowHtml(block.total)}
        </tfoot>
      </table>`
    case 'payment':
      return html`${rowsHtml(block.rows)}${
        block.code === null ? null : html`<p class="quiet">${block.code.caption}</p>`
      }`
    case 'table':
      return html`${block.rows.map((cells) => html`<p>${cells.join(', ')}</p>`)}${rowsHtml(
        block.sums,
      )}`
    case 'quotation':
      return html`<p>${block.source}</p>
        ${block.paragraphs.map((text) => html`<p>${text}</p>`)}`
  }
}

/** What a clause is about opens its paragraph: « Intérêts. », « Vos droits. ». */
function paragraphHtml(text: string): Html {
  const [, head = '', rest = ''] = /^(\p{Lu}[^.:]{3,48}\.) (.+)$/su.exec(text) ?? []
  return head === '' ? html`<p>${text}</p>` : html`<p><strong>${head}</strong> ${rest}</p>`
}

function rowHtml({ label, detail, amount }: StatementRow): Html {
  return html`<tr>
    <th scope="row">${label}${detail === null ? null : html`<small>${detail}</small>`}</th>
    <td>${amount}</td>
  </tr>`
}

function rowsHtml(rows: readonly LabelledText[]): Html | null {
  if (rows.length === 0) return null
  return html`<dl>
    ${rows.map(
      ({ label, value }) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`
}

function labelled({ label, value }: LabelledText): string {
  return `${label}\u00A0: ${value}`
}

function lines(of: readonly string[]): readonly Html[] {
  return of.map((line, index) => (index === 0 ? html`${line}` : html`<br />${line}`))
}
