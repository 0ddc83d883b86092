/** What a reference is called in a prompt, counted from 0: our own convention, plain words to the model. */
export const mentionOf = (index: number): string => `image ${index + 1}`
