export { AskPane } from './ask-pane.tsx'
export { type FieldEntry, fieldIndex } from './field-index.ts'
export { focusField } from './focus-field.ts'
export { takeOverPrompt } from './prompt/take-over.ts'
