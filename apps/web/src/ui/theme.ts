import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

const ink: MantineColorsTuple = [
  '#F3F4EF',
  '#ECEDE9',
  '#D5D7CF',
  '#A9ACB0',
  '#83877D',
  '#5F6575',
  '#474D60',
  '#2E3448',
  '#1A2033',
  '#11141B',
]
const violet: MantineColorsTuple = [
  '#F5F1FA',
  '#ECE6F4',
  '#DACDEB',
  '#BFA5E6',
  '#A286CF',
  '#8563B5',
  '#6E4A9F',
  '#5A3789',
  '#482B70',
  '#2B2340',
]
const green: MantineColorsTuple = [
  '#F0F6F2',
  '#E2EEE6',
  '#C5DECE',
  '#86C8A2',
  '#5EA880',
  '#3F8A62',
  '#2C7350',
  '#1F5F3E',
  '#174B30',
  '#1B2F26',
]
const ochre: MantineColorsTuple = [
  '#FBF5E6',
  '#F5EAD0',
  '#EBD7A6',
  '#DDB366',
  '#C2943C',
  '#A57920',
  '#8E640C',
  '#7A5200',
  '#604000',
  '#332A17',
]
const madder: MantineColorsTuple = [
  '#FCF2F1',
  '#F8E4E2',
  '#F0C6C2',
  '#F0958C',
  '#DA6A64',
  '#C24749',
  '#B03038',
  '#A01F2C',
  '#801722',
  '#3A1F21',
]
const dark: MantineColorsTuple = [
  '#ECEAE3',
  '#B9BCC4',
  '#979CA8',
  '#6E7482',
  '#303643',
  '#262C38',
  '#1F2430',
  '#191D27',
  '#11141B',
  '#0C0E13',
]

/** The faces, self-hosted: sans for what the product says, serif for the law, money and people. */
const SANS = "'Instrument Sans', system-ui, sans-serif"
const SERIF = "'Newsreader', Georgia, serif"
const MONO = "'IBM Plex Mono', ui-monospace, monospace"

/** The theme of the library: colours, faces, sizes and shapes of the house, in one place. */
export const theme = createTheme({
  colors: { ink, violet, green, ochre, madder, dark },
  primaryColor: 'ink',
  primaryShade: { light: 8, dark: 0 },
  autoContrast: true,
  white: '#FBFBF8',
  black: '#1A2033',
  fontFamily: SANS,
  fontFamilyMonospace: MONO,
  headings: {
    fontFamily: SERIF,
    fontWeight: '400',
    sizes: {
      h1: { fontSize: '2.375rem', lineHeight: '1.08' },
      h2: { fontSize: '1.75rem', lineHeight: '1.15' },
      h3: { fontSize: '1.3125rem', lineHeight: '1.2' },
      h4: { fontSize: '1.0625rem', lineHeight: '1.3' },
    },
  },
  fontSizes: {
    xs: '0.71875rem',
    sm: '0.78125rem',
    md: '0.84375rem',
    lg: '1rem',
    xl: '1.1875rem',
  },
  spacing: { xs: '0.375rem', sm: '0.625rem', md: '0.875rem', lg: '1.25rem', xl: '1.75rem' },
  radius: { xs: '2px', sm: '3px', md: '3px', lg: '3px', xl: '3px' },
  defaultRadius: 'sm',
  shadows: { xs: 'none', sm: 'none', md: 'none', lg: 'none', xl: 'none' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusRing: 'always',
})

/**
 * The variables of the identity, by scheme: paper, ink, rules, and the four colours that carry
 * information, each with its wash.
 *
 * Components read these names only; a hexadecimal colour elsewhere is a mistake.
 */
export const variablesOfTheHouse: CSSVariablesResolver = () => ({
  variables: {
    '--sans': SANS,
    '--serif': SERIF,
    '--mono': MONO,
    '--mantine-color-body': 'var(--desk)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink2)',
    '--mantine-color-placeholder': 'var(--ink3)',
    '--mantine-color-error': 'var(--madder)',
    '--mantine-color-default': 'var(--sheet)',
    '--mantine-color-default-hover': 'var(--inset)',
    '--mantine-color-default-border': 'var(--field)',
    '--mantine-color-default-color': 'var(--ink)',
  },
  light: {
    '--desk': '#ECEDE9',
    '--sheet': '#FBFBF8',
    '--inset': '#F3F4EF',
    '--ink': '#1A2033',
    '--ink2': '#474D60',
    '--ink3': '#5F6575',
    '--on-ink': '#FBFBF8',
    '--rule': '#D5D7CF',
    '--field': '#83877D',
    '--margin': '#D9A0A0',
    '--violet': violet[7],
    '--violet-wash': violet[1],
    '--green': green[7],
    '--green-wash': green[1],
    '--ochre': ochre[7],
    '--ochre-wash': ochre[1],
    '--madder': madder[7],
    '--madder-wash': madder[1],
  },
  dark: {
    '--desk': '#11141B',
    '--sheet': '#191D27',
    '--inset': '#1F2430',
    '--ink': '#ECEAE3',
    '--ink2': '#B9BCC4',
    '--ink3': '#979CA8',
    '--on-ink': '#11141B',
    '--rule': '#303643',
    '--field': '#6E7482',
    '--margin': '#6B3E42',
    '--violet': violet[3],
    '--violet-wash': violet[9],
    '--green': green[3],
    '--green-wash': green[9],
    '--ochre': ochre[3],
    '--ochre-wash': ochre[9],
    '--madder': madder[3],
    '--madder-wash': madder[9],
  },
})
