/** Any of these wordings (each the source of a pattern) as words of their own. */
export const any = (...words: string[]) =>
  new RegExp(`(?<![\\p{L}-])(?:${words.join('|')})(?![\\p{L}])`, 'iu')

/** The source of a pattern: a colour that a prompt may name. */
export const colour =
  '(?:red|crimson|scarlet|orange|amber|yellow|gold(?:en)?|green|emerald|lime|olive|mint|teal|turquoise|cyan|blue|navy|indigo|purple|violet|lavender|magenta|pink|rose|coral|peach|brown|copper|bronze|beige|cream|ivory|white|silver|gr[ae]y|charcoal|black|terracotta|maroon|mustard|plum|fuchsia)'
