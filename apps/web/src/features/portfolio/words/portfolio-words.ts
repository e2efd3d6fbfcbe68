import { portfolioEn } from '#features/portfolio/words/portfolio.en.ts'
import { portfolioFr } from '#features/portfolio/words/portfolio.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of the portfolio, in both languages. */
export const portfolioWords = words(portfolioFr, portfolioEn)
