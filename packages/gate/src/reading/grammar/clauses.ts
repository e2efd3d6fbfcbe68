/** A word of the plain text, end excluded; an elided one keeps its apostrophe (« n' »). */
export type Word = { readonly text: string; readonly start: number; readonly end: number }

/** A piece of a sentence around one verb, with the sign that closes the sentence. */
export type Clause = {
  readonly words: readonly Word[]
  /** The word that opened it: « si », « que », « mais »; empty after a sign or at the start. */
  readonly opener: string
  /** True when nothing of its sentence stands before it. */
  readonly first: boolean
  /** The clause before it in the same sentence ends in a colon or a comma. */
  readonly asks: boolean
}

const SENTENCE = /[^.!?;\n]+(?:\.(?=[0-9a-z])[^.!?;\n]+)*/g
const WORD = /[a-z0-9]+'(?=[a-z])|[a-z0-9€%@]+|[,:()«»"–—]/g
const OPENERS = new Set(
  'mais car donc puis sinon puisque parce alors lorsque quand si que qui qu dont ou et ni comme afin'.split(
    ' ',
  ),
)
/** No sentence is read further at once, so that a text without a full stop costs no more. */
const LONGEST_CLAUSE = 60
/** After these, « et » and « ou » open a clause of their own. */
const SUBJECTS = new Set('nous vous je j on tu il elle ils elles ca cela c'.split(' '))

/** The clauses of a plain text, from left to right. */
export function readClauses(text: string): readonly Clause[] {
  return Array.from(text.matchAll(SENTENCE)).flatMap((sentence) => {
    const end = sentence.index + sentence[0].length
    const asks = text[end] === '?'
    return clausesOf(wordsOf(sentence[0], sentence.index), asks)
  })
}

function wordsOf(sentence: string, from: number): readonly Word[] {
  return Array.from(sentence.matchAll(WORD), ({ 0: word, index }) => ({
    text: word,
    start: from + index,
    end: from + index + word.length,
  }))
}

function clausesOf(words: readonly Word[], asks: boolean): readonly Clause[] {
  const clauses: Clause[] = []
  let current: Word[] = []
  let opener = ''
  const close = () => {
    if (current.length > 0)
      clauses.push({ words: current, opener, first: clauses.length === 0, asks })
    current = []
  }
  for (const [index, word] of words.entries()) {
    const name = word.text.replace("'", '')
    if (!/[a-z0-9€%@]/.test(name)) {
      close()
      opener = ''
    } else if (OPENERS.has(name) && opensHere(name, words[index + 1])) {
      close()
      opener = name
    } else {
      if (current.length >= LONGEST_CLAUSE) close()
      current.push(word)
    }
  }
  close()
  return clauses
}

function opensHere(name: string, next: Word | undefined): boolean {
  if (name !== 'et' && name !== 'ou' && name !== 'ni') return true
  const following = next?.text.replace("'", '') ?? ''
  return SUBJECTS.has(following) || /.(?:ez|rons|ront|ra)$/.test(following)
}
