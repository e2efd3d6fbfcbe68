import { operations, reading } from '#http/procedures.ts'
import { readClaims, readSpans } from '#portfolio/read-portfolio.ts'

export const portfolioRoutes = {
  spans: operations.portfolio.spans.handler(reading(readSpans)),
  claims: operations.portfolio.claims.handler(reading(readClaims)),
}
