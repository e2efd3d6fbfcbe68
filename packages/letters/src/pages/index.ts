export { LetterNotPrintable, type Attachment } from '#pages/letter-compiler.ts'
export {
  LetterPress,
  LetterPressStopped,
  LetterTookTooLong,
  type PressSettings,
} from '#pages/letter-press.ts'
export { closeLetters, renderLetter } from '#pages/render-letter.ts'
