import type { Config } from 'tailwindcss'

/** Where classes stand: a word like "table" or "blur" elsewhere would make one that nobody uses. */
export default {
  content: ['./index.html', './src/{app,canvas,experiment,form,gallery,ui}/**/*.{ts,tsx}'],
} satisfies Config
